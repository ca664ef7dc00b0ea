import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import type { PersonaKey } from '../support/personas.ts'
import { startSalon, type TestSalon } from '../support/salon.ts'

let salon: TestSalon

const ME = '{ viewer { organiser roles cursor person { id name email roles } signIns { id current } } }'
const PERSON = 'query ($id: ID!) { node(id: $id) { id ... on Person { name email roles institution { name } } } }'
const TEAM = '{ team(first: 100) { nodes { id name email roles } } }'
const PEOPLE =
  'query ($search: String, $first: Int, $after: String) { people(search: $search, first: $first, after: $after) { nodes { id name email roles } pageInfo { hasNextPage endCursor } } }'
const GRANT =
  'mutation ($id: ID!, $role: RoleName!) { result: grantRole(personId: $id, role: $role) { __typename ... on Person { roles } ... on Refusal { code } } }'
const WITHDRAW =
  'mutation ($id: ID!, $role: RoleName!) { result: withdrawRole(personId: $id, role: $role) { __typename ... on Person { roles } ... on Refusal { code message } } }'

interface Me {
  viewer: {
    organiser: boolean
    roles: string[]
    cursor: string
    person: { id: string; name: string; email: string | null; roles: string[] }
    signIns: { id: string; current: boolean }[]
  } | null
}
interface Node {
  node: { id: string; name: string; email: string | null; roles: string[] } | null
}
interface Result {
  result: { __typename: string; code?: string; message?: string; roles?: string[] }
}

const me = async (client: Client) => (await client.query<Me, object>(ME)).viewer
const idOf = async (key: PersonaKey) => (await me(await salon.asPersona(key)))?.person.id ?? ''
const codesOf = (answer: { errors?: { extensions?: { code?: string } }[] }) =>
  (answer.errors ?? []).map(({ extensions }) => extensions?.code)

beforeAll(async () => {
  salon = await startSalon()
})

describe('the viewer', () => {
  it('is null to somebody who is not signed in', async () => {
    expect(await me(salon.asVisitor())).toBeNull()
  })

  it.each([
    ['visitor', ['VISITOR'], false],
    ['exhibitor', ['EXHIBITOR'], false],
    ['buyer', ['BUYER'], false],
    ['registration-desk', ['REGISTRATION_DESK'], true],
    ['matchmaking-desk', ['MATCHMAKING_DESK'], true],
    ['editor', ['PROGRAMME_EDITOR'], true],
    ['protocol', ['PROTOCOL_OFFICER'], true],
    ['signatory', ['SIGNATORY'], false],
    ['partner', ['PARTNER'], false],
    ['administrator', ['ADMINISTRATOR'], true],
    ['screen', ['SCREEN'], false],
  ] as const)('as %s has the roles %j, and is an organiser: %s', async (key, roles, organiser) => {
    const viewer = await me(await salon.asPersona(key))
    expect(viewer).toMatchObject({ roles, organiser })
    expect(viewer?.person).toMatchObject({ email: `${key}@demo.salon.ma`, roles })
    expect(viewer?.signIns.filter(({ current }) => current)).toHaveLength(1)
  })

  it('chooses the language of what is written to them', async () => {
    const client = await salon.asPersona('buyer')
    await client.mutate('mutation { setLanguage(language: AR) { cursor } }')
    const { language } = await salon.services.db.person.findUniqueOrThrow({ where: { personaKey: 'buyer' } })
    expect(language).toBe('ar')
    expect(await salon.asVisitor().mutate('mutation { setLanguage(language: AR) { cursor } }')).toEqual({
      setLanguage: null,
    })
  })
})

describe('personas', () => {
  it('are offered for every role, each with what to try', async () => {
    const { personas } = await salon
      .asVisitor()
      .query<{ personas: { key: string; name: string; roles: string[]; hint: string }[] }, object>(
        '{ personas { key name(in: AR) roles hint(in: AR) } }',
      )
    const roles = new Set(personas.flatMap(({ roles }) => roles))
    expect(roles.size).toBe(11)
    for (const { name, hint } of personas) {
      expect(name).toMatch(/\p{Script=Arabic}/u)
      expect(hint).toMatch(/\p{Script=Arabic}/u)
    }
  })
})

describe('what is private to a person', () => {
  it.each([
    ['administrator', true],
    ['buyer', true],
    ['editor', false],
    ['visitor', false],
  ] as const)('is seen by themselves and administrators: %s, %s', async (key, sees) => {
    const id = await idOf('buyer')
    const { node } = await (await salon.asPersona(key)).query<Node, object>(PERSON, { id })
    expect(node?.name).toBe('Marta Villarejo')
    expect(node?.email).toBe(sees ? 'buyer@demo.salon.ma' : null)
    expect(node?.roles).toEqual(sees ? ['BUYER'] : [])
  })

  it('is not seen by those who are not signed in', async () => {
    const { node } = await salon.asVisitor().query<Node, object>(PERSON, { id: await idOf('buyer') })
    expect(node).toMatchObject({ name: 'Marta Villarejo', email: null, roles: [] })
  })
})

describe('lists of people', () => {
  it('are for organisers', async () => {
    for (const client of [salon.asVisitor(), await salon.asPersona('buyer')]) {
      expect(codesOf(await client.ask(PEOPLE))).toEqual(['FORBIDDEN'])
    }
    expect(codesOf(await (await salon.asPersona('registration-desk')).ask(PEOPLE))).toEqual([])
  })

  it('of the team are for administrators', async () => {
    expect(codesOf(await (await salon.asPersona('editor')).ask(TEAM))).toEqual(['FORBIDDEN'])
    const administrator = await salon.asPersona('administrator')
    const { team } = await administrator.query<{ team: { nodes: { roles: string[] }[] } }, object>(TEAM)
    expect(team.nodes.every(({ roles }) => roles.some((role) => role !== 'VISITOR'))).toBe(true)
  })

  it('are searched by name in both alphabets, and by mail for administrators only', async () => {
    const find = async (key: PersonaKey, search: string) => {
      const client = await salon.asPersona(key)
      const { people } = await client.query<{ people: { nodes: { name: string }[] } }, object>(PEOPLE, { search })
      return people.nodes.map(({ name }) => name)
    }
    expect(await find('editor', 'villarejo')).toEqual(['Marta Villarejo'])
    expect(await find('editor', 'بياريخو')).toEqual(['Marta Villarejo'])
    expect(await find('editor', 'buyer@demo')).toEqual([])
    expect(await find('administrator', 'buyer@demo')).toEqual(['Marta Villarejo'])
  })

  it('come in pages of at most a hundred, without repeating anybody', async () => {
    const client = await salon.asPersona('editor')
    const seen: string[] = []
    let after: string | null = null
    type Page = { people: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    for (;;) {
      const { people }: Page = await client.query<Page, object>(PEOPLE, { first: 1000, after })
      expect(people.nodes.length).toBeLessThanOrEqual(100)
      seen.push(...people.nodes.map(({ id }) => id))
      if (!people.pageInfo.hasNextPage) break
      after = people.pageInfo.endCursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(await salon.services.db.person.count())
  })

  it.each(['garbage', btoa('OffsetConnection:x'), btoa('OffsetConnection:-7'), btoa('OffsetConnection:99999999999')])(
    'refuse a cursor that is none of theirs: %s',
    async (after) => {
      expect(codesOf(await (await salon.asPersona('editor')).ask(PEOPLE, { after }))).toEqual(['BAD_USER_INPUT'])
    },
  )

  it('refuse to count backwards', async () => {
    expect(codesOf(await (await salon.asPersona('editor')).ask(PEOPLE, { first: -1 }))).toEqual(['BAD_USER_INPUT'])
  })
})

describe('roles', () => {
  it('are granted and withdrawn by administrators', async () => {
    const administrator = await salon.asPersona('administrator')
    const variables = { id: await idOf('exhibitor'), role: 'BUYER' }
    const granted = await administrator.mutate<Result, object>(GRANT, variables)
    expect(granted.result).toMatchObject({ __typename: 'Person', roles: ['EXHIBITOR', 'BUYER'] })
    expect((await me(await salon.asPersona('exhibitor')))?.roles.sort()).toEqual(['BUYER', 'EXHIBITOR'])
    const withdrawn = await administrator.mutate<Result, object>(WITHDRAW, variables)
    expect(withdrawn.result.roles).toEqual(['EXHIBITOR'])
  })

  it.each(['editor', 'protocol', 'visitor'] as const)('are not changed by %s', async (key) => {
    const client = await salon.asPersona(key)
    const variables = { id: await idOf(key), role: 'ADMINISTRATOR' }
    expect((await client.mutate<Result, object>(GRANT, variables)).result.code).toBe('FORBIDDEN')
    expect((await client.mutate<Result, object>(WITHDRAW, variables)).result.code).toBe('FORBIDDEN')
  })

  it('are not changed by somebody who is not signed in', async () => {
    const variables = { id: await idOf('buyer'), role: 'ADMINISTRATOR' }
    expect((await salon.asVisitor().mutate<Result, object>(GRANT, variables)).result.code).toBe('FORBIDDEN')
  })

  it('leave the edition its last administrator, who reads why in their language', async () => {
    const administrator = await salon.asPersona('administrator', 'es')
    const variables = { id: await idOf('administrator'), role: 'ADMINISTRATOR' }
    const { result } = await administrator.mutate<Result, object>(WITHDRAW, variables)
    expect(result.code).toBe('LAST_ADMINISTRATOR')
    expect(result.message).toMatch(/^Es el último administrador/)
  })

  it('leave one of two administrators who withdraw each other at once', async () => {
    const first = await salon.asPersona('administrator')
    const [one, other] = [await idOf('administrator'), await idOf('partner')]
    await first.mutate(GRANT, { id: other, role: 'ADMINISTRATOR' })
    const second = await salon.asPersona('partner')
    const results = await Promise.all([
      first.mutate<Result, object>(WITHDRAW, { id: other, role: 'ADMINISTRATOR' }),
      second.mutate<Result, object>(WITHDRAW, { id: one, role: 'ADMINISTRATOR' }),
    ])
    expect(results.map(({ result }) => result.code ?? 'done').sort()).toEqual(['FORBIDDEN', 'done'])
    expect(await salon.services.db.role.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
  })

  it('of nobody are not found', async () => {
    const administrator = await salon.asPersona(
      (await salon.services.db.role.count({ where: { role: 'ADMINISTRATOR', person: { personaKey: 'partner' } } }))
        ? 'partner'
        : 'administrator',
    )
    for (const id of ['Person:00000000-0000-4000-8000-000000000000', 'Person:7']) {
      const { result } = await administrator.mutate<Result, object>(GRANT, { id: btoa(id), role: 'BUYER' })
      expect(result.code).toBe('NOT_FOUND')
    }
    const other = await administrator.ask(GRANT, { id: btoa('Room:7'), role: 'BUYER' })
    expect(codesOf(other)).toEqual(['BAD_USER_INPUT'])
  })
})

describe('the mailbox of the demo', () => {
  it('shows what was sent, the latest first', async () => {
    const { headers, url } = { headers: salon.asVisitor().headers(), url: salon.url }
    for (const email of ['first@example.org', 'second@example.org']) {
      await fetch(`${url}/api/auth/sign-in/magic-link`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ email, callbackURL: '/fr/agenda' }),
      })
    }
    const { mailbox } = await salon
      .asVisitor()
      .query<{ mailbox: { nodes: { to: string; text: string }[] } }, object>('{ mailbox { nodes { to text html } } }')
    expect(mailbox.nodes.map(({ to }) => to)).toEqual(['second@example.org', 'first@example.org'])
    expect(mailbox.nodes[0]?.text).toContain(`${url}/api/auth/magic-link/verify?token=`)
  })
})

describe('outside the demo', () => {
  it('there are no personas, no mailbox and no clock to set', async () => {
    const mail = await salon.services.db.mail.findFirstOrThrow()
    const cookie = (await salon.asPersona('editor')).cookie
    const real = await startSalon({ databaseUrl: salon.databaseUrl, config: { demo: false } })
    const visitor = real.asVisitor()
    visitor.cookie = cookie
    expect(await visitor.query('{ personas { key } mailbox { nodes { id } } clock { demo rate } }')).toEqual({
      personas: [],
      mailbox: { nodes: [] },
      clock: { demo: false, rate: 1 },
    })
    const id = btoa(`Mail:${mail.id}`)
    expect(await visitor.query('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null })
    expect(await visitor.mutate('mutation { setClock(rate: 2) { ... on Refusal { code } } }')).toEqual({
      setClock: { code: 'FORBIDDEN' },
    })
    await real.close()
  })
})
