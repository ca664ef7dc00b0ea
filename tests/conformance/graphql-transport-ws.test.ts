import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { dial } from './protocol.ts'

const CLOCK = 'subscription { clockChanged { ... on ClockEvent { cursor clock { now } } } }'
const EXPIRED = 'subscription { clockChanged(after: "nowhere") { ... on CursorExpired { code } } }'
const SET = 'mutation { setClock(rate: 0) { ... on Clock { now } } }'

const salon = await startSalon()
const editor = await salon.asPersona('editor')

async function open(headers: Record<string, string> = {}) {
  const client = await dial(salon.url, { headers })
  expect(await client.init()).toEqual({ type: 'connection_ack' })
  return client
}

async function closeCodeAfter(message: unknown): Promise<number> {
  const client = await open()
  client.say(message)
  return client.closed
}

describe('graphql-transport-ws: opening', () => {
  it('agrees on the subprotocol', async () => {
    expect((await dial(salon.url)).protocol).toBe('graphql-transport-ws')
  })
  it('closes with 4406 when no subprotocol is offered', async () => {
    expect(await (await dial(salon.url, { protocol: null })).closed).toBe(4406)
  })
  it('does not accept the subprotocol of the old library', async () => {
    await expect(dial(salon.url, { protocol: 'graphql-ws' })).rejects.toThrow('subprotocol')
  })
  it('acknowledges an init with a payload', async () => {
    expect(await (await dial(salon.url)).init({ language: 'ar' })).toEqual({ type: 'connection_ack' })
  })
  it('closes with 4400 on an init whose payload is no object', async () => {
    const client = await dial(salon.url)
    client.say({ type: 'connection_init', payload: 'words' })
    expect(await client.closed).toBe(4400)
  })
  it('closes with 4429 on a second init', async () => {
    const client = await open()
    client.say({ type: 'connection_init' })
    expect(await client.closed).toBe(4429)
  })
  it('closes with 4408 when no init comes in time', { timeout: 20_000 }, async () => {
    expect(await (await dial(salon.url)).closed).toBe(4408)
  })
  it('closes with 4401 on a subscription before the acknowledgement', async () => {
    const client = await dial(salon.url)
    client.subscribe('a', CLOCK)
    expect(await client.closed).toBe(4401)
  })
})

describe('graphql-transport-ws: messages that are not right close with 4400', () => {
  for (const [what, message] of [
    ['what is no JSON', 'hello'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"subscribe"'],
    ['no type', '{}'],
    ['an unknown type', { type: 'start', id: 'a' }],
    ['a subscription without id', { type: 'subscribe', payload: { query: CLOCK } }],
    ['a subscription with an empty id', { type: 'subscribe', id: '', payload: { query: CLOCK } }],
    ['a subscription without payload', { type: 'subscribe', id: 'a' }],
    ['a subscription whose document is no text', { type: 'subscribe', id: 'a', payload: { query: 1 } }],
    ['a completion without id', { type: 'complete' }],
  ] as const) {
    it(what, async () => {
      expect(await closeCodeAfter(message)).toBe(4400)
    })
  }
})

it("graphql-transport-ws: closes, for good, on a message that is the server's to send", async () => {
  // graphql-ws gives 4500 where the protocol would give 4400; clients retry after neither.
  expect([4400, 4500]).toContain(await closeCodeAfter({ type: 'connection_ack' }))
})

describe('graphql-transport-ws: ping and pong', () => {
  it('answers a ping with its payload, also before the init', async () => {
    const client = await dial(salon.url)
    client.say({ type: 'ping', payload: { n: 1 } })
    expect(await client.next()).toEqual({ type: 'pong', payload: { n: 1 } })
  })
  it('passes over a pong that nobody asked for', async () => {
    const client = await open()
    client.say({ type: 'pong' })
    expect(await client.settled()).toEqual([])
  })
})

describe('graphql-transport-ws: subscriptions', () => {
  it('closes with 4409 when an id is in use', async () => {
    const client = await open()
    client.subscribe('a', CLOCK)
    client.subscribe('a', CLOCK)
    expect(await client.closed).toBe(4409)
  })

  it('sends each event to each subscription of the socket under its own id', async () => {
    const client = await open()
    client.subscribe('a', CLOCK)
    client.subscribe('b', CLOCK)
    await client.settled()
    await editor.mutate(SET)
    const events = [await client.next(), await client.next()]
    expect(events.map(({ type, id }) => `${type} ${id}`).sort()).toEqual(['next a', 'next b'])
  })

  it('sends nothing after the client completed, and takes the id again', async () => {
    const client = await open()
    client.subscribe('a', CLOCK)
    client.subscribe('b', CLOCK)
    await client.settled()
    client.say({ type: 'complete', id: 'a' })
    expect(await client.settled()).toEqual([])
    await editor.mutate(SET)
    expect(await client.next()).toMatchObject({ type: 'next', id: 'b' })
    client.subscribe('a', CLOCK)
    expect(await client.settled()).toEqual([])
    await editor.mutate(SET)
    expect([(await client.next()).id, (await client.next()).id].sort()).toEqual(['a', 'b'])
  })

  it('finds the field of a subscription behind fragments', async () => {
    const client = await open()
    client.subscribe('a', 'subscription { ...F } fragment F on Subscription { clockChanged { __typename } }')
    expect(await client.settled()).toEqual([])
    await editor.mutate(SET)
    expect(await client.next()).toMatchObject({ payload: { data: { clockChanged: { __typename: 'ClockEvent' } } } })
  })

  it('passes over the completion of an id that it does not know', async () => {
    const client = await open()
    client.say({ type: 'complete', id: 'unknown' })
    expect(await client.settled()).toEqual([])
  })

  it('ends a subscription itself with a last answer and complete', async () => {
    const client = await open()
    client.subscribe('a', EXPIRED)
    expect(await client.next()).toEqual({
      type: 'next',
      id: 'a',
      payload: { data: { clockChanged: { code: 'CURSOR_EXPIRED' } } },
    })
    expect(await client.next()).toEqual({ type: 'complete', id: 'a' })
    client.subscribe('a', CLOCK)
    expect(await client.settled()).toEqual([])
  })

  for (const [what, query, rest] of [
    ['a document that does not parse', 'subscription {', {}],
    ['a field that does not exist', 'subscription { nothing }', {}],
    ['a query, which goes over HTTP', '{ clock { now } }', {}],
    ['a mutation, which goes over HTTP', SET, {}],
    ['an operation name that the document lacks', CLOCK, { operationName: 'Other' }],
    [
      'a variable of the wrong type',
      'subscription ($e: Int) { scheduleChanged(edition: $e) { __typename } }',
      { variables: { e: 'x' } },
    ],
    ['a hash that nobody knows', '', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
    ['two fields at once', 'subscription { clockChanged { __typename } scheduleChanged { __typename } }', {}],
    ['an argument that is out of range', 'subscription { scheduleChanged(edition: 99999999999) { __typename } }', {}],
  ] as const) {
    it(`answers ${what} with one error and keeps the socket and the id`, async () => {
      const client = await open()
      client.subscribe('a', query, rest)
      const answer = await client.next()
      expect(answer).toMatchObject({ type: 'error', id: 'a', payload: [{ message: expect.any(String) }] })
      expect(JSON.stringify(answer)).not.toContain('INTERNAL_SERVER_ERROR')
      client.subscribe('a', CLOCK)
      expect(await client.settled()).toEqual([])
    })
  }

  it('asks whether the client is still there when it says nothing', { timeout: 20_000 }, async () => {
    const client = await open()
    const asked = new Promise((resolve) => client.socket.once('ping', resolve))
    await asked
  })
})
