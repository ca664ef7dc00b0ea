import type { Exhibitor, Product } from '@salon/prisma/client'
import { builder } from '../graphql/builder.ts'
import { LocalizedTextInput, LocalizedTextType } from '../graphql/texts.ts'
import { formatCursor } from '../live/cursor.ts'
import { localised } from '../shared/localised.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { listMyExhibitors } from './application.reading.ts'
import { productPhotographs } from './catalogue.loads.ts'
import { ProductRef } from './catalogue.refs.ts'
import { ExhibitorRef } from './hall.refs.ts'
import type { PublicExhibitor } from './hall.ts'
import {
  createProduct,
  deleteProduct,
  duplicateProduct,
  publishProduct,
  saveProduct,
  withdrawProduct,
} from './product.actions.ts'
import { findMyProduct } from './product.reading.ts'
import { ProductPartType } from './product.refusals.graphql.ts'
import { CatalogueFull, ProductIncomplete, StaleProduct } from './product.refusals.ts'
import { whyNotPublish } from './product.rules.ts'
import type { ProductContent } from './product.ts'
import './product.graphql.ts'

builder.objectFields(ProductRef, (t) => ({
  version: t.exposeInt('version', { description: 'Grows with every saving: hand it in with the next.' }),
  isPublished: t.boolean({
    description: 'Whether everybody sees it.',
    resolve: ({ publishedAt }) => publishedAt !== null,
  }),
  missing: t.field({
    type: [ProductPartType],
    description: 'What keeps it from being published.',
    resolve: async ({ id, name }, _args, context) => {
      const photographs = (await productPhotographs(context, id))?.length ?? 0
      return [...(whyNotPublish({ name: localised(name), photographs })?.missing ?? [])]
    },
  }),
  names: t.field({
    type: LocalizedTextType,
    description: 'Its name as it was written, empty where it was not.',
    resolve: ({ name }) => localised(name),
  }),
  descriptions: t.field({
    type: LocalizedTextType,
    description: 'Its description as it was written, empty where it was not.',
    resolve: ({ description }) => localised(description),
  }),
}))

const ExhibitorProductsRef = builder
  .objectRef<{ exhibitor: PublicExhibitor; products: readonly Product[] }>('ExhibitorProducts')
  .implement({
    description: 'All that an exhibitor has, published or not.',
    fields: (t) => ({
      exhibitor: t.expose('exhibitor', { type: ExhibitorRef, description: 'Whose.' }),
      products: t.field({
        type: [ProductRef],
        complexity: { field: 1, multiplier: 10 },
        description: 'In its own order, 200 at most.',
        resolve: ({ products }) => [...products],
      }),
    }),
  })

const MyProductsRef = builder.objectRef<{ cursor: string }>('MyProducts').implement({
  description: 'What the viewer’s exhibitors make and sell.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `catalogueChanged` from here.',
    }),
    exhibitors: t.field({
      type: [ExhibitorProductsRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'By name.',
      resolve: async (_mine, _args, context) => {
        const exhibitors = await listMyExhibitors(context)
        const ids = exhibitors.map(({ id }: Pick<Exhibitor, 'id'>) => id)
        const products = await context.db.product.findMany({
          where: { exhibitorId: { in: ids } },
          orderBy: [{ order: 'asc' }, { id: 'asc' }],
        })
        return exhibitors.map((exhibitor) => ({
          exhibitor,
          products: products.filter(({ exhibitorId }) => exhibitorId === exhibitor.id),
        }))
      },
    }),
  }),
})

builder.queryField('myProducts', (t) =>
  t.field({
    type: MyProductsRef,
    description: 'What the viewer’s exhibitors make and sell, published or not. Signed in.',
    resolve: (_root, _args, { viewer, tail }) => {
      if (!viewer) throw new Forbidden()
      return { cursor: formatCursor(tail.cursor) }
    },
  }),
)

builder.queryField('myProduct', (t) =>
  t.field({
    type: ProductRef,
    nullable: true,
    description:
      'A product to keep, published or not; null when there is none that the viewer may keep. Members of its exhibitor, and the registration desk.',
    args: { id: t.arg.id({ description: 'The id of the product.' }) },
    resolve: (_root, args, context) => findMyProduct(context, args.id),
  }),
)

export const PhotographInput = builder.inputType('PhotographInput', {
  description: 'A picture to show.',
  fields: (t) => ({
    hash: t.string({ description: 'Of the stored file.' }),
    caption: t.field({ type: LocalizedTextInput, description: 'What it shows, 200 characters at most.' }),
  }),
})

const ProductInput = builder.inputType('ProductInput', {
  description: 'All that is said of a product; what is absent is not known.',
  fields: (t) => ({
    craft: t.string({ description: 'The key of the craft that made it.' }),
    name: t.field({ type: LocalizedTextInput, description: '120 characters at most, in one language at least.' }),
    description: t.field({ type: LocalizedTextInput, description: '2,000 characters at most.' }),
    materials: t.stringList({ description: 'Keys of what it is made of, 12 at most.' }),
    techniques: t.stringList({ description: 'Keys of how it is made, 12 at most.' }),
    labels: t.stringList({ description: 'Labels of origin or quality, 12 at most.' }),
    widthMm: t.int({ required: false, description: 'In millimetres.' }),
    depthMm: t.int({ required: false, description: 'In millimetres.' }),
    heightMm: t.int({ required: false, description: 'In millimetres.' }),
    weightG: t.int({ required: false, description: 'In grams.' }),
    priceCentimes: t.int({ required: false, description: 'In centimes of a dirham; absent when on request.' }),
    priceToCentimes: t.int({ required: false, description: 'Up to what; absent when there is one price.' }),
    minimumOrder: t.int({ required: false, description: 'How many a buyer takes at least.' }),
    leadTimeDays: t.int({ required: false, description: 'Days from the order to the delivery.' }),
    capacityPerMonth: t.int({ required: false, description: 'How many can be made in a month.' }),
    photographs: t.field({ type: [PhotographInput], description: 'In the order they are shown, 8 at most.' }),
  }),
})

function toContent(input: typeof ProductInput.$inferInput): ProductContent {
  const { craft, widthMm, depthMm, heightMm, weightG, ...rest } = input
  return {
    ...rest,
    craftId: craft,
    widthMm: widthMm ?? null,
    depthMm: depthMm ?? null,
    heightMm: heightMm ?? null,
    weightG: weightG ?? null,
    priceCentimes: input.priceCentimes ?? null,
    priceToCentimes: input.priceToCentimes ?? null,
    minimumOrder: input.minimumOrder ?? null,
    leadTimeDays: input.leadTimeDays ?? null,
    capacityPerMonth: input.capacityPerMonth ?? null,
  }
}

const type = ProductRef
const id = { description: 'The id of the product.' } as const
const version = { description: 'The version that was seen.' } as const

builder.mutationFields((t) => ({
  createProduct: t.field({
    type,
    description: 'Adds a product that only its exhibitor sees. Its members, and the registration desk.',
    errors: { types: [NotFound, CatalogueFull] },
    args: {
      exhibitor: t.arg.id({ description: 'The id of the exhibitor.' }),
      input: t.arg({ type: ProductInput, description: 'What it is.' }),
      as: t.arg.id({
        required: false,
        description: 'A UUID that the device made for it: sent twice, it is there once.',
      }),
    },
    resolve: (_root, { exhibitor, input, as }, context) =>
      createProduct(context, exhibitor, toContent(input), as ?? undefined),
  }),
  duplicateProduct: t.field({
    type,
    description: 'Adds another like it, not published. Members of its exhibitor, and the registration desk.',
    errors: { types: [NotFound, CatalogueFull] },
    args: { id: t.arg.id(id) },
    resolve: (_root, args, context) => duplicateProduct(context, args.id),
  }),
  saveProduct: t.field({
    type,
    description: 'Saves a product. Members of its exhibitor, and the registration desk.',
    errors: { types: [NotFound, StaleProduct, ProductIncomplete] },
    args: {
      id: t.arg.id(id),
      version: t.arg.int(version),
      input: t.arg({ type: ProductInput, description: 'What it is.' }),
    },
    resolve: (_root, args, context) => saveProduct(context, args.id, args.version, toContent(args.input)),
  }),
  publishProduct: t.field({
    type,
    description: 'Shows a product to everybody. Members of its exhibitor, and the registration desk.',
    errors: { types: [NotFound, StaleProduct, ProductIncomplete] },
    args: { id: t.arg.id(id), version: t.arg.int(version) },
    resolve: (_root, args, context) => publishProduct(context, args.id, args.version),
  }),
  withdrawProduct: t.field({
    type,
    description: 'Hides a product from all but its exhibitor. Its members, and the registration desk.',
    errors: { types: [NotFound, StaleProduct] },
    args: { id: t.arg.id(id), version: t.arg.int(version) },
    resolve: (_root, args, context) => withdrawProduct(context, args.id, args.version),
  }),
  deleteProduct: t.field({
    type,
    description: 'Deletes a product. Members of its exhibitor, and the registration desk.',
    errors: { types: [NotFound, StaleProduct] },
    args: { id: t.arg.id(id), version: t.arg.int(version) },
    resolve: (_root, args, context) => deleteProduct(context, args.id, args.version),
  }),
}))
