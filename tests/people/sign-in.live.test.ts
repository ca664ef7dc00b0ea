import { beforeAll, describe, expect, it } from 'vitest'
import { startSalon, type TestSalon } from '../support/salon.ts'

let salon: TestSalon
const CLOCK = 'subscription { clockChanged { __typename } }'
const SIGN_INS = '{ viewer { person { id } signIns { id current } } }'
const REVOKE = 'mutation ($id: ID!) { revokeSignIn(signInId: $id) { __typename ... on Refusal { code } } }'

interface SignIns {
  viewer: { person: { id: string }; signIns: { id: string; current: boolean }[] }
}

beforeAll(async () => {
  salon = await startSalon()
})

describe('a sign-in that ends', () => {
  it('closes the sockets of that browser, and of no other', async () => {
    const phone = await salon.asPersona('buyer')
    const laptop = await salon.asPersona('buyer')
    const [onPhone, onLaptop] = [await phone.subscribe(CLOCK), await laptop.subscribe(CLOCK)]
    const { viewer } = await laptop.query<SignIns, object>(SIGN_INS)
    const other = viewer.signIns.find(({ current }) => !current)
    const closed = onPhone.closeCode()
    expect(await laptop.mutate(REVOKE, { id: other?.id })).toEqual({ revokeSignIn: { __typename: 'SignInRevoked' } })
    expect(await closed).toBe(4401)
    expect(await phone.query('{ viewer { organiser } }')).toEqual({ viewer: null })
    await (await salon.asPersona('editor')).mutate('mutation { setClock(rate: 1) { __typename } }')
    expect(await onLaptop.next()).toEqual({ clockChanged: { __typename: 'ClockEvent' } })
  })

  it('closes them when one signs out', async () => {
    const browser = await salon.asPersona('exhibitor')
    const events = await browser.subscribe(CLOCK)
    const closed = events.closeCode()
    const headers = { ...browser.headers(), 'content-type': 'application/json' }
    await fetch(`${salon.url}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' })
    expect(await closed).toBe(4401)
  })

  it('is revoked by its own person only, and once', async () => {
    const mine = await salon.asPersona('visitor')
    const { viewer } = await mine.query<SignIns, object>(SIGN_INS)
    const id = viewer.signIns.find(({ current }) => current)?.id
    const refused = async (client: typeof mine) =>
      (await client.mutate<{ revokeSignIn: { code?: string } }, object>(REVOKE, { id })).revokeSignIn.code
    expect(await refused(await salon.asPersona('administrator'))).toBe('NOT_FOUND')
    expect(await refused(salon.asVisitor())).toBe('FORBIDDEN')
    const node = await (await salon.asPersona('administrator')).query('query ($id: ID!) { node(id: $id) { id } }', {
      id,
    })
    expect(node).toEqual({ node: null })
    expect(await refused(mine)).toBeUndefined()
    expect(await refused(mine)).toBe('FORBIDDEN')
  })
})

it('a role that changes has the sockets of its person come back and be judged anew', async () => {
  const buyer = await salon.asPersona('buyer')
  const { viewer } = await buyer.query<SignIns, object>(SIGN_INS)
  const closed = (await buyer.subscribe(CLOCK)).closeCode()
  const grant = 'mutation ($id: ID!) { grantRole(personId: $id, role: PARTNER) { __typename } }'
  await (await salon.asPersona('administrator')).mutate(grant, { id: viewer.person.id })
  expect(await closed).toBe(4205)
})

describe('what one may not follow, or no longer', () => {
  it.each(['mineChanged', 'draftChanged', 'noticeBoardChanged'])('says so: %s', async (field) => {
    const events = await salon.asVisitor().subscribe(`subscription { ${field} { ... on Refusal { __typename code } } }`)
    expect(await events.next()).toEqual({ [field]: { __typename: 'Forbidden', code: 'FORBIDDEN' } })
  })

  it.each(['mineChanged', 'draftChanged', 'noticeBoardChanged', 'scheduleChanged', 'clockChanged'])(
    'asks for a new snapshot when the cursor is too old: %s',
    async (field) => {
      const editor = await salon.asPersona('editor')
      const document = `subscription ($after: Cursor) { ${field}(after: $after) { __typename ... on Refusal { code } } }`
      const events = await editor.subscribe(document, { after: '999999999999.1' })
      expect(await events.next()).toEqual({ [field]: { __typename: 'CursorExpired', code: 'CURSOR_EXPIRED' } })
    },
  )
})
