import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { send } from './http.ts'
import { dial } from './protocol.ts'

const salon = await startSalon()
const url = `${salon.url}/graphql`
const editor = await salon.asPersona('editor')
const { cookie = '' } = editor.headers()
const FOREIGN = 'https://elsewhere.example'
const SET = 'mutation { setClock(rate: 0) { __typename } }'
const rate = async () => (await editor.query<{ clock: { rate: number } }, object>('{ clock { rate } }')).clock.rate

/** What a page elsewhere can make the browser of somebody signed in send, without asking first. */
const FORGED: Record<string, () => Promise<{ status: number; text: string }>> = {
  'a GET that changes something': () => send(`${url}?query=${encodeURIComponent(SET)}`, { headers: { cookie } }),
  'a GET that changes something, dressed as asked for first': () =>
    send(`${url}?query=${encodeURIComponent(SET)}`, { headers: { cookie, 'apollo-require-preflight': '1' } }),
  'a GET with a content type of text': () =>
    send(`${url}?query=${encodeURIComponent(SET)}`, { headers: { cookie, 'content-type': 'text/plain' } }),
  'a plain GET that reads': () => send(`${url}?query={viewer{person{email}}}`, { headers: { cookie } }),
  ...Object.fromEntries(
    [
      'text/plain',
      'text/plain; application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ].map((type) => [
      `a POST of ${type || 'no type at all'}`,
      () =>
        send(url, {
          method: 'POST',
          headers: { cookie, 'content-type': type, origin: FOREIGN },
          body: JSON.stringify({ query: SET }),
        }),
    ]),
  ),
}

describe('a page elsewhere', () => {
  for (const [what, forge] of Object.entries(FORGED))
    it(`has no use of ${what}`, async () => {
      const { status, text } = await forge()
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(text).not.toContain('"data":{')
      expect(await rate()).toBe(1)
    })

  it('is given no leave to read, asked beforehand or not', async () => {
    for (const method of ['OPTIONS', 'POST']) {
      const { headers } = await send(url, {
        method,
        headers: {
          origin: FOREIGN,
          cookie,
          'content-type': 'application/json',
          'access-control-request-method': 'POST',
        },
        ...(method === 'POST' && { body: '{"query":"{ clock { now } }"}' }),
      })
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('opens no socket with the cookies of its visitor', async () => {
    for (const origin of [
      FOREIGN,
      'null',
      'http://localhost.elsewhere.example',
      `${salon.url}.elsewhere.example`,
      'garbage',
      '',
    ])
      await expect(dial(salon.url, { headers: { cookie, origin } }), origin).rejects.toThrow('403')
  })

  it('signs nobody in or out', async () => {
    for (const [path, body] of [
      ['demo/persona', { key: 'visitor' }],
      ['sign-out', {}],
      ['sign-in/magic-link', { email: 'a@example.org' }],
    ] as const) {
      const { status, headers } = await send(`${salon.url}/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: FOREIGN, cookie },
        body: JSON.stringify(body),
      })
      expect(status, path).toBeGreaterThanOrEqual(400)
      expect(status, path).toBeLessThan(500)
      expect(headers.getSetCookie()).toEqual([])
    }
    expect(await editor.query('{ viewer { organiser } }')).toEqual({ viewer: { organiser: true } })
  })

  it('cannot send other verbs', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const { status } = await send(url, { method, headers: { 'content-type': 'application/json' }, body: '{}' })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
  })
})

describe('our own page', () => {
  it('opens a socket, and so does a program that names no origin', async () => {
    for (const headers of [{ origin: salon.url }, {} as Record<string, string>])
      expect(await (await dial(salon.url, { headers })).init()).toEqual({ type: 'connection_ack' })
  })
})
