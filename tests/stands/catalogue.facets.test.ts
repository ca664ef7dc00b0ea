import { CatalogueReadings } from '@salon/api/stands/catalogue.readings.ts'
import { type CatalogueQuery, FACETS, type FacetKey } from '@salon/api/stands/catalogue.ts'
import fc from 'fast-check'
import pg from 'pg'
import { expect, it } from 'vitest'
import { writeCrafts } from '../bench/support/crafts.ts'
import { givenFair } from '../schedule/fair.ts'
import { whenFileEnds } from '../support/endings.ts'

const fair = await givenFair([])
const { db, editionId, url } = fair
const client = new pg.Client({ connectionString: url })
await client.connect()
whenFileEnds(() => client.end())
await writeCrafts(client, editionId, { exhibitors: 60, products: 400 })

/** Each product with its own values of every facet, read from the rows and not from the search's documents. */
const products = (
  await db.product.findMany({ include: { craft: true, exhibitor: { select: { regionCode: true, kind: true } } } })
).map((product): Record<FacetKey, readonly string[]> => {
  const { priceCentimes: price, minimumOrder: order, leadTimeDays: lead } = product
  const band = (value: number | null, bands: readonly (readonly [number, string])[], over: string) =>
    value === null ? [] : [bands.find(([below]) => value < below)?.[1] ?? over]
  return {
    FAMILY: [product.craft.familyId],
    CRAFT: [product.craftId],
    REGION: product.exhibitor.regionCode ? [product.exhibitor.regionCode] : [],
    KIND: [product.exhibitor.kind],
    HALL: [],
    LABEL: product.labels,
    MATERIAL: product.materials,
    TECHNIQUE: product.techniques,
    PRICE:
      price === null
        ? ['on-request']
        : band(
            price,
            [
              [20_000, 'under-200'],
              [50_000, '200-500'],
              [100_000, '500-1000'],
              [500_000, '1000-5000'],
            ],
            'over-5000',
          ),
    ORDER: band(
      order,
      [
        [2, 'one'],
        [11, 'up-to-10'],
        [51, 'up-to-50'],
      ],
      'more',
    ),
    LEAD: band(
      lead,
      [
        [8, 'week'],
        [31, 'month'],
        [91, 'quarter'],
      ],
      'longer',
    ),
  }
})
const valuesOf = (facet: FacetKey) => [...new Set(products.flatMap((product) => product[facet]))].sort()

/** The counts as anybody would make them by hand: every product against every choice but the facet's own. */
function byHand(filter: CatalogueQuery['filter']) {
  const passes = (product: Record<FacetKey, readonly string[]>, but?: FacetKey) =>
    FACETS.every((facet) => {
      const wanted = filter[facet] ?? []
      return facet === but || wanted.length === 0 || wanted.some((value) => product[facet].includes(value))
    })
  const counts = FACETS.flatMap((facet) =>
    valuesOf(facet).map((value) => ({
      facet,
      value,
      count: products.filter((product) => product[facet].includes(value) && passes(product, facet)).length,
    })),
  ).filter(({ count }) => count > 0)
  return { total: products.filter((product) => passes(product)).length, counts }
}

it('counts of every facet are those that counting by hand gives, whatever is chosen', async () => {
  const choice = fc.record(
    Object.fromEntries(
      FACETS.filter((facet) => valuesOf(facet).length > 0).map((facet) => [
        facet,
        fc.subarray(valuesOf(facet), { maxLength: 3 }),
      ]),
    ),
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(choice, async (filter) => {
      const query = { isProduct: true, typed: '', sort: 'NAME', language: 'fr', skip: 0, take: 5 } as const
      const { total, facets } = await new CatalogueReadings(db).search({ ...query, editionId, filter })
      const hand = byHand(filter)
      expect(total).toBe(hand.total)
      const inOrder = (counts: typeof facets) =>
        counts.map((each) => `${each.facet} ${each.value} ${each.count}`).sort()
      expect(inOrder(facets)).toEqual(inOrder(hand.counts))
    }),
    { numRuns: 40 },
  )
})
