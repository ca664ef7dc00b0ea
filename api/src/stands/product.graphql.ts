import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { publicRead } from '../live/public-read.ts'
import { textIn } from '../shared/localised.ts'
import { craftWith, exhibitorWith, productPhotographs } from './catalogue.loads.ts'
import { CATALOGUE_TOPICS, findPublicExhibitor, findPublicProduct } from './catalogue.reading.ts'
import { CraftRef, PhotographRef, ProductRef } from './catalogue.refs.ts'
import { ExhibitorRef } from './hall.refs.ts'

ProductRef.implement({
  description: 'What an exhibitor makes and sells.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this product.' }),
    slug: t.exposeString('slug', { description: 'Its name in addresses, after its exhibitor’s.' }),
    name: t.string({
      description: 'What it is called, in the language or in another.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => textIn(name, args.in),
    }),
    description: t.string({
      description: 'What there is to say of it, in the language or in another.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ description }, args) => textIn(description, args.in),
    }),
    craft: t.field({
      type: CraftRef,
      description: 'The craft that made it.',
      resolve: async ({ craftId }, _args, context) => {
        const craft = await craftWith(context, craftId)
        if (!craft) throw new Error(`craft ${craftId} does not exist`)
        return craft
      },
    }),
    materials: t.exposeStringList('materials', { description: 'Keys of what it is made of.' }),
    techniques: t.exposeStringList('techniques', { description: 'Keys of how it is made.' }),
    labels: t.exposeStringList('labels', { description: 'Labels of origin or quality.' }),
    widthMm: t.exposeInt('widthMm', { nullable: true, description: 'In millimetres.' }),
    depthMm: t.exposeInt('depthMm', { nullable: true, description: 'In millimetres.' }),
    heightMm: t.exposeInt('heightMm', { nullable: true, description: 'In millimetres.' }),
    weightG: t.exposeInt('weightG', { nullable: true, description: 'In grams.' }),
    priceCentimes: t.exposeInt('priceCentimes', {
      nullable: true,
      description: 'What a buyer pays for one, in centimes of the currency; null when on request.',
    }),
    priceToCentimes: t.exposeInt('priceToCentimes', {
      nullable: true,
      description: 'Up to what, where the price depends on size or work; null when there is one price.',
    }),
    currency: t.exposeString('currency', { description: 'ISO 4217.' }),
    minimumOrder: t.exposeInt('minimumOrder', { nullable: true, description: 'How many a buyer takes at least.' }),
    leadTimeDays: t.exposeInt('leadTimeDays', { nullable: true, description: 'Days from the order to the delivery.' }),
    capacityPerMonth: t.exposeInt('capacityPerMonth', {
      nullable: true,
      description: 'How many can be made in a month.',
    }),
    photographs: t.field({
      type: [PhotographRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'Its pictures, in the order its exhibitor shows them.',
      args: { first: t.arg.int({ required: false, description: 'How many at most; all when absent.' }) },
      resolve: async ({ id }, args, context) =>
        ((await productPhotographs(context, id)) ?? []).slice(0, Math.max(0, args.first ?? Number.POSITIVE_INFINITY)),
    }),
    exhibitor: t.field({
      type: ExhibitorRef,
      description: 'Who makes it.',
      resolve: async ({ exhibitorId }, _args, context) => {
        const exhibitor = await exhibitorWith(context, exhibitorId)
        if (!exhibitor) throw new Error(`exhibitor ${exhibitorId} does not exist`)
        return exhibitor
      },
    }),
  }),
})

builder.queryField('product', (t) =>
  t.field({
    type: ProductRef,
    nullable: true,
    description: 'A published product of somebody who exhibits at an edition; null when there is none of that name.',
    args: {
      exhibitor: t.arg.string({ description: 'The exhibitor’s name in addresses.' }),
      slug: t.arg.string({ description: 'The product’s.' }),
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
    },
    extensions: publicRead(CATALOGUE_TOPICS, 'catalogue'),
    resolve: async (_root, { exhibitor, slug, edition: number }, { db, editions }) => {
      const edition = await editions.find(number)
      const found = edition && (await findPublicExhibitor(db, edition.id, exhibitor))
      return found ? findPublicProduct(db, found.id, slug) : null
    },
  }),
)
