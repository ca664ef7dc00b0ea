import type { Db } from '../db.ts'
import type { CatalogueDocument } from './catalogue.document.ts'
import type { Presence } from './catalogue.lookup.ts'

type Row = Omit<CatalogueDocument, 'facets'> & {
  readonly families: string[]
  readonly crafts: string[]
  readonly region: string | null
  readonly kind: string
  readonly materials: string[]
  readonly techniques: string[]
  readonly labels: string[]
  readonly price: string | null
  readonly order: string | null
  readonly lead: string | null
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value])

/** What is published of these exhibitors and their products. */
export async function readDocuments(db: Db, exhibitorIds: readonly string[]): Promise<CatalogueDocument[]> {
  const rows = await db.$queryRaw<Row[]>`
    select subject_id as "subjectId", exhibitor_id as "exhibitorId", is_product as "isProduct", name, name_ar as "nameAr",
      (extract(epoch from newest_at) * 1000)::float8 as "newestAt", price_centimes as "priceCentimes", words::text as words,
      family_ids as families, craft_ids as crafts, region_code as region, exhibitor_kind::text as kind, materials,
      techniques, labels, price_band as price, order_band as "order", lead_band as lead
    from catalogue_document where is_published and exhibitor_id = any(${[...exhibitorIds]}::uuid[])`
  return rows.map(
    ({ families, crafts, region, kind, materials, techniques, labels, price, order, lead, ...document }) => ({
      ...document,
      facets: {
        FAMILY: families,
        CRAFT: crafts,
        REGION: one(region),
        KIND: [kind],
        LABEL: labels,
        MATERIAL: materials,
        TECHNIQUE: techniques,
        PRICE: one(price),
        ORDER: one(order),
        LEAD: one(lead),
      },
    }),
  )
}

/** Who exhibits at an edition, each with the keys of its halls. */
export async function readPresence(db: Db, editionId: string): Promise<Presence> {
  const rows = await db.$queryRaw<{ id: string; halls: string[] }[]>`
    select p.exhibitor_id as id, coalesce(array_agg(distinct h.key) filter (where h.key is not null), '{}') as halls
    from catalogue_presence p left join stand s on s.id = p.stand_id left join hall h on h.id = s.hall_id
    where p.edition_id = ${editionId}::uuid group by p.exhibitor_id`
  return new Map(rows.map(({ id, halls }) => [id, halls]))
}
