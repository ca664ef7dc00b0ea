import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { formatCursor } from '../live/cursor.ts'
import { publicRead } from '../live/public-read.ts'
import type { Language } from '../shared/language.ts'
import { facetNames } from './catalogue.names.ts'
import { CATALOGUE_TOPICS, readExhibitors, readProducts } from './catalogue.reading.ts'
import {
  ExhibitorResultsRef,
  FacetRef,
  FacetValueRef,
  ProductRef,
  ProductResultsRef,
  type ResultsShape,
} from './catalogue.refs.ts'
import { type CatalogueSort, FACETS } from './catalogue.ts'
import { CatalogueFilterInput, CatalogueSortType, FacetKeyType, filterOf } from './catalogue.types.ts'
import { ExhibitorRef } from './hall.refs.ts'
import './exhibitor.graphql.ts'

const MOST = 48
const FURTHEST = 100_000

FacetValueRef.implement({
  description: 'One value of a facet, and how many there would be with it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What to filter by.' }),
    count: t.exposeInt('count', { description: 'How many, with all that is chosen of the other facets.' }),
    name: t.string({
      nullable: true,
      description: 'What it is called, where the catalogue knows: crafts, regions and halls.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: async ({ facet, value, name }, args) => (await name)(facet, value, args.in),
    }),
  }),
})

FacetRef.implement({
  description: 'One way to narrow the catalogue.',
  fields: (t) => ({
    key: t.expose('key', { type: FacetKeyType, description: 'Which.' }),
    values: t.field({
      type: [FacetValueRef],
      complexity: { field: 1, multiplier: 5 },
      description: 'Those that would leave something, the most frequent first.',
      resolve: ({ values }, _args, context) => {
        const name = facetNames(context)
        return values.map((value) => ({ ...value, name }))
      },
    }),
  }),
})

const common = {
  edition: 'Its number; the current one when absent.',
  search:
    'As it was typed, in any of the four languages, in Arabic or Latin letters. Spelling, accents and endings are forgiven.',
}

const results = (ref: typeof ExhibitorResultsRef, noun: string) =>
  ref.implement({
    description: `${noun} that answer a search, a page of them, and what would narrow it.`,
    fields: (t) => ({
      cursor: t.expose('cursor', {
        type: 'Cursor',
        description: 'Where it was read: follow `catalogueChanged` from here.',
      }),
      total: t.exposeInt('total', { description: 'How many there are.' }),
      facets: t.field({
        type: [FacetRef],
        complexity: { field: 1, multiplier: 5 },
        description: 'What would narrow it.',
        resolve: ({ facets }) => {
          const counted = Map.groupBy(facets, ({ facet }) => facet)
          return FACETS.flatMap((key) => (counted.has(key) ? [{ key, values: counted.get(key) ?? [] }] : []))
        },
      }),
      matched: t.stringList({
        description: 'The words of this page that answer what was typed, without accents and case: what to mark.',
        resolve: ({ matched }) => [...matched],
      }),
      spellings: t.stringList({
        description: 'What may have been meant, where what was typed is nowhere as it stands.',
        resolve: ({ spellings }) => [...spellings],
      }),
      next: t.string({
        nullable: true,
        description: 'Give it back as `after` for the next page; null on the last.',
        resolve: ({ query, total }) => (query.skip + query.take < total ? String(query.skip + query.take) : null),
      }),
    }),
  })

results(ExhibitorResultsRef, 'Exhibitors')
results(ProductResultsRef, 'Products')

builder.objectField(ExhibitorResultsRef, 'exhibitors', (t) =>
  t.field({
    type: [ExhibitorRef],
    description: 'Those of this page, in order.',
    resolve: ({ ids }, _args, { db }) => readExhibitors(db, ids),
  }),
)

builder.objectField(ProductResultsRef, 'products', (t) =>
  t.field({
    type: [ProductRef],
    description: 'Those of this page, in order.',
    resolve: ({ ids }, _args, { db }) => readProducts(db, ids),
  }),
)

builder.queryField('exhibitors', (t) =>
  t.field({
    type: ExhibitorResultsRef,
    nullable: true,
    description: 'Who exhibits at an edition: whose acceptance was sent, or who has a stand.',
    args: {
      edition: t.arg.int({ required: false, description: common.edition }),
      search: t.arg.string({ required: false, description: common.search }),
      filter: t.arg({ type: CatalogueFilterInput, required: false, description: 'What to narrow it to.' }),
      sort: t.arg({ type: CatalogueSortType, required: false, description: 'RELEVANCE when absent.' }),
      in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'Whose names to sort by.' }),
      first: t.arg.int({ required: false, description: `24 when absent, ${MOST} at most.` }),
      after: t.arg.string({ required: false, description: '`next` of the page before.' }),
    },
    extensions: publicRead(CATALOGUE_TOPICS, 'catalogue'),
    resolve: (_root, args, context) => search(context, false, args),
  }),
)

builder.queryField('products', (t) =>
  t.field({
    type: ProductResultsRef,
    nullable: true,
    description: 'What those who exhibit at an edition make and sell, as published.',
    args: {
      edition: t.arg.int({ required: false, description: common.edition }),
      search: t.arg.string({ required: false, description: common.search }),
      filter: t.arg({ type: CatalogueFilterInput, required: false, description: 'What to narrow it to.' }),
      sort: t.arg({ type: CatalogueSortType, required: false, description: 'RELEVANCE when absent.' }),
      in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'Whose names to sort by.' }),
      first: t.arg.int({ required: false, description: `24 when absent, ${MOST} at most.` }),
      after: t.arg.string({ required: false, description: '`next` of the page before.' }),
    },
    extensions: publicRead(CATALOGUE_TOPICS, 'catalogue'),
    resolve: (_root, args, context) => search(context, true, args),
  }),
)

builder.queryField('catalogueCursor', (t) =>
  t.field({
    type: 'Cursor',
    description: 'Where the catalogue is: asked for beside a page of it, to follow `catalogueChanged` from there.',
    extensions: publicRead(CATALOGUE_TOPICS, 'catalogue'),
    // At once, so that it is of before whatever else the request reads.
    resolve: (_root, _args, { tail }) => formatCursor(tail.cursor),
  }),
)

interface Asked {
  readonly edition?: number | null | undefined
  readonly search?: string | null | undefined
  readonly filter?: typeof CatalogueFilterInput.$inferInput | null | undefined
  readonly sort?: CatalogueSort | null | undefined
  readonly in: Language
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

async function search(context: Context, isProduct: boolean, asked: Asked): Promise<ResultsShape | null> {
  const edition = await context.editions.find(asked.edition)
  if (!edition) return null
  const query = {
    editionId: edition.id,
    isProduct,
    typed: asked.search ?? '',
    filter: filterOf(asked.filter),
    sort: asked.sort ?? 'RELEVANCE',
    language: asked.in,
    skip: /^\d{1,6}$/.test(asked.after ?? '') ? Math.min(Number(asked.after), FURTHEST) : 0,
    take: Math.min(Math.max(asked.first ?? 24, 0), MOST),
  } as const
  // Before the search reads: what is told twice is read twice, what is told never would be missed.
  const cursor = formatCursor(context.tail.cursor)
  return { ...(await context.catalogue.search(query)), query, cursor }
}
