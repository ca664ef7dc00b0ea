import type { Product } from '@salon/prisma/client'
import type { Db } from '../db.ts'
import type { PublicExhibitor } from './hall.ts'

/** Entries of these topics change what the catalogue shows: its pages, who has a stand, where it is, who was accepted. */
export const CATALOGUE_TOPICS = ['catalogue', 'stands', 'plan', 'applications'] as const

/** The columns of what the plan and the catalogue show of an exhibitor. */
const EXHIBITOR = {
  id: true,
  slug: true,
  kind: true,
  name: true,
  nameAr: true,
  city: true,
  cityAr: true,
  regionCode: true,
  familyId: true,
} as const satisfies Record<keyof PublicExhibitor, true>

/** Who exhibits at an edition under this name in addresses; null when nobody that everybody may know of. */
export async function findPublicExhibitor(db: Db, editionId: string, slug: string): Promise<PublicExhibitor | null> {
  const exhibitor = await db.exhibitor.findUnique({ where: { slug }, select: EXHIBITOR })
  if (!exhibitor) return null
  const [present] = await db.$queryRaw<object[]>`
    select from catalogue_presence where exhibitor_id = ${exhibitor.id}::uuid and edition_id = ${editionId}::uuid limit 1`
  return present ? exhibitor : null
}

/** A product that its exhibitor has published. */
export function findPublicProduct(db: Db, exhibitorId: string, slug: string): Promise<Product | null> {
  return db.product.findFirst({ where: { exhibitorId, slug, publishedAt: { not: null } } })
}

/** The exhibitors with these ids, in their order. */
export async function readExhibitors(db: Db, ids: readonly string[]): Promise<PublicExhibitor[]> {
  return inOrder(ids, await db.exhibitor.findMany({ where: { id: { in: [...ids] } }, select: EXHIBITOR }))
}

/** The products with these ids, in their order. */
export async function readProducts(db: Db, ids: readonly string[]): Promise<Product[]> {
  return inOrder(ids, await db.product.findMany({ where: { id: { in: [...ids] } } }))
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
