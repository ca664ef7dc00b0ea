import { randomUUID } from 'node:crypto'
import { transaction } from '@salon/api/db.ts'
import { append } from '@salon/api/live/journal.ts'
import { catalogueChanged } from '@salon/api/stands/catalogue.topics.ts'
import {
  CatalogueChangedDocument,
  ExhibitorPageDocument,
  ExhibitorsDocument,
  ProductPageDocument,
  ProductsDocument,
} from '@salon/schema/generated/graphql.ts'
import { expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { givenShown } from './shown.ts'

const salon = await startSalon()
const { db } = salon.services
const visitor = salon.asVisitor()
const { exhibitorId, productId } = await givenShown(db, 'shown-weavers')

it('everybody reads the page of an exhibitor with what it makes, in their language', async () => {
  const { exhibitor } = await visitor.query(ExhibitorPageDocument, { slug: 'shown-weavers', in: 'AR' })
  expect(exhibitor).toMatchObject({
    name: 'التعاونية المعروضة',
    city: 'تازناخت',
    stands: [],
    crafts: [{ name: 'العقد' }],
    products: [{ name: 'زربية معروضة' }],
  })
})

it('nobody finds the page of one who does not exhibit', async () => {
  await db.exhibitor.create({
    data: {
      id: randomUUID(),
      slug: 'absent',
      kind: 'COMPANY',
      name: 'Absente',
      city: 'Fès',
      familyId: 'wood',
      provenance: 'GENERATED',
    },
  })
  expect((await visitor.query(ExhibitorPageDocument, { slug: 'absent', in: 'FR' })).exhibitor).toBeNull()
})

it('nobody reads a product that is not published', async () => {
  const named = { exhibitor: 'shown-weavers', slug: 'shown', in: 'FR' } as const
  expect((await visitor.query(ProductPageDocument, named)).product).toMatchObject({ name: 'Tapis montré' })
  await db.product.update({ where: { id: productId }, data: { publishedAt: null } })
  expect((await visitor.query(ProductPageDocument, named)).product).toBeNull()
  const { exhibitor } = await visitor.query(ExhibitorPageDocument, { slug: 'shown-weavers', in: 'FR' })
  expect(exhibitor?.products).toEqual([])
  await db.product.update({ where: { id: productId }, data: { publishedAt: new Date() } })
})

it('a search answers with counts, words to mark, and pages that never overlap', async () => {
  const { exhibitors } = await visitor.query(ExhibitorsDocument, { search: 'montree', in: 'FR' })
  expect(exhibitors?.exhibitors.map(({ slug }) => slug)).toEqual(['shown-weavers'])
  expect(exhibitors?.matched).toContain('montree')
  expect(exhibitors?.facets.find(({ key }) => key === 'CRAFT')?.values).toMatchObject([
    { value: 'shown-craft', count: 1, name: 'Nouage' },
  ])
  const { products } = await visitor.query(ProductsDocument, { search: 'معروضة', in: 'AR' })
  expect(products?.products.map(({ slug }) => slug)).toEqual(['shown'])
})

it('who follows the catalogue is told of a page that changed, and reads it as it is', async () => {
  const { exhibitors } = await visitor.query(ExhibitorsDocument, { search: 'montree', in: 'FR' })
  const events = await visitor.subscribe(CatalogueChangedDocument, { after: exhibitors?.cursor })
  await transaction(db, async (tx) => {
    await tx.exhibitor.update({ where: { id: exhibitorId }, data: { name: 'Coopérative Renommée' } })
    await append(tx, catalogueChanged(exhibitorId, 'pageEdited', null))
  })
  expect((await events.next()).catalogueChanged).toMatchObject({ __typename: 'CatalogueEvent', exhibitorId })
  const { exhibitor } = await visitor.query(ExhibitorPageDocument, { slug: 'shown-weavers', in: 'FR' })
  expect(exhibitor?.name).toBe('Coopérative Renommée')
})

it('searches without number push nothing else out of what is kept', async () => {
  // The shelf of searches is bounded by itself: see PublicCache.
  const { PublicCache } = await import('@salon/api/live/public-cache.ts')
  const cache = new PublicCache(salon.services.tail)
  const kept = { topics: new Set(['plan']), shelf: '' }
  await cache.get('/plan', kept, async () => 'plan')
  for (let n = 0; n < 2_000; n++) {
    await cache.get(`/search-${n}`, { topics: new Set(['catalogue']), shelf: 'catalogue' }, async () => `${n}`)
  }
  expect(cache.ready('/plan')?.body.toString()).toBe('plan')
  expect(cache.ready('/search-1999')).toBeDefined()
  expect(cache.ready('/search-0')).toBeUndefined()
})
