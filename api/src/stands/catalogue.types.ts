import { builder } from '../graphql/builder.ts'
import type { CatalogueSort, FacetKey } from './catalogue.ts'
import { ExhibitorKindType } from './hall.types.ts'

export const FacetKeyType = builder.enumType('FacetKey', {
  description: 'What the catalogue is narrowed and counted by.',
  values: {
    FAMILY: { description: 'The craft family, by key.' },
    CRAFT: { description: 'The craft, by key.' },
    REGION: { description: 'ISO 3166-2 of the region.' },
    KIND: { description: 'What sort of exhibitor.' },
    HALL: { description: 'Where its stand is, by the hall’s key.' },
    LABEL: { description: 'A label of origin or quality.' },
    MATERIAL: { description: 'What it is made of.' },
    TECHNIQUE: { description: 'How it is made.' },
    PRICE: {
      description: 'Bands of the price in dirhams: under-200, 200-500, 500-1000, 1000-5000, over-5000, on-request.',
    },
    ORDER: { description: 'Bands of the minimum order: one, up-to-10, up-to-50, more.' },
    LEAD: { description: 'Bands of the lead time: week, month, quarter, longer.' },
  } as const satisfies Record<FacetKey, { description: string }>,
})

export const CatalogueSortType = builder.enumType('CatalogueSort', {
  description: 'In which order.',
  values: {
    RELEVANCE: { description: 'What answers the search best; by name when nothing is searched for.' },
    NAME: { description: 'By name, as the language of the request writes it.' },
    NEWEST: { description: 'What came last, first.' },
    PRICE_LOW: { description: 'The cheapest first, then those on request.' },
    PRICE_HIGH: { description: 'The dearest first, then those on request.' },
  } as const satisfies Record<CatalogueSort, { description: string }>,
})

const MOST_VALUES = 30

export const CatalogueFilterInput = builder.inputType('CatalogueFilter', {
  description: `Any of the values of a facet, and something of every facet that is named. At most ${MOST_VALUES} values each.`,
  fields: (t) => ({
    families: t.stringList({ required: false, description: 'Keys of craft families.' }),
    crafts: t.stringList({ required: false, description: 'Keys of crafts.' }),
    regions: t.stringList({ required: false, description: 'ISO 3166-2 of regions.' }),
    kinds: t.field({ type: [ExhibitorKindType], required: false, description: 'Sorts of exhibitor.' }),
    halls: t.stringList({ required: false, description: 'Keys of halls.' }),
    labels: t.stringList({ required: false, description: 'Labels.' }),
    materials: t.stringList({ required: false, description: 'Materials.' }),
    techniques: t.stringList({ required: false, description: 'Techniques.' }),
    prices: t.stringList({ required: false, description: 'Bands of the price; products only.' }),
    orders: t.stringList({ required: false, description: 'Bands of the minimum order; products only.' }),
    leads: t.stringList({ required: false, description: 'Bands of the lead time; products only.' }),
  }),
})

/** The filter as the domain names it. */
export function filterOf(input: typeof CatalogueFilterInput.$inferInput | null | undefined) {
  const some = (values: readonly string[] | null | undefined) => (values ?? []).slice(0, MOST_VALUES)
  return {
    FAMILY: some(input?.families),
    CRAFT: some(input?.crafts),
    REGION: some(input?.regions),
    KIND: some(input?.kinds),
    HALL: some(input?.halls),
    LABEL: some(input?.labels),
    MATERIAL: some(input?.materials),
    TECHNIQUE: some(input?.techniques),
    PRICE: some(input?.prices),
    ORDER: some(input?.orders),
    LEAD: some(input?.leads),
  } satisfies Record<FacetKey, readonly string[]>
}
