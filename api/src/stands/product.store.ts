import type { Product } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import { localised } from '../shared/localised.ts'
import type { CaptionedPhotograph, ProductContent } from './product.ts'

const columns = ({ name, description, materials, techniques, labels, photographs: _, ...rest }: ProductContent) => ({
  ...rest,
  name: { ...name },
  description: { ...description },
  materials: [...materials],
  techniques: [...techniques],
  labels: [...labels],
})

/** Products are added to an exhibitor one after the other; false when there is no such exhibitor. */
export async function lockExhibitor(tx: Tx, exhibitorId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from exhibitor where id = ${exhibitorId}::uuid for no key update`
  return found.length > 0
}

/** What an exhibitor has: names in addresses, and the last place in its order. */
export async function readShelf(tx: Tx, exhibitorId: string) {
  const rows = await tx.product.findMany({ where: { exhibitorId }, select: { slug: true, order: true } })
  return { slugs: new Set(rows.map(({ slug }) => slug)), last: Math.max(-1, ...rows.map(({ order }) => order)) }
}

export function readProduct(tx: Tx, id: string) {
  return tx.product.findUnique({ where: { id }, include: { photographs: { orderBy: { order: 'asc' } } } })
}

export type Kept = NonNullable<Awaited<ReturnType<typeof readProduct>>>

/** All that its exhibitor says of it. */
export function contentOf(product: Kept): ProductContent {
  return {
    craftId: product.craftId,
    name: localised(product.name),
    description: localised(product.description),
    materials: product.materials,
    techniques: product.techniques,
    labels: product.labels,
    widthMm: product.widthMm,
    depthMm: product.depthMm,
    heightMm: product.heightMm,
    weightG: product.weightG,
    priceCentimes: product.priceCentimes,
    priceToCentimes: product.priceToCentimes,
    minimumOrder: product.minimumOrder,
    leadTimeDays: product.leadTimeDays,
    capacityPerMonth: product.capacityPerMonth,
    photographs: product.photographs.map(({ fileHash, caption }) => ({ hash: fileHash, caption: localised(caption) })),
  }
}

export async function hasCraft(tx: Tx, craftId: string): Promise<boolean> {
  return (await tx.craft.count({ where: { id: craftId } })) > 0
}

export async function insertProduct(
  tx: Tx,
  placed: Pick<Product, 'id' | 'exhibitorId' | 'slug' | 'order'>,
  content: ProductContent,
): Promise<void> {
  await tx.product.create({ data: { ...placed, ...columns(content), provenance: 'FACT' } })
}

/** Writes a product unless it has another version by now. */
export async function writeProduct(tx: Tx, id: string, version: number, content: ProductContent): Promise<boolean> {
  const { count } = await tx.product.updateMany({
    where: { id, version },
    data: { ...columns(content), version: { increment: 1 } },
  })
  return count === 1
}

/** Shows or hides a product unless it has another version by now. */
export async function writePublished(tx: Tx, id: string, version: number, publishedAt: Date | null): Promise<boolean> {
  const { count } = await tx.product.updateMany({
    where: { id, version },
    data: { publishedAt, version: { increment: 1 } },
  })
  return count === 1
}

/** Takes a product away unless it has another version by now. */
export async function removeProduct(tx: Tx, id: string, version: number): Promise<boolean> {
  return (await tx.product.deleteMany({ where: { id, version } })).count === 1
}

/** The photographs of a product, in this order. */
export async function writePhotographs(
  tx: Tx,
  productId: string,
  photographs: readonly CaptionedPhotograph[],
): Promise<void> {
  await tx.productPhotograph.deleteMany({ where: { productId } })
  await tx.productPhotograph.createMany({
    data: photographs.map(({ hash, caption }, order) => ({
      productId,
      fileHash: hash,
      order,
      caption: { ...caption },
    })),
  })
}
