import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { LocalizedTextType } from '../graphql/texts.ts'
import { publicRead } from '../live/public-read.ts'
import { localised, textIn } from '../shared/localised.ts'
import { exhibitorCrafts, exhibitorPhotographs, exhibitorProducts, exhibitorWith } from './catalogue.loads.ts'
import { CATALOGUE_TOPICS, findPublicExhibitor } from './catalogue.reading.ts'
import { CraftRef, ExhibitorStandRef, PhotographRef, ProductRef } from './catalogue.refs.ts'
import { ExhibitorRef, HallRef, StandRef } from './hall.refs.ts'
import { standsOf } from './stand-of.ts'
import './product.graphql.ts'

const few = { field: 1, multiplier: 3 }

CraftRef.implement({
  description: 'A trade, of one craft family.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its key.' }),
    family: t.exposeString('familyId', { description: 'The key of its family.' }),
    name: t.string({
      description: 'What it is called.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: (craft, args) => craft[args.in],
    }),
  }),
})

PhotographRef.implement({
  description: 'A picture, at `/files/<hash>`, also with `?w=320`, `640` or `1280`.',
  fields: (t) => ({
    hash: t.exposeString('hash', { description: 'SHA-256 of its bytes: its name.' }),
    width: t.exposeInt('width', { nullable: true, description: 'In pixels.' }),
    height: t.exposeInt('height', { nullable: true, description: 'In pixels.' }),
    caption: t.string({
      description: 'What it shows, for those who do not see it; empty where nobody said.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ caption }, args) => textIn(caption, args.in),
    }),
    captions: t.field({
      type: LocalizedTextType,
      description: 'What it shows as it was written, empty where it was not.',
      resolve: ({ caption }) => localised(caption),
    }),
  }),
})

ExhibitorStandRef.implement({
  description: 'Where an exhibitor is found.',
  fields: (t) => ({
    stand: t.expose('stand', { type: StandRef, description: 'The stand.' }),
    hall: t.expose('hall', { type: HallRef, description: 'The hall that it is in.' }),
    sharedWith: t.field({
      type: [ExhibitorRef],
      complexity: few,
      description: 'All who exhibit there, first the one whose file it is.',
      resolve: ({ stand }) => stand.claims.flatMap(({ exhibitors }) => [...exhibitors]),
    }),
  }),
})

builder.objectFields(ExhibitorRef, (t) => ({
  presentation: t.string({
    description: 'Who they are and what they make, in the language or in another; empty where nothing was written.',
    args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
    resolve: async ({ id }, args, context) => textIn((await exhibitorWith(context, id))?.presentation, args.in),
  }),
  foundedIn: t.int({
    nullable: true,
    description: 'The year.',
    resolve: async ({ id }, _args, context) => (await exhibitorWith(context, id))?.foundedIn,
  }),
  members: t.int({
    nullable: true,
    description: 'How many work there.',
    resolve: async ({ id }, _args, context) => (await exhibitorWith(context, id))?.members,
  }),
  labels: t.stringList({
    description: 'Labels of origin or quality.',
    resolve: async ({ id }, _args, context) => [...((await exhibitorWith(context, id))?.labels ?? [])],
  }),
  website: t.string({
    nullable: true,
    description: 'Its own address on the web, http or https.',
    resolve: async ({ id }, _args, context) => (await exhibitorWith(context, id))?.website,
  }),
  languages: t.stringList({
    description: 'Codes of the languages in which a buyer is answered.',
    resolve: async ({ id }, _args, context) => [...((await exhibitorWith(context, id))?.languages ?? [])],
  }),
  markets: t.stringList({
    description: 'Keys of where it sells.',
    resolve: async ({ id }, _args, context) => [...((await exhibitorWith(context, id))?.markets ?? [])],
  }),
  email: t.string({
    nullable: true,
    description: 'Its address of mail, where it wants it public.',
    resolve: async ({ id }, _args, context) => {
      const exhibitor = await exhibitorWith(context, id)
      return exhibitor?.showsEmail ? exhibitor.email : null
    },
  }),
  phone: t.string({
    nullable: true,
    description: 'Its telephone, where it wants it public.',
    resolve: async ({ id }, _args, context) => {
      const exhibitor = await exhibitorWith(context, id)
      return exhibitor?.showsPhone ? exhibitor.phone : null
    },
  }),
  country: t.string({
    description: 'ISO 3166-1 alpha-2.',
    resolve: async ({ id }, _args, context) => (await exhibitorWith(context, id))?.country ?? 'MA',
  }),
  crafts: t.field({
    type: [CraftRef],
    complexity: few,
    description: 'What it practises.',
    resolve: async ({ id }, _args, context) => (await exhibitorCrafts(context, id)) ?? [],
  }),
  photographs: t.field({
    type: [PhotographRef],
    complexity: few,
    description: 'Its pictures, in the order it shows them.',
    args: { first: t.arg.int({ required: false, description: 'How many at most; all when absent.' }) },
    resolve: async ({ id }, args, context) =>
      ((await exhibitorPhotographs(context, id)) ?? []).slice(0, Math.max(0, args.first ?? Number.POSITIVE_INFINITY)),
  }),
  products: t.field({
    type: [ProductRef],
    complexity: { field: 1, multiplier: 10 },
    description: 'What it makes and sells, as published, in its own order.',
    resolve: async ({ id }, _args, context) => (await exhibitorProducts(context, id)) ?? [],
  }),
  stands: t.field({
    type: [ExhibitorStandRef],
    complexity: few,
    description: 'Where it is found at an edition; none while it is accepted and has no stand yet.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    resolve: async ({ id }, args, { editions, plans }) => {
      const edition = await editions.find(args.edition)
      return edition ? [...standsOf(await plans.read(edition.id), id)] : []
    },
  }),
}))

builder.queryField('crafts', (t) =>
  t.field({
    type: [CraftRef],
    complexity: { field: 1, multiplier: 3 },
    description: 'All the crafts there are, to choose from: at most a few hundred.',
    extensions: publicRead(CATALOGUE_TOPICS, 'catalogue'),
    resolve: (_root, _args, { db }) => db.craft.findMany({ orderBy: { order: 'asc' } }),
  }),
)

builder.queryField('exhibitor', (t) =>
  t.field({
    type: ExhibitorRef,
    nullable: true,
    description: 'One who exhibits at an edition, by its name in addresses; null when nobody of that name does.',
    args: {
      slug: t.arg.string({ description: 'Its name in addresses.' }),
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
    },
    extensions: publicRead(CATALOGUE_TOPICS, 'catalogue'),
    resolve: async (_root, { slug, edition: number }, { db, editions }) => {
      const edition = await editions.find(number)
      return edition ? findPublicExhibitor(db, edition.id, slug) : null
    },
  }),
)
