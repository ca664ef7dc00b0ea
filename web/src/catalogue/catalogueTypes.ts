import type {
  ExhibitorPageQuery,
  ExhibitorsQuery,
  FacetKey,
  ProductPageQuery,
  ProductsQuery,
} from '@salon/schema/generated/graphql.ts'

export type ExhibitorCardData = NonNullable<ExhibitorsQuery['exhibitors']>['exhibitors'][number]
export type ProductCardData = NonNullable<ProductsQuery['products']>['products'][number]
export type FacetData = NonNullable<ExhibitorsQuery['exhibitors']>['facets'][number]
export type ExhibitorWhole = NonNullable<ExhibitorPageQuery['exhibitor']>
export type ProductWhole = NonNullable<ProductPageQuery['product']>
export type PictureData = ExhibitorCardData['photographs'][number]
export type { FacetKey }

/** Exhibitors or products: the same search over the one or the other. */
export type Kind = 'exhibitors' | 'products'
