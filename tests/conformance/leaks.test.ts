import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { ask, send } from './http.ts'

const salon = await startSalon()
const INSIDE = /node_modules|\.ts:\d|\n\s+at |prisma|postgres|select .* from|password|Did you mean/i

describe('what answers tell', () => {
  for (const [what, query, variables] of [
    ['a field misspelt', '{ clok { now } }', {}],
    ['a field misspelt deep inside', '{ schedule { sesions { id } } }', {}],
    ['an argument misspelt', '{ edition(nunber: 7) { id } }', {}],
    ['a type misspelt', '{ node(id: "x") { ... on Sesion { id } } }', {}],
    ['an enum value misspelt', '{ edition { name(in: FT) } }', {}],
    ['a variable misspelt', 'query ($in: Languge) { edition { name(in: $in) } }', {}],
    [
      'an input field misspelt',
      'mutation ($o: OperationInput!) { runOperation(operation: $o, seen: []) { __typename } }',
      { o: { dealy: {} } },
    ],
    ['a directive misspelt', '{ clock @skp(if: true) { now } }', {}],
    ['a subgraph asked for', '{ _service { sdl } }', {}],
    ['a value of the wrong type', 'query ($n: Int) { edition(number: $n) { id } }', { n: 'seven' }],
    ['an id that is none', '{ session(id: "\\u00e9") { id } }', {}],
  ] as const)
    it(`${what} is refused without a hint or a look inside`, async () => {
      const answer = await ask(salon, query, variables)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toMatch(INSIDE)
      expect(answer.text).not.toContain('INTERNAL_SERVER_ERROR')
    })

  it('a thousand mistakes get a few errors', async () => {
    const answer = await ask(salon, `{ ${Array.from({ length: 600 }, (_, i) => `zz${i}`).join(' ')} }`)
    expect(answer.body.errors?.length).toBeLessThanOrEqual(5)
    expect(answer.text.length).toBeLessThan(4000)
  })

  it('no header names the software, and every answer forbids guessing its type', async () => {
    for (const path of ['/graphql?query={__typename}', '/health', '/', '/fr', '/nothing', '/api/auth/get-session']) {
      const { headers } = await send(`${salon.url}${path}`, { headers: { 'apollo-require-preflight': '1' } })
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('server')).toBeNull()
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  })

  it('answers to people are not kept by anybody', async () => {
    const persona = await salon.asPersona('editor')
    const answer = await ask(salon, '{ viewer { person { id } } }', {}, persona.headers())
    expect(answer.headers.get('cache-control')).toMatch(/no-store|no-cache|private/)
  })

  it('pages may run and frame nothing foreign', async () => {
    const { headers } = await send(`${salon.url}/fr`, { headers: { accept: 'text/html' } })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('paths outside the web client lead nowhere', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
      '/.env',
      '/assets/%00',
    ])
      expect((await send(`${salon.url}${path}`)).text).not.toContain('"workspaces"')
  })
})
