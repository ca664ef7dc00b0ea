import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { ask } from './http.ts'
import { dial } from './protocol.ts'

const salon = await startSalon()
const editor = await salon.asPersona('editor')
const [name = '', value = ''] = (editor.headers().cookie ?? '').split(';')[0]?.split(/=(.*)/s) ?? []
const token = decodeURIComponent(value)
const [, signature = ''] = token.split('.')
const MINE = 'subscription { mineChanged { __typename ... on Forbidden { code } } }'

const FORGED: Record<string, string> = {
  'an empty one': `${name}=`,
  'a text of nothing': `${name}=garbage`,
  'a token without its signature': `${name}=${token.split('.')[0]}`,
  'another token under a good signature': `${name}=${encodeURIComponent(`${'x'.repeat(32)}.${signature}`)}`,
  'a signature with one letter changed': `${name}=${encodeURIComponent(token.replace(/.=?$/, 'AA'))}`,
  'broken percent signs': `${name}=%E0%A4%A`,
  'a NUL and a lone surrogate': `${name}=%00%ED%A0%80`,
  'ten thousand letters': `${name}=${'a'.repeat(10_000)}`,
  JSON: `${name}={"$ne":null}`,
  'an unsigned JWT': `${name}=eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.`,
  SQL: `${name}=' or 1=1 --`,
  'nothing but separators': ';;;==;=',
}

describe('a forged cookie', () => {
  it('is told apart from a good one', async () => {
    const { body } = await ask(salon, '{ viewer { organiser } }', {}, editor.headers())
    expect(body).toEqual({ data: { viewer: { organiser: true } } })
  })

  for (const [what, cookie] of Object.entries(FORGED))
    it(`(${what}) makes a visitor, over HTTP and on a socket`, async () => {
      const answer = await ask(salon, '{ viewer { organiser } clock { now } }', {}, { cookie })
      expect(answer.status).toBe(200)
      expect(answer.body.data).toMatchObject({ viewer: null, clock: { now: expect.any(String) } })
      const client = await dial(salon.url, { headers: { cookie, origin: salon.url } })
      expect(await client.init()).toEqual({ type: 'connection_ack' })
      client.subscribe('a', MINE)
      expect(await client.next()).toMatchObject({ payload: { data: { mineChanged: { code: 'FORBIDDEN' } } } })
    })

  it('in an authorization header does nothing either', async () => {
    for (const authorization of ['Bearer garbage', `Bearer ${token}`, 'Basic YWRtaW46YWRtaW4=']) {
      const { body } = await ask(salon, '{ viewer { organiser } }', {}, { authorization })
      expect(body).toEqual({ data: { viewer: null } })
    }
  })
})

describe('signing out', () => {
  it('closes the sockets of the sign-in with 4401, and the cookie is worth nothing any more', async () => {
    const speaker = await salon.asPersona('speaker')
    const other = await salon.asPersona('speaker')
    const mine = await dial(salon.url, { headers: speaker.headers() })
    const others = await dial(salon.url, { headers: other.headers() })
    for (const client of [mine, others]) {
      await client.init()
      client.subscribe('a', MINE)
      await client.settled()
    }
    const response = await fetch(`${salon.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { ...speaker.headers(), 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(200)
    expect(await mine.closed).toBe(4401)
    expect(await others.settled()).toEqual([])
    const { body } = await ask(salon, '{ viewer { organiser } }', {}, speaker.headers())
    expect(body).toEqual({ data: { viewer: null } })
  })

  it('of another browser, revoked from a list, closes that one only', async () => {
    const here = await salon.asPersona('visitor')
    const there = await salon.asPersona('visitor')
    const socket = await dial(salon.url, { headers: there.headers() })
    await socket.init()
    const { viewer } = await there.query<{ viewer: { signIns: { id: string; current: boolean }[] } }, object>(
      '{ viewer { signIns { id current } } }',
    )
    const id = viewer.signIns.find(({ current }) => current)?.id
    const revoke = 'mutation ($id: ID!) { revokeSignIn(signInId: $id) { __typename } }'
    const stranger = await salon.asPersona('speaker')
    expect(await stranger.mutate(revoke, { id })).not.toMatchObject({ revokeSignIn: { __typename: 'SignInRevoked' } })
    expect(await here.mutate(revoke, { id })).toEqual({ revokeSignIn: { __typename: 'SignInRevoked' } })
    expect(await socket.closed).toBe(4401)
    expect((await here.query<{ viewer: object | null }, object>('{ viewer { organiser } }')).viewer).not.toBeNull()
  })
})
