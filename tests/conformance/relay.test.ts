import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { ask, codesOf } from './http.ts'

const salon = await startSalon()
const SESSIONS = `query ($first: Int, $after: String, $last: Int, $before: String) { schedule {
  sessions(first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { id } } nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
} }`

interface Page {
  totalCount: number
  edges: { cursor: string; node: { id: string } }[]
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

async function page(variables: object): Promise<Page> {
  const { schedule } = await salon.asVisitor().query<{ schedule: { sessions: Page } }, object>(SESSIONS, variables)
  return schedule.sessions
}

const everySession = (await page({ first: 500 })).nodes.map(({ id }) => id)
const [firstId = '', secondId = ''] = everySession

async function everyKind(): Promise<{ id: string; __typename: string }[]> {
  const { edition } = await salon.asVisitor().query<{ edition: object }, object>(
    `{ edition { id __typename rooms { id __typename } tracks { id __typename } institutions { id __typename }
       conventions { id __typename } } }`,
  )
  const found: { id: string; __typename: string }[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('id' in value) found.push(value as { id: string; __typename: string })
    for (const inner of Array.isArray(value) ? value.slice(0, 1) : Object.values(value)) collect(inner)
  }
  collect(edition)
  return [...found, { id: firstId, __typename: 'Session' }]
}

describe('global ids', () => {
  it('lead back to the same object, whatever its type', async () => {
    const kinds = await everyKind()
    expect(kinds.length).toBeGreaterThanOrEqual(6)
    for (const { id, __typename } of kinds) {
      const { body } = await ask(salon, 'query ($id: ID!) { node(id: $id) { id __typename } }', { id })
      expect(body).toEqual({ data: { node: { id, __typename } } })
    }
  })

  it('are answered by nodes in the order asked for, with null for what does not exist', async () => {
    const uuid = crypto.randomUUID()
    const missing = btoa(`Session:${uuid}`)
    const ids = [secondId, missing, firstId, btoa('Session:1'), btoa(`Person:${uuid}`)]
    const { body } = await ask(salon, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(body.errors).toBeUndefined()
    expect(body.data?.nodes).toEqual([{ id: secondId }, null, { id: firstId }, null, null])
  })

  for (const id of ['', 'garbage', btoa('Nope:1'), btoa('Session:1'), btoa(`Session:${'9'.repeat(400)}`), 'x\u00e9'])
    it(`that are not right (${JSON.stringify(id).slice(0, 30)}) are a clean null or a clean error`, async () => {
      const { body, status, ...rest } = await ask(
        salon,
        'query ($id: ID!) { node(id: $id) { id } session(id: $id) { id } }',
        { id },
      )
      expect(status).toBe(200)
      for (const code of codesOf({ body, status, ...rest })) expect(code).toBe('BAD_USER_INPUT')
      expect(body.data?.node ?? null).toBeNull()
    })

  it('of another type are not taken for a session', async () => {
    const { edition } = await salon
      .asVisitor()
      .query<{ edition: { rooms: { id: string }[] } }, object>('{ edition { rooms { id } } }')
    const { body } = await ask(salon, 'query ($id: ID!) { session(id: $id) { id } }', { id: edition.rooms[0]?.id })
    expect(body.data?.session ?? null).toBeNull()
    for (const error of body.errors ?? []) expect(error.extensions?.code).toBe('BAD_USER_INPUT')
  })

  it('are not asked for by the thousand', async () => {
    const { body } = await ask(salon, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(1001).fill(firstId),
    })
    expect(body.data?.nodes ?? null).toBeNull()
    expect(body.errors?.[0]?.extensions?.code).toMatch(/BAD_USER_INPUT|TOO_EXPENSIVE/)
  })
})

describe('connections', () => {
  it('walk forward page by page over everything, once', async () => {
    const walked: string[] = []
    let after: string | null = null
    for (;;) {
      const { nodes, edges, pageInfo }: Page = await page({ first: 7, after })
      expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id))
      expect(pageInfo.startCursor).toBe(edges[0]?.cursor)
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor)
      walked.push(...nodes.map(({ id }) => id))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    expect(walked).toEqual(everySession)
  })

  it('walk backward as well', async () => {
    const { nodes, pageInfo } = await page({ last: 5 })
    expect(nodes.map(({ id }) => id)).toEqual(everySession.slice(-5))
    expect(pageInfo.hasPreviousPage).toBe(true)
    const before = await page({ last: 5, before: pageInfo.startCursor })
    expect(before.nodes.map(({ id }) => id)).toEqual(everySession.slice(-10, -5))
  })

  it('count everything, however little is asked for', async () => {
    expect((await page({ first: 1 })).totalCount).toBe(everySession.length)
  })

  for (const variables of [
    { first: -1 },
    { last: -1 },
    { first: 2 ** 31 },
    { first: 1.5 },
    { after: 'garbage', first: 2 },
    { before: '', last: 2 },
    { after: btoa('OffsetConnection:-5'), first: 2 },
    { after: btoa('OC:99999999999999999999'), first: 2 },
    { after: btoa('GPC:S:x'), first: 2 },
    { first: 2, last: 2, before: 'x' },
  ])
    it(`answer ${JSON.stringify(variables)} cleanly`, async () => {
      const answer = await ask(salon, SESSIONS, variables)
      for (const code of codesOf(answer)) expect(code).toBe('BAD_USER_INPUT')
    })

  for (const [field, inside] of [
    ['mailbox', 'nodes { id }'],
    ['changelog', 'nodes { __typename }'],
    ['people', 'nodes { id }'],
    ['team', 'nodes { id }'],
    ['noticeBoard', 'nodes { id }'],
  ])
    it(`${field} gives no more than a bounded page, and refuses a bad cursor cleanly`, async () => {
      const administrator = await salon.asPersona('administrator')
      const all = await ask(salon, `{ ${field}(first: 900) { ${inside} } }`, {}, administrator.headers())
      expect(codesOf(all).filter((code) => code !== 'TOO_EXPENSIVE' && code !== 'BAD_USER_INPUT')).toEqual([])
      const nodes = (all.body.data?.[field as string] as { nodes: unknown[] } | undefined)?.nodes ?? []
      expect(nodes.length).toBeLessThanOrEqual(500)
      const bad = await ask(
        salon,
        `{ ${field}(first: 2, after: "garbage") { ${inside} } }`,
        {},
        administrator.headers(),
      )
      for (const code of codesOf(bad)) expect(code).toBe('BAD_USER_INPUT')
    })
})
