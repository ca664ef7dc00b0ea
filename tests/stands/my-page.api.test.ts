import {
  CatalogueChangedDocument,
  ExhibitorPageDocument,
  MyPageDocument,
  MyPagesDocument,
  type PageInput,
  SavePageDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { handIn, picture } from '../files/hand-in.ts'
import { startSalon } from '../support/salon.ts'
import { givenShown } from './shown.ts'

const salon = await startSalon()
const { db } = salon.services
const { exhibitorId: exhibitor } = await givenShown(db, 'paged-weavers')
const member = await salon.asPersona('exhibitor')
const stranger = await salon.asPersona('exhibitor-2')
const desk = await salon.asPersona('registration-desk')
const editor = await salon.asPersona('editor')
const visitor = salon.asVisitor()
const { viewer } = await member.query<{ viewer: { person: { id: string } } }, object>('{ viewer { person { id } } }')
const personId = Buffer.from(viewer.person.id, 'base64').toString().split(':').at(-1) ?? ''
await db.exhibitorMember.create({ data: { exhibitorId: exhibitor, personId } })

const NONE = { fr: '', ar: '', en: '', es: '' }
const input = (more: Partial<PageInput> = {}): PageInput => ({
  presentation: { ...NONE, fr: 'Nous tissons.', ar: 'نحن ننسج.' },
  crafts: ['shown-craft'],
  labels: ['fair-trade'],
  languages: ['ar', 'ber', 'fr'],
  markets: ['morocco', 'europe'],
  foundedIn: 1998,
  members: 24,
  website: 'https://weavers.example.ma',
  email: 'contact@weavers.example.ma',
  phone: '+212 528 00 00 00',
  showsEmail: false,
  showsPhone: true,
  photographs: [],
  ...more,
})
const page = async (client: typeof member = member) =>
  (await client.query(MyPageDocument, { exhibitor, in: 'FR' })).myPage
const save = async (more: Partial<PageInput> = {}, client: typeof member = member) => {
  const version = (await page())?.version ?? 0
  const answer = await client.mutate(SavePageDocument, { exhibitor, version, input: input(more), in: 'FR' })
  return answer.savePage
}
const shown = async (language: 'FR' | 'AR' = 'FR') =>
  (await visitor.query(ExhibitorPageDocument, { slug: 'paged-weavers', in: language })).exhibitor

describe('the page of an exhibitor', () => {
  it('is what its members wrote, for everybody at once', async () => {
    const events = await visitor.subscribe(CatalogueChangedDocument, {})
    expect(await save()).toMatchObject({ __typename: 'MyPage', version: 2 })
    expect(await events.next()).toMatchObject({ catalogueChanged: { exhibitorId: exhibitor } })
    expect(await shown()).toMatchObject({
      presentation: 'Nous tissons.',
      labels: ['fair-trade'],
      languages: ['ar', 'ber', 'fr'],
      markets: ['morocco', 'europe'],
      foundedIn: 1998,
      members: 24,
      website: 'https://weavers.example.ma',
      phone: '+212 528 00 00 00',
    })
    expect(await shown('AR')).toMatchObject({ presentation: 'نحن ننسج.' })
  })

  it('tells nobody what its exhibitor keeps to itself', async () => {
    await save({ showsEmail: false, showsPhone: false })
    expect(await shown()).toMatchObject({ email: null, phone: null })
    expect(await page()).toMatchObject({ email: 'contact@weavers.example.ma', showsEmail: false })
    await save({ showsEmail: true, showsPhone: false })
    expect(await shown()).toMatchObject({ email: 'contact@weavers.example.ma', phone: null })
  })

  it('shows its photographs in the order of its exhibitor, the cover first', async () => {
    const hand = async (fr: string) => ({
      hash: (await handIn(member, await picture().jpeg().toBuffer())).body.hash,
      caption: { ...NONE, fr },
    })
    const photographs = [await hand('Le métier à tisser'), await hand('L’atelier')]
    await save({ photographs })
    await save({ photographs: photographs.toReversed() })
    expect((await shown())?.pictures.map(({ caption }) => caption)).toEqual(['L’atelier', 'Le métier à tisser'])
    const stolen = await handIn(stranger, await picture().jpeg().toBuffer())
    expect(await save({ photographs: [{ hash: stolen.body.hash, caption: NONE }] })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await shown())?.pictures).toHaveLength(2)
  })

  it('is found by its new crafts, and no more by the old', async () => {
    await db.craft.create({
      data: {
        id: 'other-craft',
        familyId: 'wood',
        fr: 'Ébénisterie',
        ar: 'نجارة',
        en: 'Joinery',
        es: 'Ebanistería',
        order: 998,
      },
    })
    await save({ crafts: ['other-craft'] })
    const { facets } = (
      await visitor.query<{ exhibitors: { facets: { key: string; values: { value: string }[] }[] } }, object>(
        '{ exhibitors(search: "montree") { facets { key values { value } } } }',
      )
    ).exhibitors
    expect(facets.find(({ key }) => key === 'CRAFT')?.values.map(({ value }) => value)).toEqual(['other-craft'])
    expect(await save({ crafts: ['no-such-craft'] })).toMatchObject({ code: 'NOT_FOUND' })
    await save()
  })

  it('is not saved over what another device saved, and of two at once one wins', async () => {
    const version = (await page())?.version ?? 0
    const answers = await Promise.all(
      [10, 20].map((members) =>
        member.mutate(SavePageDocument, { exhibitor, version, input: input({ members }), in: 'FR' }),
      ),
    )
    expect(answers.map(({ savePage }) => savePage?.__typename).sort()).toEqual(['MyPage', 'StalePage'])
  })

  it('is refused with everything that is wrong with it', async () => {
    const refused = await save({
      crafts: [],
      languages: ['klingon'],
      markets: ['moon'],
      foundedIn: 2023,
      members: 0,
      website: 'javascript:alert(1)',
      email: 'nobody',
      phone: 'call me',
      showsPhone: false,
    })
    if (refused?.__typename !== 'InvalidInput') throw new Error(`answered ${JSON.stringify(refused)}`)
    expect(refused.issues.map(({ path }) => path.join('.'))).toEqual([
      'crafts',
      'languages',
      'markets',
      'foundedIn',
      'members',
      'website',
      'email',
      'phone',
    ])
    expect(await save({ email: null, showsEmail: true })).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it.each(['https://user:secret@example.ma', 'https://intranet', 'https://exa mple.ma', 'ftp://example.ma'])(
    'leads to no address such as %s',
    async (website) => {
      expect(await save({ website })).toMatchObject({ code: 'INVALID_INPUT' })
    },
  )
})

describe('who may keep a page', () => {
  it('is its members, and the desk that corrects it', async () => {
    expect(await page()).toMatchObject({ id: exhibitor })
    expect(await page(desk)).toMatchObject({ id: exhibitor })
    expect(await save({ members: 31 }, desk)).toMatchObject({ members: 31 })
    const mine = await member.query(MyPagesDocument, { in: 'FR' })
    expect(mine.myPages?.pages.map(({ id }) => id)).toContain(exhibitor)
  })

  it.each([
    ['another exhibitor', stranger],
    ['the programme’s editor', editor],
  ])('is not %s, for whom there is none', async (_name, client) => {
    expect(await page(client)).toBeNull()
    expect(await save({ members: 99 }, client)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await shown()).toMatchObject({ members: 31 })
    const theirs = await client.query(MyPagesDocument, { in: 'FR' })
    expect(theirs.myPages?.pages.map(({ id }) => id)).not.toContain(exhibitor)
  })

  it('is no visitor', async () => {
    const version = (await page())?.version ?? 0
    const answer = await visitor.mutate(SavePageDocument, { exhibitor, version, input: input(), in: 'FR' })
    expect(answer.savePage).toMatchObject({ code: 'FORBIDDEN' })
  })
})
