import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveWeb } from '@salon/api/web.ts'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import { whenFileEnds } from '../support/endings.ts'
import { startSalon } from '../support/salon.ts'
import { givenShown } from './shown.ts'

const salon = await startSalon()
const { db, editions, config } = salon.services
const dist = await mkdtemp(join(tmpdir(), 'salon-head-'))
whenFileEnds(() => rm(dist, { recursive: true }))
const BUILT =
  '<!doctype html><html lang="fr" dir="ltr"><head><title>Salon</title></head><body><div id="root"></div></body></html>'
await writeFile(join(dist, 'index.html'), BUILT)
const app = fastify()
await serveWeb(app, { db, editions, config: { ...config, publicUrl: 'https://salon.example' } }, dist)
whenFileEnds(() => app.close())

const HOSTILE = `Dar "Zellij" & l'Atelier </script><script>alert(1)</script> $& <!-- x`
const { exhibitorId } = await givenShown(db, 'head-weavers')
const HASH = 'a'.repeat(64)
await db.storedFile.create({ data: { hash: HASH, mediaType: 'image/webp', bytes: 1, width: 1600, height: 900 } })
await db.exhibitor.update({
  where: { id: exhibitorId },
  data: {
    name: HOSTILE,
    presentation: { fr: `Nous tissons ${'depuis toujours '.repeat(30)}`, ar: 'ننسج الزرابي' },
    website: 'https://example.org/"><b>',
    photographs: { create: { order: 0, fileHash: HASH, caption: { fr: 'Un "métier"' } } },
  },
})

const get = async (path: string) => {
  const response = await app.inject({ url: path, headers: { accept: 'text/html' } })
  return { status: response.statusCode, html: response.body }
}
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const read = (text = '') => text.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? `?${name}?`)
const content = (html: string, name: string) =>
  read(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)" />`).exec(html)?.[1])

it('a page of an exhibitor says who it is to those who read no scripts', async () => {
  const { status, html } = await get('/fr/exhibitors/head-weavers')
  expect(status).toBe(200)
  expect(read(/<title>([^<]*)<\/title>/.exec(html)?.[1])).toBe(`${HOSTILE} · Salon National de l’Artisanat`)
  expect(content(html, 'og:title')).toBe(HOSTILE)
  expect(content(html, 'og:image')).toBe(`https://salon.example/files/${HASH}?w=1280`)
  expect(content(html, 'og:image:alt')).toBe('Un "métier"')
  const description = content(html, 'description')
  expect(description).toMatch(/^Nous tissons depuis .*toujours…$|^Nous tissons depuis .*depuis…$/)
  expect([...description].length).toBeLessThanOrEqual(160)
  expect(html).toContain('<div id="root"></div>')
})

it('nothing that an exhibitor writes leaves its place in the page', async () => {
  const { html } = await get('/fr/exhibitors/head-weavers')
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(html.match(/<\/head>/g)).toHaveLength(1)
  expect(html).not.toContain('<!-- x')
  expect(html).not.toContain('<b>')
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: HOSTILE,
    alternateName: 'التعاونية المعروضة',
    sameAs: ['https://example.org/"><b>'],
    knowsAbout: ['Nouage'],
    address: { addressLocality: 'Taznakht', addressCountry: 'MA' },
  })
})

it('a page names itself in every language, and is in its own', async () => {
  const { html } = await get('/ar/exhibitors/head-weavers')
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('<link rel="canonical" href="https://salon.example/ar/exhibitors/head-weavers" />')
  const alternates = [...html.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [
    language,
    href,
  ])
  expect(alternates).toEqual(
    [
      ['fr', 'fr'],
      ['ar', 'ar'],
      ['en', 'en'],
      ['es', 'es'],
      ['x-default', 'fr'],
    ].map(([language, path]) => [language, `https://salon.example/${path}/exhibitors/head-weavers`]),
  )
  expect(content(html, 'og:title')).toBe('التعاونية المعروضة')
  expect(content(html, 'description')).toBe('ننسج الزرابي')
})

it('an exhibitor that there is none of has a page that nobody keeps', async () => {
  for (const path of ['/fr/exhibitors/nobody', '/de/exhibitors/head-weavers']) {
    const { status, html } = await get(path)
    expect(status).toBe(404)
    expect(content(html, 'robots')).toBe('noindex')
    expect(html).toContain('<div id="root"></div>')
  }
})
