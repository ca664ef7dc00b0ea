import type { MeantWord } from '@salon/api/stands/catalogue.spelling.ts'
import { type CatalogueQuery, FACETS, type FacetKey, OF_PRODUCTS } from '@salon/api/stands/catalogue.ts'

const COLUMN: Readonly<Record<FacetKey, { readonly column: string; readonly many: boolean }>> = {
  FAMILY: { column: 'family_ids', many: true },
  CRAFT: { column: 'craft_ids', many: true },
  REGION: { column: 'region_code', many: false },
  KIND: { column: 'exhibitor_kind::text', many: false },
  HALL: { column: 'halls', many: true },
  LABEL: { column: 'labels', many: true },
  MATERIAL: { column: 'materials', many: true },
  TECHNIQUE: { column: 'techniques', many: true },
  PRICE: { column: 'price_band', many: false },
  ORDER: { column: 'order_band', many: false },
  LEAD: { column: 'lead_band', many: false },
}

/** How near a document must come. */
type Nearness = 'exact' | 'beginning' | 'alike' | 'any'
const REACH: Readonly<Record<Nearness, number>> = { exact: 1, beginning: 1, alike: 3, any: 4 }

/** What was typed as a `tsquery`: for every typed word, any that may be meant by it. */
function queryOf(words: readonly MeantWord[], nearness: Nearness, weights = '', all = true): string {
  const places = Map.groupBy(words, ({ place }) => place)
  return [...places.values()]
    .map((meant) => {
      const terms = meant
        .filter(({ tier }) => tier <= REACH[nearness])
        .map(({ word, asked, tier }) => {
          const begins = tier === 1 && nearness !== 'exact' && asked.length >= 2
          return `'${word}'${begins || weights ? ':' : ''}${begins ? '*' : ''}${weights}`
        })
      return `(${terms.join(' | ')})`
    })
    .join(all ? ' & ' : ' | ')
}

interface Statement {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * The search as PostgreSQL alone answers it, which the one in memory is held to. One statement for a page of the catalogue, how many there are, and what each facet would leave: one pass over what
 * the search finds. A document that misses only what is chosen of one facet still counts there, since choosing another
 * value of it would show that document.
 */
export function catalogueStatement(query: CatalogueQuery, words: readonly MeantWord[], all: boolean): Statement {
  const values: unknown[] = []
  const given = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const facets = FACETS.filter((facet) => query.isProduct || !OF_PRODUCTS.has(facet))
  const searches = words.length > 0
  const edition = given(query.editionId, 'uuid')
  const any = searches ? given(queryOf(words, 'any', '', all), 'tsquery') : ''
  const misses = facets.flatMap((facet) => {
    const wanted = query.filter[facet]
    if (!wanted?.length) return []
    const { column, many } = COLUMN[facet]
    const chosen = given([...wanted], 'text[]')
    return `case when (${many ? `${column} && ${chosen}` : `${column} = any(${chosen})`}) is not true then '${facet}' end`
  })
  const sql = `
    with matched as materialized (
      select ${columnsOf(facets)}, ${nearnessOf(query, given, words, all)}
      from catalogue_document
      where is_published and is_product = ${given(query.isProduct, 'boolean')} ${searches ? `and words @@ ${any}` : ''}),
    present as materialized (
      select p.exhibitor_id, array_remove(array_agg(distinct h.key), null) as halls
      from catalogue_presence p left join stand s on s.id = p.stand_id left join hall h on h.id = s.hall_id
      where p.edition_id = ${edition} ${searches ? 'and p.exhibitor_id in (select exhibitor_id from matched)' : ''}
      group by p.exhibitor_id),
    judged as materialized (
      select m.*, p.halls, ${misses.length ? `array_remove(array[${misses.join(', ')}], null)` : `'{}'::text[]`} as misses
      from matched m join present p using (exhibitor_id)),
    page as materialized (
      select subject_id, row_number() over (order by ${orderOf(query)}) as nth
      from judged where misses = '{}'
      order by nth limit ${given(query.take, 'int')} offset ${given(query.skip, 'int')}),
    counted as (${facets
      .map((facet) => {
        const { column, many } = COLUMN[facet]
        return many
          ? `select '${facet}' as facet, value, count(*)::int from judged, unnest(${column}) as value
              where misses <@ '{${facet}}' group by value`
          : `select '${facet}', ${column}, count(*)::int from judged
              where misses <@ '{${facet}}' and ${column} is not null group by ${column}`
      })
      .join(' union all ')})
    select (select count(*)::int from judged where misses = '{}') as total,
      (select coalesce(json_agg(subject_id order by nth), '[]') from page) as ids,
      (select coalesce(json_agg(json_build_object('facet', facet, 'value', value, 'count', count)
        order by facet, count desc, value), '[]') from counted) as facets,
      ${searches ? matchedOf(given, words) : `'[]'::json`} as matched`
  return { sql, values }
}

function matchedOf(given: (value: unknown, type: string) => string, words: readonly MeantWord[]): string {
  const meant = given([...new Set(words.map(({ word }) => word))], 'text[]')
  const begun = given([...new Set(words.map(({ asked }) => `${asked}%`))], 'text[]')
  return `(select coalesce(json_agg(distinct w), '[]') from page join catalogue_document d using (subject_id), unnest(tsvector_to_array(d.words)) as w
    where w = any(${meant}) or w like any(${begun}))`
}

/** Without the words themselves, which are most of a document: thousands of documents pass through here. */
function columnsOf(facets: readonly FacetKey[]): string {
  const counted = facets
    .map((facet) => COLUMN[facet].column.replace('::text', ''))
    .filter((column) => column !== 'halls')
  return ['subject_id', 'exhibitor_id', 'name', 'name_ar', 'newest_at', 'price_centimes', ...counted].join(', ')
}

/**
 * How near it is spelt; then where it was found, names before products, crafts and texts; then how often. Each is looked
 * at only where the order needs it.
 */
function nearnessOf(
  query: CatalogueQuery,
  given: (value: unknown, type: string) => string,
  words: readonly MeantWord[],
  all: boolean,
): string {
  if (words.length === 0 || query.sort !== 'RELEVANCE') return '0 as near, 0 as field, 0 as often'
  const like = (nearness: Nearness, weights = '') =>
    `words @@ ${given(queryOf(words, nearness, weights, all), 'tsquery')}`
  return `case when ${like('exact')} then 0 when ${like('beginning')} then 1 when ${like('alike')} then 2 else 3 end as near,
    case when ${like('any', 'A')} then 0 when ${like('any', 'AB')} then 1 when ${like('any', 'ABC')} then 2 else 3 end as field,
    ts_rank('{0.05, 0.2, 0.4, 1}', words, ${given(queryOf(words, 'any', '', false), 'tsquery')}) as often`
}

function orderOf(query: CatalogueQuery): string {
  const name = query.language === 'ar' ? 'name_ar' : 'name'
  switch (query.sort) {
    case 'NEWEST':
      return `newest_at desc, ${name}, subject_id`
    case 'PRICE_LOW':
      return `price_centimes nulls last, ${name}, subject_id`
    case 'PRICE_HIGH':
      return `price_centimes desc nulls last, ${name}, subject_id`
    case 'NAME':
      return `${name}, subject_id`
    case 'RELEVANCE':
      return `near, field, often desc, ${name}, subject_id`
  }
}
