import type { CatalogueFilter, CatalogueSort, ExhibitorKind } from '@salon/schema/generated/graphql.ts'
import type { FacetKey } from './catalogueTypes.ts'

/** Under which name a facet stands in the address, and in the filter that is sent. */
const names = {
  FAMILY: 'families',
  CRAFT: 'crafts',
  REGION: 'regions',
  KIND: 'kinds',
  HALL: 'halls',
  LABEL: 'labels',
  MATERIAL: 'materials',
  TECHNIQUE: 'techniques',
  PRICE: 'prices',
  ORDER: 'orders',
  LEAD: 'leads',
} as const satisfies Record<FacetKey, keyof CatalogueFilter>

export const facetKeys = Object.keys(names) as readonly FacetKey[]
export const sorts = [
  'RELEVANCE',
  'NAME',
  'NEWEST',
  'PRICE_LOW',
  'PRICE_HIGH',
] as const satisfies readonly CatalogueSort[]
export const views = ['cards', 'table', 'kept'] as const
export type CatalogueView = (typeof views)[number]

/** What the address says of how the catalogue is looked at. */
export interface CatalogueAddress {
  readonly q: string
  readonly chosen: Readonly<Partial<Record<FacetKey, readonly string[]>>>
  readonly sort: CatalogueSort
  readonly view: CatalogueView
}

export function readAddress(params: URLSearchParams): CatalogueAddress {
  const chosen: Partial<Record<FacetKey, readonly string[]>> = {}
  for (const key of facetKeys) {
    const values = params.getAll(names[key])
    if (values.length > 0) chosen[key] = values
  }
  return {
    q: params.get('q') ?? '',
    chosen,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'RELEVANCE',
    view: views.find((view) => view === params.get('view')) ?? 'cards',
  }
}

/** The address as it becomes; what is as it is when nobody chose is left out. */
export function writeAddress({ q, chosen, sort, view }: CatalogueAddress): URLSearchParams {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const key of facetKeys) for (const value of chosen[key] ?? []) params.append(names[key], value)
  if (sort !== 'RELEVANCE') params.set('sort', sort)
  if (view !== 'cards') params.set('view', view)
  return params
}

export function filterOf(chosen: CatalogueAddress['chosen']): CatalogueFilter {
  const filter: CatalogueFilter = {}
  for (const key of facetKeys) {
    const values = chosen[key]
    if (!values?.length) continue
    if (key === 'KIND') filter.kinds = values as ExhibitorKind[]
    else filter[names[key]] = [...values]
  }
  return filter
}

/** With a value more, or without it when it was there. */
export function toggled(chosen: CatalogueAddress['chosen'], key: FacetKey, value: string): CatalogueAddress['chosen'] {
  const values = chosen[key] ?? []
  return { ...chosen, [key]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] }
}

export const chosenCount = (chosen: CatalogueAddress['chosen']): number =>
  facetKeys.reduce((sum, key) => sum + (chosen[key]?.length ?? 0), 0)
