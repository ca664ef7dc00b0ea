import type { Craft, Product } from '@salon/prisma/client'
import { builder } from '../graphql/builder.ts'
import type { CatalogueAnswer, CatalogueQuery, FacetCount } from './catalogue.ts'
import type { PublishedHall, PublishedStand } from './hall.ts'

/** A picture under the hash of its bytes, in the order in which its owner shows them. */
export interface PhotographShape {
  readonly hash: string
  readonly width: number | null
  readonly height: number | null
  readonly caption: unknown
}

export type CraftShape = Omit<Craft, 'order'>
export type ProductShape = Product

/** Where an exhibitor is found. */
export interface ExhibitorStandShape {
  readonly stand: PublishedStand
  readonly hall: PublishedHall
}

export interface FacetShape {
  readonly key: FacetCount['facet']
  readonly values: readonly FacetCount[]
}

export interface ResultsShape extends CatalogueAnswer {
  readonly query: CatalogueQuery
  readonly cursor: string
}

export const PhotographRef = builder.objectRef<PhotographShape>('Photograph')
export const CraftRef = builder.objectRef<CraftShape>('Craft')
export const ProductRef = builder.objectRef<ProductShape>('Product')
export const ExhibitorStandRef = builder.objectRef<ExhibitorStandShape>('ExhibitorStand')
export const FacetRef = builder.objectRef<FacetShape>('Facet')
export const FacetValueRef = builder.objectRef<FacetCount & { readonly name: Promise<NameOf> }>('FacetValue')
export const ExhibitorResultsRef = builder.objectRef<ResultsShape>('ExhibitorResults')
export const ProductResultsRef = builder.objectRef<ResultsShape>('ProductResults')

export type NameOf = (facet: FacetCount['facet'], value: string, language: 'fr' | 'ar' | 'en' | 'es') => string | null
