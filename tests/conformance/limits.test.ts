import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { alive, ask, codesOf, send } from './http.ts'
import { dial } from './protocol.ts'

const salon = await startSalon()
const url = `${salon.url}/graphql`
const json = { 'content-type': 'application/json' }
const times = (n: number, part: (n: number) => string) => Array.from({ length: n }, (_, i) => part(i)).join(' ')
const PERSON = 'person { institution { id } }'

/** Documents that cost more than they are worth. Not one may be executed. */
const COSTLY: Record<string, string> = {
  '101 aliases': `{ ${times(101, (i) => `a${i}: clock { now }`)} }`,
  '101 aliases of __typename': `{ ${times(101, (i) => `a${i}: __typename`)} }`,
  '11 directives': `{ clock ${times(11, () => '@include(if: true)')} { now } }`,
  'two operations': 'query A { clock { now } } query B { clock { now } }',
  'a thousand operations': times(1000, (i) => `query Q${i} { clock { now } }`),
  'five thousand tokens': `{ ${times(5000, () => 'clock { now }')} }`,
  '32 fragments': `{ ...F0 } ${times(32, (i) => `fragment F${i} on Query { clock { now } }`)}`,
  'a fragment within itself': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'fragments that double': `{ ...F0 } ${times(25, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F25 on Query { clock { now } }`,
  'a list of lists of lists': `{ schedule { sessions(first: 100000) { nodes { conventions { session { conventions { parties { id } } } } } } } }`,
  'a hundred thousand sessions with their people': `{ schedule { sessions(first: 100000) { nodes { people { ${PERSON} } } } } }`,
  'the same sessions from the end': `{ schedule { sessions(last: 100000) { nodes { people { ${PERSON} } } } } }`,
  'sixteen levels': `{ edition { conventions ${'{ session { conventions '.repeat(7)}{ id }${' } }'.repeat(7)} } }`,
}

describe('foreign documents that cost too much are refused before anything is executed', () => {
  for (const [what, query] of Object.entries(COSTLY))
    it(`over HTTP: ${what}`, async () => {
      const before = performance.now()
      const answer = await ask(salon, query)
      expect(answer.body.data ?? null).toBeNull()
      expect(answer.body.errors?.length).toBeGreaterThan(0)
      expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR')
      expect(performance.now() - before).toBeLessThan(1500)
    })

  it('with the multiplier in a variable', async () => {
    const answer = await ask(
      salon,
      `query ($n: Int) { schedule { sessions(first: $n) { nodes { people { ${PERSON} } } } } }`,
      { n: 100_000 },
    )
    expect(codesOf(answer)).toEqual(['TOO_EXPENSIVE'])
  })

  it('with the multiplier as the default of a variable', async () => {
    const answer = await ask(
      salon,
      `query ($n: Int = 100000) { schedule { sessions(first: $n) { nodes { people { ${PERSON} } } } } }`,
    )
    expect(codesOf(answer)).toEqual(['TOO_EXPENSIVE'])
  })

  it('while an honest one that reads the whole schedule is answered', async () => {
    const answer = await ask(
      salon,
      `{ schedule { sessions(first: 200) { nodes { id title people { role person { name } } room { name } } } } }`,
    )
    expect(answer.body.errors).toBeUndefined()
  })
})

describe('over sockets the same limits hold', () => {
  const change = (inside: string, before = '') =>
    `subscription { ${before} scheduleChanged { ... on ScheduleEvent { ${inside} } } }`
  for (const [what, query] of Object.entries({
    'too many aliases': change(times(30, (i) => `a${i}: at`)),
    'too many directives': change(`at ${times(11, () => '@include(if: true)')}`),
    'too deep': change(
      `changes { session { conventions ${'{ session { conventions '.repeat(7)}{ id }${' } }'.repeat(7)} } }`,
    ),
    'too dear':
      'subscription { mineChanged { ... on MineEvent { viewer { notices(first: 100000) { nodes { changes { session { id } } } } } } } }',
    'too many tokens': change(times(3000, () => 'at')),
  }))
    it(what, async () => {
      const client = await dial(salon.url)
      await client.init()
      client.subscribe('a', query)
      const answer = await client.next()
      expect(answer).toMatchObject({ type: 'error', id: 'a' })
      expect((answer.payload as unknown[]).length).toBeLessThanOrEqual(6)
      expect(JSON.stringify(answer)).not.toContain('Did you mean')
      expect(await client.settled()).toEqual([])
    })
})

describe('bodies that are not right', () => {
  it('of more than the limit are answered 413', async () => {
    const answer = await send(url, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: `#${'x'.repeat(2e6)}` }),
    })
    expect(answer.status).toBe(413)
  })

  it('with huge variables are answered 413', async () => {
    expect((await ask(salon, 'query ($id: ID!) { node(id: $id) { id } }', { id: 'x'.repeat(1e6) })).status).toBe(413)
  })

  it('nested twenty thousand deep leave the server alive', async () => {
    const body = `{"query":"{ clock { now } }","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`
    const answer = await send(url, { method: 'POST', headers: json, body })
    expect(answer.status).toBeLessThan(500)
    expect(await alive(salon)).toBe(true)
  })

  it('that unpack to much more than they are leave the server alive', async () => {
    const body = gzipSync(JSON.stringify({ query: `#${' '.repeat(2e7)}\n{ clock { now } }` }))
    const answer = await send(url, { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await alive(salon)).toBe(true)
  })

  for (const body of [
    '{',
    '[]',
    'null',
    '1',
    '""',
    '{}',
    '{"query":1}',
    '{"query":null}',
    '{"query":"{","variables":"x"}',
    '{"query":"{ clock { now } }","extensions":7}',
  ])
    it(`${body} is a 4xx that tells nothing of the inside`, async () => {
      const answer = await send(url, { method: 'POST', headers: json, body })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toMatch(/node_modules|\.ts:|\bat .+:\d+:\d+|prisma|postgres/i)
      expect(answer.headers.get('content-type')).toMatch(/json/)
    })

  it('in a batch are refused whole', async () => {
    const body = JSON.stringify(Array(10).fill({ query: '{ clock { now } }' }))
    const answer = await send(url, { method: 'POST', headers: json, body })
    expect(answer.status).toBe(400)
    expect(answer.text).not.toContain('"now"')
  })
})

describe('addresses and hashes', () => {
  it('that are endless are refused', async () => {
    const status = await send(`${url}?query=${'x'.repeat(60_000)}`, {
      headers: { 'apollo-require-preflight': '1' },
    }).then(
      ({ status }) => status,
      () => 431,
    )
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await alive(salon)).toBe(true)
  })

  it('nobody registers a document of their own under a hash', async () => {
    const query = '{ clock { now demo } }'
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query))
    const extensions = { persistedQuery: { version: 1, sha256Hash: Buffer.from(bytes).toString('hex') } }
    await send(url, { method: 'POST', headers: json, body: JSON.stringify({ query, extensions }) })
    const again = await send(url, { method: 'POST', headers: json, body: JSON.stringify({ extensions }) })
    expect(codesOf(again)).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
  })

  it('a hash that belongs to another text is refused', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }
    const answer = await send(url, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: '{ clock { now } }', extensions }),
    })
    expect(answer.body.data ?? null).toBeNull()
  })

  it('a thousand addresses of one public read fill no memory', async () => {
    const { default: manifest } = await import('@salon/schema/generated/persisted-documents.json', {
      with: { type: 'json' },
    })
    const [hash] =
      Object.entries(manifest as Record<string, string>).find(([, text]) => text.includes('query PublicSchedule')) ?? []
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } })
    const read = (n: number) =>
      send(`${url}?${new URLSearchParams({ variables: JSON.stringify({ in: 'FR', n }), extensions })}`, {
        headers: { 'apollo-require-preflight': '1' },
      })
    for (let n = 0; n < 600; n += 10) {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => read(n + i)))
      for (const { status } of answers) expect(status).toBe(200)
    }
    expect(await alive(salon)).toBe(true)
  }, 60_000)
})
