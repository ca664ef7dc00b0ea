import { readConfig } from '@salon/api/config.ts'
import { freePort } from '@salon/prisma/embedded/cluster.ts'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { salonProcess } from '../support/process.ts'
import { until } from '../support/until.ts'
import { ask, codesOf, send } from './http.ts'
import { dial } from './protocol.ts'

const PUBLIC = 'https://salon.example'
const secret = { AUTH_SECRET: 'thirty-two characters or more of it', PUBLIC_URL: PUBLIC, NODE_ENV: 'production' }
const port = await freePort()
const databaseUrl = await freshDatabase({ seeded: true })
await salonProcess({ databaseUrl, env: { ...secret, DEMO: 'false', PORT: String(port) } })
const salon = { url: `http://127.0.0.1:${port}` }
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  send(`${salon.url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PUBLIC, ...headers },
    body: JSON.stringify(body),
  })

describe('in production', () => {
  it('the demo is off unless asked for, and nothing starts without a secret and an address', () => {
    const base = { DATABASE_URL: 'postgresql://x', ...secret }
    expect(readConfig(base)).toMatchObject({ production: true, demo: false })
    expect(() => readConfig({ ...base, AUTH_SECRET: undefined })).toThrow('AUTH_SECRET')
    expect(() => readConfig({ ...base, AUTH_SECRET: 'short' })).toThrow()
    expect(() => readConfig({ ...base, PUBLIC_URL: undefined })).toThrow('PUBLIC_URL')
  })

  it('the schema is not given away', async () => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "Query") { name } }',
      '{ clock { now } ...F } fragment F on Query { __schema { queryType { name } } }',
    ]) {
      const answer = await ask(salon, query)
      expect(answer.body.data ?? null).toBeNull()
      expect(new Set(codesOf(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']))
    }
    expect((await ask(salon, '{ clok { now } }')).text).not.toContain('Did you mean')
  })

  it('there is no explorer', async () => {
    for (const path of ['/graphiql', '/graphiql/static/ruru.js', '/playground', '/altair', '/voyager', '/console']) {
      const { text } = await send(`${salon.url}${path}`, { headers: { accept: 'text/html' } })
      expect(text).not.toMatch(/graphiql|ruru|playground|voyager/i)
    }
    const page = await send(`${salon.url}/graphql`, { headers: { accept: 'text/html' } })
    expect(page.status).toBeGreaterThanOrEqual(400)
  })

  it('there are no personas and no mailbox', async () => {
    const { body } = await ask(salon, '{ personas { key } mailbox(first: 5) { nodes { id } } }')
    expect(body.data?.personas ?? []).toEqual([])
    expect((body.data?.mailbox as { nodes: [] } | undefined)?.nodes ?? []).toEqual([])
    for (const key of ['editor', 'administrator', 'visitor']) {
      const answer = await post('demo/persona', { key })
      expect(answer.status).toBe(404)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it('the clock is the real one', async () => {
    const { body } = await ask(salon, '{ clock { now rate demo } }')
    const clock = body.data?.clock as { now: string; rate: number; demo: boolean }
    expect(clock).toMatchObject({ rate: 1, demo: false })
    expect(Math.abs(new Date(clock.now).getTime() - Date.now())).toBeLessThan(5000)
  })

  it('a mailed link signs in with a cookie for HTTPS only, out of the reach of scripts, and works once', async () => {
    const db = new pg.Client({ connectionString: databaseUrl })
    await db.connect()
    whenFileEnds(() => db.end())
    const asked = await post('sign-in/magic-link', { email: 'somebody@example.org', callbackURL: '/fr' })
    expect(asked.status).toBe(200)
    const link = async () =>
      /https:\/\/salon\.example[^\s"<]+/.exec(
        (await db.query(`select text from mail where "to" = 'somebody@example.org'`)).rows[0]?.text ?? '',
      )?.[0]
    await until(async () => (await link()) !== undefined)
    const address = ((await link()) ?? '').replace(PUBLIC, salon.url)
    const followed = await send(address, { headers: { host: 'salon.example', 'x-forwarded-proto': 'https' } })
    const cookie = followed.headers.getSetCookie().find((each) => each.includes('session')) ?? ''
    expect(cookie).toMatch(/^__Secure-/)
    for (const word of ['Secure', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(word)
    const again = await send(address)
    expect(again.headers.getSetCookie().filter((each) => /session_token=[^;]/.test(each))).toEqual([])
    const answer = await ask(salon, '{ viewer { organiser } }', {}, { cookie: cookie.split(';')[0] ?? '' })
    expect(answer.body).toEqual({ data: { viewer: { organiser: false } } })
  })

  it('a link leads to our own pages only', async () => {
    for (const callbackURL of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ])
      expect((await post('sign-in/magic-link', { email: 'b@example.org', callbackURL })).status, callbackURL).toBe(403)
  })

  it('sockets open from the configured address only', async () => {
    expect(await (await dial(salon.url, { headers: { origin: PUBLIC } })).init()).toEqual({ type: 'connection_ack' })
    await expect(dial(salon.url, { headers: { origin: salon.url } })).rejects.toThrow('403')
  })
})
