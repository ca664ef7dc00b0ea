import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { CatalogueFull, type PRODUCT_PARTS, ProductIncomplete, StaleProduct } from './product.refusals.ts'

export const ProductPartType = builder.enumType('ProductPart', {
  description: 'What a product needs before everybody sees it.',
  values: {
    NAME: { description: 'A name in one language.' },
    PHOTOGRAPH: { description: 'A picture of it.' },
  } as const satisfies Record<(typeof PRODUCT_PARTS)[number], { description: string }>,
})

builder.objectType(StaleProduct, {
  name: 'StaleProduct',
  description: 'Somebody saved the product since it was read.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof StaleProduct,
  fields: (t) => ({ version: t.exposeInt('version', { description: 'The version it has now.' }) }),
})
builder.objectType(ProductIncomplete, {
  name: 'ProductIncomplete',
  description: 'Something that a buyer needs is missing.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof ProductIncomplete,
  fields: (t) => ({
    missing: t.field({ type: [ProductPartType], description: 'What.', resolve: ({ missing }) => [...missing] }),
  }),
})
builder.objectType(CatalogueFull, {
  name: 'CatalogueFull',
  description: 'The exhibitor has as many products as it may keep.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof CatalogueFull,
})
