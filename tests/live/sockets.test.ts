import { transaction } from '@salon/api/db.ts'
import { append } from '@salon/api/live/journal.ts'
import { describe, expect, it } from 'vitest'
import { until } from '../support/until.ts'
import { openSocket, startWire } from './wire.ts'

const SAID =
  'subscription Said($after: String, $only: String) { said(after: $after, only: $only) { cursor word refusal } }'
const PADDED = 'subscription Said($after: String) { said(after: $after) { cursor word padding } }'

type Wire = Awaited<ReturnType<typeof startWire>>

function say(wire: Wire, word: string, payload: object = {}): Promise<void> {
  return transaction(wire.db, (tx) =>
    append(tx, {
      editionId: null,
      topic: 'test',
      kind: 'said',
      subject: word,
      audience: 'everyone',
      payload,
      actorId: null,
    }),
  )
}

type Said = { data: { said: { cursor: string; word: string; refusal: string | null } } }
const said = (message: { payload?: unknown }) => (message.payload as Said).data.said

async function listen(wire: Wire, id = 'a', variables: { after?: string; only?: string } = {}, query = SAID) {
  const client = await openSocket(wire.address)
  await client.init()
  const before = wire.hub.subscribers
  client.subscribe(id, query, variables)
  // Who names a cursor misses nothing, whenever the server gets to it.
  if (!variables.after) await until(() => wire.hub.subscribers > before)
  return client
}

describe('shared subscriptions', () => {
  it('cost one execution and one serialisation per event, however many subscribers share them', async () => {
    const wire = await startWire()
    const clients = await Promise.all(Array.from({ length: 40 }, (_, n) => listen(wire, n % 2 ? 'a' : `own-${n}`)))
    expect(wire.hub.channels).toBe(1)
    await say(wire, 'one')
    await say(wire, 'two')
    for (const client of clients) {
      expect(said(await client.next()).word).toBe('one')
      expect(said(await client.next()).word).toBe('two')
    }
    expect(wire.executions).toEqual(['one', 'two'])
  })

  it('are apart when the variables differ, and close with their last subscriber', async () => {
    const wire = await startWire()
    const all = await listen(wire)
    const some = await listen(wire, 'b', { only: 't' })
    expect(wire.hub.channels).toBe(2)
    await say(wire, 'one')
    await say(wire, 'two')
    expect(said(await some.next()).word).toBe('two')
    expect(said(await all.next()).word).toBe('one')
    some.socket.close()
    await until(() => wire.hub.channels === 1)
    all.send({ id: 'a', type: 'complete' })
    await until(() => wire.hub.channels === 0)
  })

  it('give a client that was away exactly what it missed, in order, and then what is new', async () => {
    const wire = await startWire()
    const first = await listen(wire)
    await say(wire, 'seen')
    const { cursor } = said(await first.next())
    first.socket.terminate()
    for (const word of ['one', 'two', 'three']) await say(wire, word)
    const back = await listen(wire, 'a', { after: cursor })
    await say(wire, 'four')
    const words = []
    for (let n = 0; n < 4; n++) words.push(said(await back.next()).word)
    expect(words).toEqual(['one', 'two', 'three', 'four'])
    expect(back.pending()).toBe(0)
  })

  it('begin when the server has read the message, although letting in takes time', async () => {
    const { promise: letIn, resolve } = Promise.withResolvers<void>()
    const wire = await startWire({ letIn })
    const client = await openSocket(wire.address)
    await client.init()
    client.subscribe('a', SAID)
    client.send({ type: 'ping' })
    expect((await client.next()).type).toBe('pong')
    const { cursor } = wire.tail
    await say(wire, 'early')
    await until(() => wire.tail.cursor !== cursor)
    resolve()
    expect(said(await client.next()).word).toBe('early')
  })

  it('lose and repeat nothing for those who come back while events keep coming', async () => {
    const wire = await startWire()
    const first = await listen(wire)
    await say(wire, 'start')
    const { cursor } = said(await first.next())
    const EVENTS = 150
    let writing = true
    const writer = (async () => {
      for (let n = 0; n < EVENTS; n++) await say(wire, `w${n}`)
      writing = false
    })()
    const seen: string[][] = []
    const returning: Promise<unknown>[] = []
    // A slow machine writes for longer; more clients than these would only make it slower.
    while (writing && seen.length < 40) {
      const words: string[] = []
      seen.push(words)
      returning.push(
        (async () => {
          const client = await openSocket(wire.address)
          await client.init()
          client.subscribe('a', SAID, { after: cursor })
          for (let n = 0; n < EVENTS; n++) words.push(said(await client.next()).word)
        })(),
      )
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await writer
    await Promise.all(returning)
    expect(seen.length).toBeGreaterThan(3)
    for (const words of seen) expect(words).toEqual(Array.from({ length: EVENTS }, (_, n) => `w${n}`))
  })

  it('answer a cursor of nowhere with CursorExpired, and end', async () => {
    const wire = await startWire()
    for (const after of ['nonsense', `${10n ** 15n}.0`]) {
      const client = await openSocket(wire.address)
      await client.init()
      client.subscribe('a', SAID, { after })
      expect(said(await client.next()).refusal).toBe('CURSOR_EXPIRED')
      expect((await client.next()).type).toBe('complete')
      client.socket.close()
    }
  })

  it('drop a reader that does not read, without slowing the others, and take it back from its cursor', async () => {
    const wire = await startWire()
    const quick = await listen(wire, 'a', {}, PADDED)
    const slow = await listen(wire, 'b', {}, PADDED)
    slow.socket.pause()
    const padding = 'x'.repeat(100_000)
    const EVENTS = 120
    for (let n = 0; n < EVENTS; n++) {
      await say(wire, `w${n}`, { padding })
      expect(said(await quick.next()).word).toBe(`w${n}`)
    }
    slow.socket.resume()
    expect((await slow.closed).code).toBe(4013)
    const got = slow.raw
      .map((text) => JSON.parse(text))
      .filter(({ type }) => type === 'next')
      .map(said)
    expect(got.length).toBeLessThan(EVENTS)
    const back = await listen(wire, 'c', { after: got.at(-1)?.cursor }, PADDED)
    for (let n = got.length; n < EVENTS; n++) expect(said(await back.next()).word).toBe(`w${n}`)
  })
})

describe('rights on a socket', () => {
  const viewer = {
    personId: crypto.randomUUID(),
    signInId: crypto.randomUUID(),
    expiresAt: new Date(Date.now() + 1e6),
    roles: [],
  }

  async function tellPeople(wire: Wire, kind: string, subject: string): Promise<void> {
    await transaction(wire.db, (tx) =>
      append(tx, { editionId: null, topic: 'people', kind, subject, audience: 'everyone', payload: {}, actorId: null }),
    )
  }

  it('refuse who may not listen, as an answer, and end', async () => {
    const wire = await startWire({ allows: () => false })
    const client = await openSocket(wire.address)
    await client.init()
    client.subscribe('a', SAID)
    expect(said(await client.next()).refusal).toBe('FORBIDDEN')
    expect((await client.next()).type).toBe('complete')
  })

  it('close the socket of a sign-in that ended before anything later is told', async () => {
    const wire = await startWire({ allows: () => true, identify: () => viewer })
    const client = await listen(wire)
    await tellPeople(wire, 'signedOut', viewer.signInId)
    await say(wire, 'secret')
    expect((await client.closed).code).toBe(4401)
    expect(client.raw.join()).not.toContain('secret')
  })

  it('close the socket of somebody whose roles changed, so that it comes back and is judged anew', async () => {
    const wire = await startWire({ allows: () => true, identify: () => viewer })
    const client = await listen(wire)
    await tellPeople(wire, 'rolesChanged', viewer.personId)
    await say(wire, 'secret')
    expect((await client.closed).code).toBe(4205)
    expect(client.raw.join()).not.toContain('secret')
  })
})

describe('what a socket refuses', () => {
  it('a foreign origin', async () => {
    const wire = await startWire()
    await expect(openSocket(wire.address, { origin: 'https://elsewhere.example' })).rejects.toThrow('403')
  })

  it('a message over 64 KiB', async () => {
    const wire = await startWire()
    const client = await openSocket(wire.address)
    await client.init()
    client.subscribe('a', `#${'x'.repeat(70_000)}\n${SAID}`)
    expect((await client.closed).code).toBe(1009)
  })

  it('a document that does not parse, without closing the socket', async () => {
    const wire = await startWire()
    const client = await openSocket(wire.address)
    await client.init()
    client.subscribe('a', 'subscription {')
    expect(await client.next()).toMatchObject({ type: 'error', id: 'a' })
    client.subscribe('a', SAID)
    await until(() => wire.hub.subscribers === 1)
  })

  it('queries, unknown fields without suggestions, and more subscriptions than a screen needs', async () => {
    const wire = await startWire()
    const client = await openSocket(wire.address)
    await client.init()
    client.subscribe('q', '{ ok }')
    expect(await client.next()).toMatchObject({ type: 'error', id: 'q' })
    client.subscribe('u', 'subscription { sayd { word } }')
    const unknown = await client.next()
    expect(JSON.stringify(unknown)).not.toContain('Did you mean')
    for (let n = 0; n < 33; n++) client.subscribe(`s${n}`, SAID)
    expect(await client.next()).toMatchObject({ type: 'error', id: 's32' })
  })
})
