import type { Product } from '@salon/prisma/client'
import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { mayAttach } from '../files/may-attach.ts'
import { append } from '../live/journal.ts'
import type { Viewer } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { written } from '../shared/language.ts'
import { localised } from '../shared/localised.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { type CatalogueNewsKind, catalogueChanged } from './catalogue.topics.ts'
import { slugOf } from './exhibitor-registration.rules.ts'
import { mayKeep } from './product.reading.ts'
import { CatalogueFull, StaleProduct } from './product.refusals.ts'
import { whyNotKeep, whyNotPublish } from './product.rules.ts'
import {
  contentOf,
  hasCraft,
  insertProduct,
  type Kept,
  lockExhibitor,
  readProduct,
  readShelf,
  removeProduct,
  writePhotographs,
  writeProduct,
  writePublished,
} from './product.store.ts'
import { MOST_PRODUCTS, type ProductContent } from './product.ts'

interface Keeping {
  readonly tx: Tx
  readonly viewer: Viewer
  readonly now: Date
}

/**
 * Adds a product that only its exhibitor sees. Throws InvalidInput, CatalogueFull; NotFound for an exhibitor of others,
 * a craft that there is none of, or a photograph that is not the viewer's to show.
 * @param asId what the device called it already: sent twice, because an answer was lost, it is there once, as first sent
 */
export function createProduct(
  context: Context,
  exhibitorId: string,
  content: ProductContent,
  asId?: string,
): Promise<Product> {
  return keeping(context, async ({ tx, viewer }) => {
    if (!isUuid(exhibitorId) || !(await mayKeep(context, tx, exhibitorId))) throw new NotFound()
    assertAllowed(whyNotKeep(content))
    if (!(await lockExhibitor(tx, exhibitorId)) || !(await hasCraft(tx, content.craftId))) throw new NotFound()
    if (asId !== undefined && !isUuid(asId)) throw new NotFound()
    const there = asId === undefined ? null : await readProduct(tx, asId)
    if (there) {
      if (there.exhibitorId !== exhibitorId) throw new NotFound()
      return there
    }
    const placed = await place(tx, asId ?? context.ids(), exhibitorId, content)
    await attach(tx, viewer, { id: placed, photographs: [] }, content)
    return again(tx, placed)
  })
}

/** Adds another like it, for its exhibitor alone until it is published. Throws CatalogueFull, NotFound. */
export function duplicateProduct(context: Context, id: string): Promise<Product> {
  return keeping(context, async ({ tx }) => {
    const product = await mine(context, tx, id)
    await lockExhibitor(tx, product.exhibitorId)
    const content = contentOf(product)
    const placed = await place(tx, context.ids(), product.exhibitorId, content)
    await writePhotographs(tx, placed, content.photographs)
    return again(tx, placed)
  })
}

/** Writes it at the end of its exhibitor's, who is locked. */
async function place(tx: Tx, id: string, exhibitorId: string, content: ProductContent): Promise<string> {
  const { slugs, last } = await readShelf(tx, exhibitorId)
  if (slugs.size >= MOST_PRODUCTS) throw new CatalogueFull()
  await insertProduct(tx, { id, exhibitorId, slug: freeSlug(content, slugs), order: last + 1 }, content)
  return id
}

/** Saves a product. Throws InvalidInput, StaleProduct, NotFound; ProductIncomplete when it is published and would not be. */
export function saveProduct(context: Context, id: string, version: number, content: ProductContent): Promise<Product> {
  return keeping(context, async ({ tx, viewer }) => {
    const product = await mine(context, tx, id)
    assertAllowed(whyNotKeep(content))
    if (product.publishedAt) assertAllowed(whyNotPublish({ ...content, photographs: content.photographs.length }))
    if (!(await hasCraft(tx, content.craftId))) throw new NotFound()
    if (!(await writeProduct(tx, id, version, content))) throw new StaleProduct(product.version)
    await attach(tx, viewer, product, content)
    if (product.publishedAt) await tell(tx, viewer, product, 'productEdited')
    return again(tx, id)
  })
}

/** Shows a product to everybody. Throws ProductIncomplete, StaleProduct, NotFound. */
export function publishProduct(context: Context, id: string, version: number): Promise<Product> {
  return keeping(context, async ({ tx, viewer, now }) => {
    const product = await mine(context, tx, id)
    assertAllowed(whyNotPublish({ name: localised(product.name), photographs: product.photographs.length }))
    if (!(await writePublished(tx, id, version, product.publishedAt ?? now))) throw new StaleProduct(product.version)
    await tell(tx, viewer, product, 'productPublished')
    return again(tx, id)
  })
}

/** Hides a product from all but its exhibitor. Throws StaleProduct, NotFound. */
export function withdrawProduct(context: Context, id: string, version: number): Promise<Product> {
  return keeping(context, async ({ tx, viewer }) => {
    const product = await mine(context, tx, id)
    if (!(await writePublished(tx, id, version, null))) throw new StaleProduct(product.version)
    await tell(tx, viewer, product, 'productWithdrawn')
    return again(tx, id)
  })
}

/** Deletes a product, and gives back what it was. Throws StaleProduct, NotFound. */
export function deleteProduct(context: Context, id: string, version: number): Promise<Product> {
  return keeping(context, async ({ tx, viewer }) => {
    const product = await mine(context, tx, id)
    if (!(await removeProduct(tx, id, version))) throw new StaleProduct(product.version)
    if (product.publishedAt) await tell(tx, viewer, product, 'productWithdrawn')
    return product
  })
}

async function keeping(context: Context, work: (keeping: Keeping) => Promise<Product>): Promise<Product> {
  const { viewer } = context
  if (!viewer) throw new Forbidden()
  const edition = await context.editions.find()
  if (!edition) throw new NotFound()
  const now = context.clockOf(edition.id).now()
  return transaction(context.db, (tx) => work({ tx, viewer, now }))
}

async function mine(context: Context, tx: Tx, id: string): Promise<Kept> {
  const product = isUuid(id) ? await readProduct(tx, id) : null
  if (!product || !(await mayKeep(context, tx, product.exhibitorId))) throw new NotFound()
  return product
}

/** Photographs that a product has may stay; new ones must be the viewer's to show. */
async function attach(
  tx: Tx,
  viewer: Viewer,
  product: { readonly id: string; readonly photographs: Kept['photographs'] },
  { photographs }: ProductContent,
): Promise<void> {
  const had = new Set(product.photographs.map(({ fileHash }) => fileHash))
  const once = [...new Map(photographs.map((each) => [each.hash, each])).values()]
  for (const { hash } of once) if (!had.has(hash) && !(await mayAttach(tx, viewer.personId, hash))) throw new NotFound()
  await writePhotographs(tx, product.id, once)
}

async function again(tx: Tx, id: string): Promise<Product> {
  const product = await readProduct(tx, id)
  if (!product) throw new Error('a product went away in its own transaction')
  return product
}

const tell = (tx: Tx, viewer: Viewer, { id, exhibitorId }: Kept, kind: CatalogueNewsKind) =>
  append(tx, catalogueChanged(exhibitorId, kind, viewer.personId, id))

/** Its name in addresses. A name in Arabic letters only has none in Latin ones. */
function freeSlug({ name }: ProductContent, taken: ReadonlySet<string>): string {
  const base = slugOf(name.fr || name.en || name.es || written(name)) || 'product'
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.has(slug)) return slug
  }
}
