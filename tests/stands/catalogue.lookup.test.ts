import { lexemesOf } from '@salon/api/stands/catalogue.document.ts'
import { firstOf } from '@salon/api/stands/catalogue.order.ts'
import { CatalogueReadings } from '@salon/api/stands/catalogue.readings.ts'
import { readMeant } from '@salon/api/stands/catalogue.spelling.ts'
import type { CatalogueAnswer, CatalogueQuery } from '@salon/api/stands/catalogue.ts'
import fc from 'fast-check'
import pg from 'pg'
import { expect, it } from 'vitest'
import { TYPED } from '../bench/support/catalogue-words.ts'
import { writeCrafts } from '../bench/support/crafts.ts'
import { givenFair } from '../schedule/fair.ts'
import { whenFileEnds } from '../support/endings.ts'
import { catalogueStatement } from './catalogue-statement.ts'

const { db, editionId, url } = await givenFair([])
const client = new pg.Client({ connectionString: url })
await client.connect()
whenFileEnds(() => client.end())
await writeCrafts(client, editionId, { exhibitors: 90, products: 900 })
const catalogue = new CatalogueReadings(db)

/** As PostgreSQL alone answers it, with its own full text search. */
async function byPostgres(query: CatalogueQuery): Promise<Omit<CatalogueAnswer, 'spellings'>> {
  const words = query.typed ? await readMeant(db, query.typed) : []
  const ask = async (all: boolean) => {
    const { sql, values } = catalogueStatement(query, words, all)
    const { rows } = await client.query(sql, [...values])
    return rows[0] as Omit<CatalogueAnswer, 'spellings'>
  }
  const strictly = await ask(true)
  const isLoose = strictly.total === 0 && strictly.facets.length === 0 && words.some(({ place }) => place > 1)
  return isLoose ? ask(false) : strictly
}
const sorted = ({ facets, matched, ...rest }: Omit<CatalogueAnswer, 'spellings'>) => ({
  ...rest,
  facets: facets.map(({ facet, value, count }) => `${facet} ${value} ${count}`).sort(),
  matched: [...matched].sort(),
})

it('the search in memory finds, counts, marks and sorts as PostgreSQL does', { timeout: 120_000 }, async () => {
  const words = [
    ...TYPED.map(({ text }) => text),
    'tapis laine',
    'plateau cuivre Fès',
    'lanterne introuvable',
    'ta',
    'رباط',
  ]
  const query = fc.record({
    isProduct: fc.boolean(),
    typed: fc.oneof(
      fc.constantFrom('', ...words),
      fc.subarray(words, { minLength: 2, maxLength: 2 }).map((two) => two.join(' ')),
    ),
    filter: fc.record(
      {
        KIND: fc.subarray(['COOPERATIVE', 'COMPANY', 'MONO_ARTISAN']),
        REGION: fc.subarray(['MA-01', 'MA-03', 'MA-07', 'MA-09']),
        MATERIAL: fc.subarray(['wool', 'clay', 'silver', 'cedar']),
        PRICE: fc.subarray(['under-200', '200-500', 'on-request']),
      },
      { requiredKeys: [] },
    ),
    sort: fc.constantFrom('RELEVANCE', 'NAME', 'NEWEST', 'PRICE_LOW', 'PRICE_HIGH'),
    language: fc.constantFrom('fr', 'ar'),
    skip: fc.constantFrom(0, 5, 24),
    take: fc.constantFrom(0, 5, 24, 48),
  })
  await fc.assert(
    fc.asyncProperty(query, async (wish) => {
      // A price is no filter of exhibitors, which have none.
      const { PRICE: _price, ...others } = wish.filter
      const asked = { ...wish, editionId, filter: wish.isProduct ? wish.filter : others } as CatalogueQuery
      const { spellings: _, ...answer } = await catalogue.search(asked)
      expect(sorted(answer)).toEqual(sorted(await byPostgres(asked)))
    }),
    { numRuns: 150 },
  )
})

const everything = {
  isProduct: true,
  typed: '',
  filter: {},
  sort: 'NAME',
  language: 'fr',
  skip: 0,
  take: 5,
  editionId,
} as const

it('those who search while the catalogue is being read wait for the whole of it', async () => {
  const cold = new CatalogueReadings(db)
  const answers = await Promise.all(Array.from({ length: 20 }, () => cold.search(everything)))
  const shown = await db.product.count({ where: { publishedAt: { not: null } } })
  expect(new Set(answers.map(({ total }) => total))).toEqual(new Set([shown]))
})

it('a reading that fails is tried again by who searches next, and leaves nothing out', async () => {
  let failures = 2
  const failing = new Proxy(db, {
    get: (target, name) =>
      name === '$queryRaw' && failures-- > 0
        ? () => Promise.reject(new Error('no connection'))
        : Reflect.get(target, name),
  })
  const catalogue = new CatalogueReadings(failing)
  await expect(catalogue.search(everything)).rejects.toThrow('no connection')
  await expect(catalogue.search(everything)).rejects.toThrow('no connection')
  expect((await catalogue.search(everything)).total).toBe((await byPostgres(everything)).total)
})

it('a word counts as much as PostgreSQL counts it, in whichever fields it stands', async () => {
  const { rows } = await client.query<{ word: string; words: string; rank: number }>(
    `select w as word, d.words::text, ts_rank('{0.05, 0.2, 0.4, 1}', d.words, quote_literal(w)::tsquery) as rank
    from (select words from catalogue_document order by subject_id limit 40) d, unnest(tsvector_to_array(d.words)) as w`,
  )
  expect(rows.length).toBeGreaterThan(400)
  for (const { word, words, rank } of rows)
    expect(lexemesOf(words).find((lexeme) => lexeme.word === word)?.rank, word).toBeCloseTo(rank, 5)
})

it('the first of many are the first of all in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(30), (numbers, count) => {
      const compare = (a: number, b: number) => a - b
      expect(firstOf(numbers, count, compare)).toEqual([...numbers].sort(compare).slice(0, count))
    }),
  )
})
