import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, openFrontDesk } from './front-desk.ts'

type FrontDesk = Awaited<ReturnType<typeof openFrontDesk>>
let desk: FrontDesk

const identify = (cookie: string) => desk.authentication.identify({ cookie })

async function signIn(email: string): Promise<string> {
  await desk.askForLink(email)
  return cookieOf(await desk.click(await desk.linkFor(email)))
}

beforeAll(async () => {
  desk = await openFrontDesk()
})

describe('signing in by a mailed link', () => {
  it('makes a visitor of somebody new, who comes back to the page they left', async () => {
    expect((await desk.askForLink('Ana@Example.org')).status).toBe(200)
    const answer = await desk.click(await desk.linkFor('ana@example.org'))
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`${desk.address}/fr/programme`)
    const viewer = await identify(cookieOf(answer))
    expect(viewer?.roles).toEqual([{ editionId: desk.editionId, role: 'VISITOR' }])
    const person = await desk.db.person.findUniqueOrThrow({ where: { id: viewer?.personId ?? '' } })
    expect(person).toMatchObject({ name: 'ana', email: 'ana@example.org', emailVerified: true, language: 'fr' })
  })

  it('keeps the cookie from scripts and from other sites', async () => {
    await desk.askForLink('cookie@example.org')
    const [cookie] = (await desk.click(await desk.linkFor('cookie@example.org'))).headers.getSetCookie()
    expect(cookie).toMatch(/^salon\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })

  it('refuses a link that was used', async () => {
    await desk.askForLink('twice@example.org')
    const link = await desk.linkFor('twice@example.org')
    expect(cookieOf(await desk.click(link))).not.toBe('')
    const again = await desk.click(link)
    expect(again.headers.get('location')).toBe(`${desk.address}/fr/sign-in?error=INVALID_TOKEN`)
    expect(cookieOf(again)).toBe('')
  })

  it('signs in once when the link is opened many times at once', async () => {
    await desk.askForLink('race@example.org')
    const link = await desk.linkFor('race@example.org')
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.click(link)))
    expect(answers.filter((answer) => cookieOf(answer) !== '')).toHaveLength(1)
    expect(await desk.db.signIn.count({ where: { person: { email: 'race@example.org' } } })).toBe(1)
  })

  it('is not used up by a program that only looks at the link', async () => {
    await desk.askForLink('head@example.org')
    const link = await desk.linkFor('head@example.org')
    expect((await desk.click(link, 'HEAD')).status).toBe(404)
    expect(cookieOf(await desk.click(link))).not.toBe('')
  })

  it('refuses a link that has expired', async () => {
    await desk.askForLink('late@example.org')
    await desk.db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(cookieOf(await desk.click(await desk.linkFor('late@example.org')))).toBe('')
  })

  it('keeps no link that a reader of the database could use', async () => {
    await desk.askForLink('hashed@example.org')
    const token = new URL(await desk.linkFor('hashed@example.org')).searchParams.get('token') ?? ''
    const kept = await desk.db.verification.findMany()
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  it.each(['fr', 'ar', 'en', 'es'])('writes the mail in the language asked for: %s', async (language) => {
    await desk.askForLink(`${language}@example.org`, { callbackURL: `/${language}/agenda` })
    const mail = await desk.db.mail.findFirstOrThrow({ where: { to: `${language}@example.org` } })
    expect(mail.language).toBe(language)
    expect(mail.html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(mail.text).toContain(`%2F${language}%2Fagenda`)
  })

  it('does not let one fill the inbox of another', async () => {
    for (let time = 0; time < 8; time++) expect((await desk.askForLink('flood@example.org')).status).toBe(200)
    expect(await desk.db.mail.count({ where: { to: 'flood@example.org' } })).toBe(5)
  })

  it('keeps what somebody already is', async () => {
    await desk.aPersona('known', desk.editionId, 'PROTOCOL_OFFICER')
    const viewer = await identify(await signIn('known@demo.salon.ma'))
    expect(viewer?.roles.map(({ role }) => role)).toEqual(['PROTOCOL_OFFICER'])
  })

  it('makes a visitor at the next sign-in of somebody whom a fault had left without a role', async () => {
    await signIn('healed@example.org')
    await desk.db.role.deleteMany({ where: { person: { email: 'healed@example.org' } } })
    const viewer = await identify(await signIn('healed@example.org'))
    expect(viewer?.roles.map(({ role }) => role)).toEqual(['VISITOR'])
  })

  it.each(['https://evil.example/', '//evil.example', 'javascript:alert(1)'])(
    'leads nobody to %s',
    async (callbackURL) => {
      expect((await desk.askForLink('lured@example.org', { callbackURL })).status).toBe(403)
    },
  )
})

describe('signing out', () => {
  it('ends the sign-in at once, and tells the journal', async () => {
    const cookie = await signIn('leaver@example.org')
    const viewer = await identify(cookie)
    const answer = await desk.post('/sign-out', {}, { cookie })
    expect(answer.status).toBe(200)
    expect(await identify(cookie)).toBeNull()
    const told = await desk.db.journalEntry.findMany({ where: { topic: 'people', kind: 'signedOut' } })
    expect(told.map(({ subject }) => subject)).toContain(viewer?.signInId)
  })

  it('is refused to another site', async () => {
    const cookie = await signIn('stays@example.org')
    const answer = await desk.post('/sign-out', {}, { cookie, origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
    expect(await identify(cookie)).not.toBeNull()
  })
})

describe('who is behind a request', () => {
  it('is nobody without a cookie of ours', async () => {
    expect(await identify('')).toBeNull()
    expect(await desk.authentication.identify({})).toBeNull()
    expect(await desk.authentication.identify(new Headers())).toBeNull()
  })

  it.each([
    'salon.session_token=',
    'salon.session_token=.',
    'salon.session_token=%',
    'salon.session_token=%00.AAAA',
    'salon.session_token=token.AAAA',
    'salon.session_token=a.b.c.d.e',
    '=;;;==',
    `salon.session_token=${'x'.repeat(10_000)}`,
  ])('is nobody with a garbled cookie', async (cookie) => {
    expect(await identify(cookie)).toBeNull()
  })

  it('is nobody with a cookie that another secret signed', async () => {
    const cookie = await signIn('forged@example.org')
    const { token } = await desk.db.signIn.findFirstOrThrow({ where: { person: { email: 'forged@example.org' } } })
    const signature = createHmac('sha256', 'another secret').update(token).digest('base64')
    expect(await identify(cookie)).not.toBeNull()
    expect(await identify(`salon.session_token=${encodeURIComponent(`${token}.${signature}`)}`)).toBeNull()
    expect(await identify(`salon.session_token=${token}`)).toBeNull()
  })

  it('is nobody once the sign-in has expired', async () => {
    const cookie = await signIn('expired@example.org')
    const where = { person: { email: 'expired@example.org' } }
    await desk.db.signIn.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await identify(cookie)).toBeNull()
  })

  it('is nobody once the sign-in was revoked', async () => {
    const cookie = await signIn('revoked@example.org')
    await desk.db.signIn.deleteMany({ where: { person: { email: 'revoked@example.org' } } })
    expect(await identify(cookie)).toBeNull()
  })
})

describe('personas', () => {
  it('are signed in with one click in the demo', async () => {
    const { id } = await desk.aPersona('buyer', desk.editionId, 'BUYER')
    const answer = await desk.post('/demo/persona', { key: 'buyer' })
    expect(answer.status).toBe(200)
    const viewer = await identify(cookieOf(answer))
    expect(viewer).toMatchObject({ personId: id, roles: [{ role: 'BUYER' }] })
  })

  it('are nobody when there is none of that key', async () => {
    expect((await desk.post('/demo/persona', { key: 'nobody' })).status).toBe(404)
    expect((await desk.post('/demo/persona', { key: 7 })).status).toBe(400)
    expect((await desk.post('/demo/persona', {})).status).toBe(400)
  })

  it('are not there outside the demo', async () => {
    const real = await openFrontDesk({ demo: false }, desk.databaseUrl)
    expect((await real.post('/demo/persona', { key: 'buyer' })).status).toBe(404)
  })
})

describe('what is not served', () => {
  it.each(['/get-session', '/list-sessions', '/sign-up/email', '/sign-in/email', '/error', '/ok', '/../health', '/'])(
    '%s',
    async (path) => {
      expect((await fetch(`${desk.address}/api/auth${path}`)).status).toBe(404)
      expect((await desk.post(path, {})).status).toBe(404)
    },
  )

  it('garbled bodies and hosts get their answer', async () => {
    const answer = await fetch(`${desk.address}/api/auth/sign-in/magic-link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: desk.address },
      body: '{"email":',
    })
    expect(answer.status).toBe(400)
    expect((await desk.askForLink('not an address')).status).toBe(400)
  })
})

it('marks the cookie as secure when the public address is', async () => {
  const secure = await openFrontDesk({ publicUrl: 'https://salon.example' }, desk.databaseUrl)
  const origin = 'https://salon.example'
  await desk.aPersona('secure', desk.editionId, 'BUYER')
  const answer = await secure.post('/demo/persona', { key: 'secure' }, { origin })
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-salon\.session_token=.*; Secure/)
  expect(await secure.authentication.identify({ cookie: cookieOf(answer) })).not.toBeNull()
  await secure.post('/sign-in/magic-link', { email: 'public@example.org' }, { origin })
  expect(await secure.linkFor('public@example.org')).toMatch(
    /^https:\/\/salon\.example\/api\/auth\/magic-link\/verify\?/,
  )
})
