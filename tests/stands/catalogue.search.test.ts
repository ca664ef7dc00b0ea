import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { givenFair } from '../schedule/fair.ts'
import { givenCraftspeople } from './craftspeople.ts'

const fair = await givenFair([])
const { db, editionId } = fair
const crafts = await givenCraftspeople(db, editionId)
const { search } = crafts

describe('finds an exhibitor first', () => {
  it.each([
    // In the four languages.
    ['tapis', 'taznakht-weavers'],
    ['carpet', 'taznakht-weavers'],
    ['alfombras', 'taznakht-weavers'],
    ['زربية', 'taznakht-weavers'],
    ['الزرابي', 'taznakht-weavers'],
    ['poterie', 'safi-potters'],
    ['pottery', 'safi-potters'],
    ['alfareria', 'safi-potters'],
    ['فخار', 'safi-potters'],
    ['babouches', 'fes-slippers'],
    ['بلغة', 'fes-slippers'],
    ['azulejos', 'fes-mosaic'],
    ['زليج', 'fes-mosaic'],
    // Transliterated one way or the other.
    ['zellij', 'fes-mosaic'],
    ['zelij', 'fes-mosaic'],
    ['zalij', 'fes-mosaic'],
    ['zarbia', 'taznakht-weavers'],
    ['zerbiya', 'taznakht-weavers'],
    ['belgha', 'fes-slippers'],
    ['balgha', 'fes-slippers'],
    ['ouazani', 'fes-slippers'],
    ['وزاني', 'fes-slippers'],
    ['بن جلون', 'safi-potters'],
    ['benjeloun', 'safi-potters'],
    ['بنجلون', 'safi-potters'],
    ['asfi', 'safi-potters'],
    ['آسفي', 'safi-potters'],
    ['اسفى', 'safi-potters'],
    ['tifaouin', 'taznakht-weavers'],
    ['تيفاوين', 'taznakht-weavers'],
    ['arar', 'essaouira-thuya'],
    ['العرعار', 'essaouira-thuya'],
    ['soueira', 'essaouira-thuya'],
    // Misspelt.
    ['potrie', 'safi-potters'],
    ['babuche', 'fes-slippers'],
    ['tapsi', 'taznakht-weavers'],
    ['maalm alami', 'fes-mosaic'],
    ['marketerie', 'essaouira-thuya'],
    // As one types.
    ['zel', 'fes-mosaic'],
    ['benj', 'safi-potters'],
    ['تيفا', 'taznakht-weavers'],
    // Several words, of several fields, in several languages.
    ['plat safi', 'safi-potters'],
    ['zellige فاس', 'fes-mosaic'],
    ['tapis de Taznakht', 'taznakht-weavers'],
  ])('by “%s”', async (typed, expected) => {
    expect((await search(typed)).slugs[0]).toBe(expected)
  })
})

describe('ranks', () => {
  it('a name before a product before a craft before a text', async () => {
    const presentation = { fr: 'Nous aimons le mot rarissime.' }
    const made = async (name: string, more: object) =>
      db.exhibitor.create({
        data: {
          id: randomUUID(),
          slug: `ranked-${name}`.toLowerCase().replaceAll(' ', '-'),
          kind: 'COMPANY',
          name,
          city: 'Salé',
          familyId: 'wood',
          provenance: 'GENERATED',
          ...more,
        },
      })
    await db.craft.create({
      data: { id: 'rare', familyId: 'wood', fr: 'Rarissime', ar: 'نادر', en: 'Rare', es: 'Raro', order: 9 },
    })
    const text = await made('Delta text', { presentation })
    const craft = await made('Charlie craft', { crafts: { create: { craftId: 'rare' } } })
    const product = await made('Bravo product', {})
    await db.product.create({
      data: {
        id: randomUUID(),
        exhibitorId: product.id,
        slug: 'rare',
        craftId: 'marquetry',
        name: { fr: 'Coffret rarissime' },
        publishedAt: new Date(),
        provenance: 'GENERATED',
      },
    })
    const name = await made('Rarissime', {})
    const longer = await made('Rarissimement', {})
    for (const { id } of [text, craft, product, name, longer]) await crafts.file(id)
    expect((await search('rarissime')).slugs).toEqual([
      'ranked-rarissime',
      'ranked-bravo-product',
      'ranked-charlie-craft',
      'ranked-delta-text',
      'ranked-rarissimement',
    ])
  })

  it('products by price when asked, those on request last', async () => {
    const { slugs } = await search('fes', { isProduct: true, sort: 'PRICE_HIGH' })
    expect(slugs).toEqual(['fontaine', 'belgha-jaune', 'table-zellige'])
  })
})

describe('shows', () => {
  it('nobody whose acceptance was not sent', async () => {
    const id = randomUUID()
    await db.exhibitor.create({
      data: {
        id,
        slug: 'secret',
        kind: 'COMPANY',
        name: 'Xylophage',
        city: 'Salé',
        familyId: 'wood',
        provenance: 'GENERATED',
      },
    })
    await crafts.file(id, { sentAt: null })
    expect((await search('xylophage')).total).toBe(0)
    await db.standApplication.updateMany({ where: { exhibitorId: id }, data: { sentAt: new Date() } })
    expect((await search('xylophage')).slugs).toEqual(['secret'])
  })

  it('no product before it is published, neither itself nor by a word of it', async () => {
    const exhibitorId = crafts.exhibitors.get('fes-mosaic') ?? ''
    const id = randomUUID()
    await db.product.create({
      data: { id, exhibitorId, slug: 'q', craftId: 'pottery', name: { fr: 'Quincaillerie' }, provenance: 'GENERATED' },
    })
    for (const isProduct of [true, false]) {
      const { total, matched, spellings } = await search('quincaillerie', { isProduct })
      expect({ total, matched, spellings }).toEqual({ total: 0, matched: [], spellings: [] })
      expect((await search('quincalerie', { isProduct })).spellings).toEqual([])
    }
    await db.product.update({ where: { id }, data: { publishedAt: new Date() } })
    expect((await search('quincaillerie', { isProduct: true })).slugs).toEqual(['q'])
    expect((await search('quincaillerie')).slugs).toEqual(['fes-mosaic'])
    await db.product.delete({ where: { id } })
    expect((await search('quincaillerie', { isProduct: true })).total).toBe(0)
    expect((await search('quincaillerie')).total).toBe(0)
  })

  it('a new name in the transaction that gives it, and never one that was rolled back', async () => {
    const id = crafts.exhibitors.get('safi-potters') ?? ''
    const rolledBack = db.$transaction(async (tx) => {
      await tx.exhibitor.update({ where: { id }, data: { name: 'Wisteria' } })
      const [inside] = await tx.$queryRaw<{ name: string }[]>`
        select name from catalogue_document where subject_id = ${id}::uuid`
      expect(inside?.name).toBe('wisteria')
      throw new Error('changed our mind')
    })
    await expect(rolledBack).rejects.toThrow('changed our mind')
    expect((await search('wisteria')).total).toBe(0)
    expect((await search('benjelloun')).total).toBe(1)
  })
})

describe('says what may have been meant', () => {
  it('when a word is nowhere as it stands', async () => {
    expect((await search('zelige')).spellings).toContain('zellige')
    expect((await search('fontene', { isProduct: true })).spellings).toContain('fontaine')
  })

  it('and nothing when it is', async () => {
    expect((await search('zellige')).spellings).toEqual([])
  })
})

describe('takes anything that is typed', () => {
  const everyone = 5
  it.each([
    ['nothing', '', true],
    ['only spaces', '   \t\n ', true],
    ['only signs', '%_\\\'"; -- ☃', true],
    ['one letter', 'a', true],
    ['the signs of a query', "' | !zz & (a:*) <-> \\", false],
    ['SQL', "'; drop table exhibitor; --", false],
    ['ten thousand letters', 'z'.repeat(10_000), false],
    ['ten thousand words', 'mot '.repeat(10_000), false],
    ['half a pair of surrogates', 'tapis \ud83d', false],
    ['wildcards within words', 'ta%is ba_ouche', false],
  ])('%s', async (_what, typed, isNothing) => {
    const started = performance.now()
    const { total } = await search(typed)
    expect(performance.now() - started).toBeLessThan(1_000)
    if (isNothing) expect(total).toBeGreaterThanOrEqual(everyone)
    expect(await db.exhibitor.count()).toBeGreaterThanOrEqual(everyone)
  })
})
