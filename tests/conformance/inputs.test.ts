import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { alive, ask, codesOf, send } from './http.ts'

const salon = await startSalon()
const editor = await salon.asPersona('editor')
const as = editor.headers()
const PEOPLE = 'query ($s: String) { people(search: $s, first: 5) { nodes { id name } } }'
const NODE = 'query ($id: ID!) { node(id: $id) { id } session(id: $id) { id } }'
const FOLLOW = 'mutation ($id: ID!) { followSession(sessionId: $id) { __typename } }'
const DELAY = `mutation ($id: ID!, $m: Int!, $v: Int!) {
  runOperation(operation: { delay: { sessionId: $id, minutes: $m } }, seen: [{ sessionId: $id, version: $v }]) {
    __typename ... on Refusal { message } } }`
const CLOCK = 'mutation ($now: DateTime, $rate: Float) { setClock(now: $now, rate: $rate) { __typename } }'

const TEXTS = [
  '\0',
  'a\0b',
  '\ud800',
  '\udfff',
  '%_\\%',
  "'; drop table person; --",
  '\u202e\u0645',
  '\u{1f9f5}',
  'x'.repeat(100_000),
  '',
  ' ',
  '*',
  '(',
  '[a-',
  '\\',
]

async function answersCleanly(query: string, variables: object): Promise<void> {
  const answer = await ask(salon, query, variables, as)
  expect(answer.status).toBeLessThan(500)
  expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR')
}

describe('texts', () => {
  for (const text of TEXTS)
    it(`${JSON.stringify(text).slice(0, 30)} is searched for or refused, never a fault`, () =>
      answersCleanly(PEOPLE, { s: text }))
  for (const text of TEXTS)
    it(`${JSON.stringify(text).slice(0, 30)} is no id, and no fault`, async () => {
      await answersCleanly(NODE, { id: text })
      await answersCleanly(FOLLOW, { id: text })
      await answersCleanly(FOLLOW, { id: btoa(unescape(encodeURIComponent(`Session:${text.toWellFormed()}`))) })
    })

  it('with a NUL or half a letter are refused with the field to blame', async () => {
    for (const text of ['a\0b', '\ud800'])
      expect(codesOf(await ask(salon, PEOPLE, { s: text }, as))).toEqual(['BAD_USER_INPUT'])
    // Written into the document instead of the variables.
    expect(codesOf(await ask(salon, '{ people(search: "a\\u0000b") { nodes { id } } }', {}, as))[0]).toMatch(
      /GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/,
    )
  })

  it('that are patterns are taken by the letter', async () => {
    const { body } = await ask(salon, PEOPLE, { s: '%' }, as)
    expect(body.data).toEqual({ people: { nodes: [] } })
  })
})

describe('numbers and times', () => {
  const sessionId = async () =>
    (
      await editor.query<{ schedule: { sessions: { nodes: { id: string; version: number }[] } } }, object>(
        '{ schedule { sessions(first: 1) { nodes { id version } } } }',
      )
    ).schedule.sessions.nodes[0] as { id: string; version: number }

  for (const minutes of [2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1e300, 0, 1.5, '5', null, true])
    it(`a delay of ${minutes} minutes is refused cleanly`, async () => {
      const { id, version } = await sessionId()
      const answer = await ask(salon, DELAY, { id, m: minutes, v: version }, as)
      expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR')
      expect((answer.body.data?.runOperation as { __typename: string } | undefined)?.__typename).not.toBe('Operation')
    })
  for (const version of [-1, 2 ** 31 - 1, 0])
    it(`the version ${version} is not the one seen`, async () => {
      const { id } = await sessionId()
      const { body } = await ask(salon, DELAY, { id, m: 5, v: version }, as)
      expect(body.data?.runOperation).toMatchObject({ __typename: 'StaleEdit' })
    })
  for (const now of [
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00Z',
    '2022-13-45T99:99:99Z',
    '275760-09-13T00:00:00Z',
    'now',
    '2022-02-30T10:00:00Z',
    0,
  ])
    it(`the clock takes ${now} or refuses it cleanly`, () => answersCleanly(CLOCK, { now }))
  for (const rate of [-1, 1e9, 1e308, Number.MAX_SAFE_INTEGER, 0.000001])
    it(`the clock takes the rate ${rate} or refuses it cleanly`, async () => {
      await answersCleanly(CLOCK, { rate })
      expect(await alive(salon)).toBe(true)
    })
  for (const number of [2 ** 31 - 1, -(2 ** 31), 2 ** 31, 0])
    it(`there is no edition ${number}, and no fault`, () =>
      answersCleanly(
        'query ($n: Int) { edition(number: $n) { id } schedule(edition: $n) { cursor } draft(edition: $n) { nextNumber } }',
        { n: number },
      ))
  for (const after of ['', 'x', '-1.0', '1.1~', `${'9'.repeat(20)}.0`, `1.${'9'.repeat(19)}`, '\0'])
    it(`the cursor ${JSON.stringify(after).slice(0, 30)} is expired or refused, on a socket that lives on`, async () => {
      const { dial } = await import('./protocol.ts')
      const client = await dial(salon.url, { headers: as })
      await client.init()
      client.subscribe(
        'a',
        'subscription ($after: Cursor) { scheduleChanged(after: $after) { ... on CursorExpired { code } } }',
        { variables: { after } },
      )
      const answer = await client.next()
      if (answer.type === 'error') expect(JSON.stringify(answer)).not.toContain('INTERNAL')
      else expect(answer).toMatchObject({ payload: { data: { scheduleChanged: { code: 'CURSOR_EXPIRED' } } } })
    })
})

describe('objects', () => {
  it('with __proto__ and constructor in them change nothing of ours', async () => {
    for (const variables of [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '{"s":{"__proto__":1}}',
    ]) {
      const answer = await send(`${salon.url}/graphql`, {
        method: 'POST',
        headers: { ...as, 'content-type': 'application/json' },
        body: `{"query":${JSON.stringify(PEOPLE)},"variables":${variables}}`,
      })
      expect(answer.status).toBeLessThan(500)
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(await alive(salon)).toBe(true)
  })

  it('that name two operations or none are refused', async () => {
    const operation = 'query ($o: OperationInput!) { operationPreview(operation: $o) { __typename } }'
    for (const o of [{}, { start: null }, { start: { sessionId: 'x' }, end: { sessionId: 'x' } }, { toString: {} }])
      expect(codesOf(await ask(salon, operation, { o }, as))).toContain('BAD_USER_INPUT')
  })
})
