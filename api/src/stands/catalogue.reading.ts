import type { Product } from '@salon/prisma/client'
import type { Db } from '../db.ts'
import { catalogueStatement } from './catalogue.search.ts'
import type { MeantWord } from './catalogue.spelling.ts'
import type { CatalogueAnswer, CatalogueQuery } from './catalogue.ts'
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

/** A letter alone finds half of the fair. */
const SHORTEST = 2
const SPELLINGS = 3

/**
 * A page of the public catalogue. What was typed is bounded by the database (`catalogue_expand`), and asks for nothing
 * when it holds no letter or digit. Where not all of several words are found together, any of them will do.
 */
export async function searchCatalogue(db: Db, query: CatalogueQuery): Promise<CatalogueAnswer> {
  const words = await expand(db, query.typed)
  const severalAsked = words.some(({ place }) => place > 1)
  const found = await ask(db, query, words, true)
  const loosely = found.total === 0 && found.facets.length === 0 && severalAsked
  const answer = loosely ? await ask(db, query, words, false) : found
  const isSure = words.every(({ asked }) => answer.matched.some((word) => word.startsWith(asked)))
  return { ...answer, spellings: isSure ? [] : await spellings(db, query.editionId, words) }
}

async function expand(db: Db, typed: string): Promise<MeantWord[]> {
  const text = typed.trim()
  if (text === '') return []
  const words = await db.$queryRaw<
    MeantWord[]
  >`select place, asked, word, tier from catalogue_expand(${text.slice(0, 200)})`
  const letters = new Map(words.map(({ place, asked }) => [place, asked.length]))
  return [...letters.values()].reduce((sum, length) => sum + length, 0) < SHORTEST ? [] : words
}

async function ask(db: Db, query: CatalogueQuery, words: readonly MeantWord[], all: boolean) {
  const { sql, values } = catalogueStatement(query, words, all)
  const [answer] = await db.$queryRawUnsafe<Omit<CatalogueAnswer, 'spellings'>[]>(sql, ...values)
  if (!answer) throw new Error('the catalogue did not answer')
  return answer
}

/** The nearest spellings that would find something here, of each typed word that is not a word of the catalogue. */
async function spellings(db: Db, editionId: string, words: readonly MeantWord[]): Promise<string[]> {
  const asked = new Map(words.map((word) => [word.place, word.asked]))
  const said = [...asked.values()]
  const near = await db.$queryRaw<{ asked: string; word: string }[]>`
    with unknown as (
      select a from unnest(${said}::text[]) as a
      where not exists (select from catalogue_document d join catalogue_presence p using (exhibitor_id)
        where d.is_published and p.edition_id = ${editionId}::uuid and d.words @@ (quote_literal(a) || ':*')::tsquery)),
    near as (
      select a as asked, v.word, similarity(v.word, a) as likeness,
        v.skeleton = catalogue_skeleton(a) as "soundsSo"
      from unknown join catalogue_word v
        on v.word % a or v.skeleton = catalogue_skeleton(a) and length(v.skeleton) > 1
      where (v.word ~ '^[a-z0-9]') = (a ~ '^[a-z0-9]')
        and (similarity(v.word, a) >= 0.35 or v.skeleton = catalogue_skeleton(a)))
    select asked, word from (
      select distinct on (asked, word) * from near) as near
    where exists (select from catalogue_document d join catalogue_presence p using (exhibitor_id)
      where d.is_published and p.edition_id = ${editionId}::uuid and d.words @@ quote_literal(near.word)::tsquery)
    order by likeness + case when "soundsSo" then 0.3 else 0 end desc, word limit ${SPELLINGS}`
  return near.map((better) => said.map((word) => (word === better.asked ? better.word : word)).join(' '))
}

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
