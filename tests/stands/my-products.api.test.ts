import {
  CreateProductDocument,
  DeleteProductDocument,
  DuplicateProductDocument,
  ExhibitorPageDocument,
  MyProductDocument,
  MyProductsDocument,
  type ProductInput,
  ProductsDocument,
  PublishProductDocument,
  SaveProductDocument,
  WithdrawProductDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { handIn, picture } from '../files/hand-in.ts'
import { startSalon } from '../support/salon.ts'
import { givenShown } from './shown.ts'

const salon = await startSalon()
const { db } = salon.services
const { exhibitorId, productId } = await givenShown(db, 'edited-weavers')
const member = await salon.asPersona('exhibitor')
const stranger = await salon.asPersona('exhibitor-2')
const desk = await salon.asPersona('registration-desk')
const visitor = salon.asVisitor()
const { viewer } = await member.query<{ viewer: { person: { id: string } } }, object>('{ viewer { person { id } } }')
const personId = Buffer.from(viewer.person.id, 'base64').toString().split(':').at(-1) ?? ''
await db.exhibitorMember.create({ data: { exhibitorId, personId } })

const NO_TEXTS = { fr: '', ar: '', en: '', es: '' }
const photographOf = async (client: typeof member, caption = NO_TEXTS) => ({
  hash: (await handIn(client, await picture().jpeg().toBuffer())).body.hash,
  caption,
})
const input = (more: Partial<ProductInput> = {}): ProductInput => ({
  craft: 'shown-craft',
  name: { fr: 'Tapis « Étoile »', ar: 'زربية النجمة', en: '', es: '' },
  description: { fr: '', ar: '', en: '', es: '' },
  materials: ['wool'],
  techniques: ['knotted'],
  labels: [],
  priceCentimes: 120_000,
  photographs: [],
  ...more,
})
const add = async (more: Partial<ProductInput> = {}, client = member) => {
  const { createProduct } = await client.mutate(CreateProductDocument, {
    exhibitor: exhibitorId,
    input: input(more),
    in: 'FR',
  })
  return createProduct
}
const added = async (more: Partial<ProductInput> = {}) => {
  const product = await add(more)
  if (product?.__typename !== 'Product') throw new Error(`refused: ${JSON.stringify(product)}`)
  return product
}
const shown = async () => {
  const { exhibitor } = await visitor.query(ExhibitorPageDocument, { slug: 'edited-weavers', in: 'FR' })
  return exhibitor?.products.map(({ slug }) => slug)
}

describe('a product', () => {
  it('is its exhibitor’s alone until it is published, and again once it is withdrawn', async () => {
    const { id, slug, version } = await added({ photographs: [await photographOf(member)] })
    expect(slug).toBe('tapis-etoile')
    expect(await shown()).not.toContain(slug)
    const { publishProduct } = await member.mutate(PublishProductDocument, { id, version, in: 'FR' })
    expect(publishProduct).toMatchObject({ isPublished: true, version: version + 1 })
    expect(await shown()).toContain(slug)
    const { withdrawProduct } = await member.mutate(WithdrawProductDocument, { id, version: version + 1, in: 'FR' })
    expect(withdrawProduct).toMatchObject({ isPublished: false })
    expect(await shown()).not.toContain(slug)
    const kinds = await db.journalEntry.findMany({
      where: { topic: 'catalogue', subject: exhibitorId },
      orderBy: { position: 'asc' },
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(['productPublished', 'productWithdrawn'])
  })

  it('takes a name in addresses that its exhibitor has not given yet', async () => {
    const name = { fr: 'Coussin', ar: '', en: '', es: '' }
    const slugs = [
      await added({ name }),
      await added({ name }),
      await added({ name: { fr: '', ar: 'وسادة', en: '', es: '' } }),
    ]
    expect(slugs.map(({ slug }) => slug)).toEqual(['coussin', 'coussin-2', 'product'])
  })

  it('is not saved over what another device saved', async () => {
    const { id, version } = await added()
    const saved = await member.mutate(SaveProductDocument, {
      id,
      version,
      input: input({ priceCentimes: 5_000 }),
      in: 'FR',
    })
    expect(saved.saveProduct).toMatchObject({ priceCentimes: 5_000, version: version + 1 })
    const late = await member.mutate(SaveProductDocument, {
      id,
      version,
      input: input({ priceCentimes: 9_000 }),
      in: 'FR',
    })
    expect(late.saveProduct).toMatchObject({ __typename: 'StaleProduct', code: 'STALE_PRODUCT' })
    expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({ priceCentimes: 5_000 })
  })

  it('of two that save at once is saved by one', async () => {
    const { id, version } = await added()
    const answers = await Promise.all(
      [6_000, 7_000].map((priceCentimes) =>
        member.mutate(SaveProductDocument, { id, version, input: input({ priceCentimes }), in: 'FR' }),
      ),
    )
    expect(answers.map(({ saveProduct }) => saveProduct?.__typename).sort()).toEqual(['Product', 'StaleProduct'])
  })

  it('needs a photograph to be published, and keeps one while it is', async () => {
    const { id, version } = await added()
    const early = await member.mutate(PublishProductDocument, { id, version, in: 'FR' })
    expect(early.publishProduct).toMatchObject({ code: 'PRODUCT_INCOMPLETE', missing: ['PHOTOGRAPH'] })
    const photographs = [await photographOf(member)]
    await member.mutate(SaveProductDocument, { id, version, input: input({ photographs }), in: 'FR' })
    await member.mutate(PublishProductDocument, { id, version: version + 1, in: 'FR' })
    const bare = await member.mutate(SaveProductDocument, { id, version: version + 2, input: input(), in: 'FR' })
    expect(bare.saveProduct).toMatchObject({ code: 'PRODUCT_INCOMPLETE', missing: ['PHOTOGRAPH'] })
  })

  it('is refused with everything that is wrong with it', async () => {
    const none = { fr: ' ', ar: '', en: '', es: '' }
    const refused = await add({ name: none, priceCentimes: 0, weightG: -1, materials: ['Wool!'] })
    if (refused?.__typename !== 'InvalidInput') throw new Error(`answered ${JSON.stringify(refused)}`)
    expect(refused.issues.map(({ path }) => path.join('.'))).toEqual(['name', 'materials', 'weightG', 'priceCentimes'])
  })

  it('is deleted with its page', async () => {
    const { id, slug, version } = await added({ photographs: [await photographOf(member)] })
    await member.mutate(PublishProductDocument, { id, version, in: 'FR' })
    const stale = await member.mutate(DeleteProductDocument, { id, version, in: 'FR' })
    expect(stale.deleteProduct).toMatchObject({ code: 'STALE_PRODUCT' })
    const { deleteProduct } = await member.mutate(DeleteProductDocument, { id, version: version + 1, in: 'FR' })
    expect(deleteProduct).toMatchObject({ __typename: 'Product', id })
    expect(await shown()).not.toContain(slug)
  })
})

describe('the public search', () => {
  it('finds a product once it is published, by its new name once it is renamed, and no more once it is withdrawn', async () => {
    const named = (fr: string) => ({ name: { ...NO_TEXTS, fr }, photographs: [photograph] })
    const photograph = await photographOf(member)
    const found = async (search: string) => {
      const { products } = await visitor.query(ProductsDocument, { search, in: 'FR' })
      return products?.products.map((product) => product.id)
    }
    const { id, version } = await added(named('Astrolabe'))
    expect(await found('astrolabe')).not.toContain(id)
    await member.mutate(PublishProductDocument, { id, version, in: 'FR' })
    expect(await found('astrolabe')).toContain(id)
    await member.mutate(SaveProductDocument, { id, version: version + 1, input: input(named('Clepsydre')), in: 'FR' })
    expect(await found('clepsydre')).toContain(id)
    expect(await found('astrolabe')).not.toContain(id)
    await member.mutate(DeleteProductDocument, { id, version: version + 2, in: 'FR' })
    expect(await found('clepsydre')).not.toContain(id)
  })
})

describe('a product that a device begins', () => {
  const as = '7d7c1c9e-41a6-4f0c-9d7a-6b8f7f0a1a11'

  it('is there once, however often a lost answer has it sent again', async () => {
    const send = (fr: string) =>
      member.mutate(CreateProductDocument, {
        exhibitor: exhibitorId,
        as,
        input: input({ name: { ...NO_TEXTS, fr } }),
        in: 'FR',
      })
    const [first, second] = [await send('Sent once'), await send('Sent twice')]
    expect(first.createProduct).toMatchObject({ id: as, version: 1, names: { fr: 'Sent once' } })
    expect(second.createProduct).toMatchObject({ id: as, version: 1, names: { fr: 'Sent once' } })
    expect(await db.product.count({ where: { id: as } })).toBe(1)
  })

  it('takes no id that is another exhibitor’s', async () => {
    const { exhibitorId: other } = await givenShown(db, 'other-weavers')
    const stolen = await desk.mutate(CreateProductDocument, { exhibitor: other, as, input: input(), in: 'FR' })
    expect(stolen.createProduct).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('all that is said of a product', () => {
  it('is kept as it was written: range of prices, figures, captions, order of photographs', async () => {
    const caption = { fr: 'De face', ar: 'من الأمام', en: '', es: '' }
    const photographs = [await photographOf(member, caption), await photographOf(member)]
    const whole = {
      priceCentimes: 95_050,
      priceToCentimes: 180_000,
      widthMm: 1_205,
      depthMm: 10,
      heightMm: 2_000,
      weightG: 12_500,
      minimumOrder: 2,
      leadTimeDays: 45,
      capacityPerMonth: 12,
      labels: ['natural-dyes'],
    }
    const { id, version } = await added({ ...whole, photographs })
    expect(await member.query(MyProductDocument, { id, in: 'FR' })).toMatchObject({
      myProduct: { ...whole, photographs: [{ captions: caption }, { captions: NO_TEXTS }], missing: [] },
    })
    await member.mutate(SaveProductDocument, {
      id,
      version,
      input: input({ photographs: photographs.toReversed() }),
      in: 'FR',
    })
    const { myProduct } = await member.query(MyProductDocument, { id, in: 'FR' })
    expect(myProduct?.photographs.map(({ hash }) => hash)).toEqual(photographs.toReversed().map(({ hash }) => hash))
    expect(myProduct?.priceToCentimes).toBeNull()
  })

  it('has no highest price at or below the lowest, nor one alone', async () => {
    for (const price of [
      { priceCentimes: 5_000, priceToCentimes: 5_000 },
      { priceCentimes: null, priceToCentimes: 5_000 },
    ]) {
      const refused = await add(price)
      if (refused?.__typename !== 'InvalidInput') throw new Error(`answered ${JSON.stringify(refused)}`)
      expect(refused.issues.map(({ path }) => path[0])).toEqual(['priceToCentimes'])
    }
  })

  it('is in its copy too, which only its exhibitor sees', async () => {
    const name = { fr: 'Dossier', ar: 'ملف', en: '', es: '' }
    const photographs = [await photographOf(member, { ...NO_TEXTS, fr: 'De dos' })]
    const { id, version } = await added({ name, photographs, priceCentimes: 70_000 })
    await member.mutate(PublishProductDocument, { id, version, in: 'FR' })
    const strangers = await stranger.mutate(DuplicateProductDocument, { id, in: 'FR' })
    expect(strangers.duplicateProduct).toMatchObject({ code: 'NOT_FOUND' })
    // The desk may copy it with photographs that it could not hand in itself.
    const { duplicateProduct } = await desk.mutate(DuplicateProductDocument, { id, in: 'FR' })
    expect(duplicateProduct).toMatchObject({
      slug: 'dossier-2',
      version: 1,
      isPublished: false,
      names: name,
      priceCentimes: 70_000,
      photographs: [{ hash: photographs[0]?.hash, captions: { fr: 'De dos' } }],
    })
  })

  it('is read by who may keep it, and does not exist for others', async () => {
    const { id } = await added()
    const read = async (client: typeof member) => (await client.query(MyProductDocument, { id, in: 'FR' })).myProduct
    expect(await read(member)).toMatchObject({ id, missing: ['PHOTOGRAPH'] })
    expect(await read(desk)).toMatchObject({ id })
    expect(await read(stranger)).toBeNull()
  })
})

describe('the products of an exhibitor', () => {
  it('do not exist for strangers, and are the desk’s to mend', async () => {
    expect(await add({}, stranger)).toMatchObject({ code: 'NOT_FOUND' })
    const version = { id: productId, version: 1, in: 'FR' } as const
    const strangers = await stranger.mutate(WithdrawProductDocument, version)
    expect(strangers.withdrawProduct).toMatchObject({ code: 'NOT_FOUND' })
    expect(await shown()).toContain('shown')
    const desks = await desk.mutate(WithdrawProductDocument, version)
    expect(desks.withdrawProduct).toMatchObject({ isPublished: false })
  })

  it('show no photograph that somebody else handed in', async () => {
    const before = await db.product.count({ where: { exhibitorId } })
    expect(await add({ photographs: [await photographOf(stranger)] })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await db.product.count({ where: { exhibitorId } })).toBe(before)
  })

  it('are read by their members only, published or not', async () => {
    const { id } = await added()
    const idsOf = async (client: typeof member) => {
      const { myProducts } = await client.query(MyProductsDocument, { in: 'FR' })
      return myProducts?.exhibitors.flatMap(({ products }) => products.map((product) => product.id))
    }
    expect(await idsOf(member)).toContain(id)
    expect(await idsOf(stranger)).not.toContain(id)
  })
})
