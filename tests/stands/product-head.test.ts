import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveWeb } from '@salon/api/web.ts'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { whenFileEnds } from '../support/endings.ts'
import { startSalon } from '../support/salon.ts'
import { givenShown } from './shown.ts'

const salon = await startSalon()
const { db, editions, config } = salon.services
const dist = await mkdtemp(join(tmpdir(), 'salon-head-'))
whenFileEnds(() => rm(dist, { recursive: true }))
await writeFile(
  join(dist, 'index.html'),
  '<!doctype html><html lang="fr" dir="ltr"><head><title>Salon</title></head><body></body></html>',
)
const app = fastify()
await serveWeb(app, { db, editions, config: { ...config, publicUrl: 'https://salon.example/' } }, dist)
whenFileEnds(() => app.close())

const { exhibitorId, productId } = await givenShown(db, 'sold-weavers')
const HASH = 'b'.repeat(64)
await db.storedFile.create({ data: { hash: HASH, mediaType: 'image/webp', bytes: 1, width: 1600, height: 900 } })
await db.product.update({
  where: { id: productId },
  data: {
    name: { fr: 'Tapis </script><script>alert(1)</script>', ar: 'زربية' },
    description: { fr: 'Noué à la main.\n\nLaine.' },
    priceCentimes: 120_050,
    widthMm: 2_000,
    weightG: 9_000,
    photographs: { create: { order: 0, fileHash: HASH, caption: { fr: 'Vu de face' } } },
  },
})

const get = async (path: string) => {
  const { statusCode, body } = await app.inject({ url: path, headers: { accept: 'text/html' } })
  return { status: statusCode, html: body }
}
const content = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)" />`).exec(html)?.[1]
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')
const alternates = (html: string) => [...html.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, , href]) => href)

describe('the page of a product', () => {
  it('says what it is to those who read no scripts', async () => {
    const { status, html } = await get('/fr/exhibitors/sold-weavers/shown')
    expect(status).toBe(200)
    expect(content(html, 'description')).toBe('Noué à la main. Laine.')
    expect(content(html, 'og:image')).toBe(`https://salon.example/files/${HASH}?w=1280`)
    expect(content(html, 'og:image:alt')).toBe('Vu de face')
    expect(html).toContain('<link rel="canonical" href="https://salon.example/fr/exhibitors/sold-weavers/shown" />')
    expect(alternates(html)).toEqual(
      ['fr', 'ar', 'en', 'es', 'fr'].map((each) => `https://salon.example/${each}/exhibitors/sold-weavers/shown`),
    )
    expect(dataOf(html)).toMatchObject({
      '@type': 'Product',
      category: 'Nouage',
      brand: { '@type': 'Organization', name: 'Coopérative Montrée' },
      width: { value: 2_000, unitCode: 'MMT' },
      weight: { value: 9_000, unitCode: 'GRM' },
      offers: { '@type': 'Offer', price: '1200.50', priceCurrency: 'MAD' },
    })
    expect(html.match(/<script/g)).toHaveLength(1)
  })

  it('says it in its language', async () => {
    const { html } = await get('/ar/exhibitors/sold-weavers/shown')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(content(html, 'og:title')).toBe('زربية')
    expect(dataOf(html)).toMatchObject({ category: 'العقد', brand: { name: 'التعاونية المعروضة' } })
  })

  it('offers a range where there is one, and nothing where the price is on request', async () => {
    await db.product.update({ where: { id: productId }, data: { priceToCentimes: 200_000 } })
    const range = dataOf((await get('/fr/exhibitors/sold-weavers/shown')).html)
    expect(range.offers).toMatchObject({ '@type': 'AggregateOffer', lowPrice: '1200.50', highPrice: '2000.00' })
    await db.product.update({ where: { id: productId }, data: { priceCentimes: null, priceToCentimes: null } })
    expect(dataOf((await get('/fr/exhibitors/sold-weavers/shown')).html).offers).toBeUndefined()
  })

  it('is a page that nobody keeps where there is none, or none that is published', async () => {
    await db.product.create({
      data: {
        id: '0c0c1c9e-41a6-4f0c-9d7a-6b8f7f0a1a11',
        exhibitorId,
        slug: 'hidden',
        craftId: 'shown-craft',
        name: { fr: 'Secret' },
        provenance: 'GENERATED',
      },
    })
    for (const path of [
      '/fr/exhibitors/sold-weavers/hidden',
      '/fr/exhibitors/sold-weavers/none',
      '/fr/exhibitors/nobody/shown',
      '/de/exhibitors/sold-weavers/shown',
    ]) {
      const { status, html } = await get(path)
      expect(status, path).toBe(404)
      expect(content(html, 'robots')).toBe('noindex')
      expect(html).not.toContain('Secret')
    }
  })
})

describe('the lists of the catalogue', () => {
  it.each([
    ['fr', 'exhibitors', 'Exposants'],
    ['ar', 'exhibitors', 'العارضون'],
    ['en', 'products', 'Products'],
    ['es', 'products', 'Productos'],
  ] as const)('in %s, %s are called %s, with the first of them', async (language, kind, title) => {
    const { status, html } = await get(`/${language}/${kind}?q=zellige`)
    expect(status).toBe(200)
    expect(content(html, 'og:title')).toBe(title)
    expect(html).toContain(`<link rel="canonical" href="https://salon.example/${language}/${kind}" />`)
    const { mainEntity } = dataOf(html)
    expect(mainEntity.itemListElement.length).toBeGreaterThan(0)
    expect(mainEntity.itemListElement.length).toBeLessThanOrEqual(24)
    const [{ url }] = mainEntity.itemListElement
    expect(url).toMatch(
      new RegExp(`^https://salon\\.example/${language}/exhibitors/[^/]+${kind === 'products' ? '/[^/]+' : ''}$`),
    )
    // What is named is there.
    expect((await get(new URL(url).pathname)).status).toBe(200)
  })

  it('name nobody who does not exhibit, and nothing that is not published', async () => {
    await db.exhibitor.create({
      data: {
        id: '0d0c1c9e-41a6-4f0c-9d7a-6b8f7f0a1a11',
        slug: 'aaa-absent',
        kind: 'COMPANY',
        name: 'AAA Absent',
        city: 'Fès',
        familyId: 'carpet',
        provenance: 'GENERATED',
      },
    })
    const { html } = await get('/fr/exhibitors')
    expect(html).not.toContain('aaa-absent')
  })
})
