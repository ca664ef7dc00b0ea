import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { alive, send } from './http.ts'

const salon = await startSalon()
const post = (path: string, body: string, type = 'application/json') =>
  send(`${salon.url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': type, origin: salon.url },
    body,
  })

describe('signing in with what is no sign-in', () => {
  for (const key of [
    '',
    '\0',
    'editor\0',
    '\ud800',
    'x'.repeat(5000),
    'nobody',
    '__proto__',
    'Editor',
    null,
    7,
    {},
    ['editor'],
    { contains: 'e' },
  ])
    it(`the persona ${JSON.stringify(key).slice(0, 30)} is refused, and nobody is signed in`, async () => {
      const answer = await post('demo/persona', JSON.stringify({ key }))
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.headers.getSetCookie()).toEqual([])
    })

  for (const email of [
    '',
    '\0@example.org',
    'a\0@example.org',
    'x'.repeat(5000),
    'a@b',
    'a@example.org\r\nBcc: b@example.org',
    null,
    {},
    ['a@example.org'],
  ])
    it(`the address ${JSON.stringify(email).slice(0, 30)} gets no link`, async () => {
      const answer = await post('sign-in/magic-link', JSON.stringify({ email }))
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    })

  for (const token of ['', '\0', 'garbage', 'x'.repeat(5000), '%00', "' or 1=1 --"])
    it(`the link with ${JSON.stringify(token).slice(0, 20)} leads in nowhere`, async () => {
      const answer = await send(
        `${salon.url}/api/auth/magic-link/verify?token=${encodeURIComponent(token)}&callbackURL=/fr`,
      )
      expect(answer.status).toBeLessThan(500)
      expect(answer.headers.getSetCookie().filter((cookie) => /session_token=[^;]/.test(cookie))).toEqual([])
    })

  it('bodies that are not right are refused, and the server lives on', async () => {
    for (const body of ['', '{', 'null', '[]', '"editor"', 'x'.repeat(100_000)]) {
      const answer = await post('demo/persona', body)
      expect(answer.status, body.slice(0, 10)).toBeGreaterThanOrEqual(400)
      expect(answer.status, body.slice(0, 10)).toBeLessThan(500)
    }
    expect(await alive(salon)).toBe(true)
  })

  it('a form of another page is refused', async () => {
    expect(
      (await post('demo/persona', 'key=editor', 'application/x-www-form-urlencoded')).headers.getSetCookie(),
    ).toEqual([])
    expect((await post('demo/persona', '{"key":"editor"}', 'text/plain')).headers.getSetCookie()).toEqual([])
  })

  it('other doors of the library are closed', async () => {
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'delete-user',
      'admin/list-users',
      'get-session',
      'list-sessions',
      'change-email',
    ])
      expect((await post(path, '{}')).status, path).toBe(404)
  })
})
