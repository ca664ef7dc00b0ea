import { beforeAll, describe, expect, it } from 'vitest'
import { startSalon, type TestSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'

let salon: TestSalon
const CLOCK = '{ clock { now rate demo cursor } }'
const SET =
  'mutation ($now: DateTime, $rate: Float) { setClock(now: $now, rate: $rate) { __typename ... on Clock { now rate demo cursor } ... on Refusal { code message } ... on InvalidInput { issues { path message } } } }'
const FOLLOW =
  'subscription ($after: Cursor) { clockChanged(after: $after) { __typename ... on ClockEvent { cursor clock { now rate } } } }'

interface Shown {
  now: string
  rate: number
  demo: boolean
  cursor: string
}
interface SetResult {
  setClock: Partial<Shown> & { __typename: string; code?: string; message?: string; issues?: { path: string[] }[] }
}
interface Event {
  clockChanged: { __typename: string; cursor: string; clock: { now: string; rate: number } }
}

const shown = async (at: TestSalon = salon) => (await at.asVisitor().query<{ clock: Shown }, object>(CLOCK)).clock
const NOON = '2022-12-05T11:00:00.000Z'

beforeAll(async () => {
  salon = await startSalon()
})

describe('the demo’s clock', () => {
  it('begins at 08:45 in Marrakech on Monday 5 December 2022, at real speed', async () => {
    const { now, rate, demo } = await shown()
    expect({ rate, demo }).toEqual({ rate: 1, demo: true })
    const since = Date.parse(now) - Date.parse('2022-12-05T07:45:00Z')
    expect(since).toBeGreaterThanOrEqual(0)
    expect(since).toBeLessThan(2 * 3_600_000)
  })

  it.each(['editor', 'protocol', 'administrator'] as const)('is set and stopped by %s', async (key) => {
    const client = await salon.asPersona(key)
    const { setClock } = await client.mutate<SetResult, object>(SET, { now: NOON, rate: 0 })
    expect(setClock).toMatchObject({ __typename: 'Clock', now: NOON, rate: 0, demo: true })
    expect(await shown()).toMatchObject({ now: NOON, rate: 0 })
  })

  it('goes on from where it stopped when only its speed is set', async () => {
    const editor = await salon.asPersona('editor')
    await editor.mutate(SET, { now: NOON, rate: 0 })
    const { setClock } = await editor.mutate<SetResult, object>(SET, { rate: 3600 })
    expect(setClock.rate).toBe(3600)
    await until(async () => Date.parse((await shown()).now) > Date.parse(NOON) + 3_600_000)
  })

  it.each(['visitor', 'registration-desk', 'speaker', 'screen'] as const)('is not set by %s', async (key) => {
    const client = await salon.asPersona(key)
    expect((await client.mutate<SetResult, object>(SET, { rate: 0 })).setClock.code).toBe('FORBIDDEN')
    expect((await salon.asVisitor().mutate<SetResult, object>(SET, { rate: 0 })).setClock.code).toBe('FORBIDDEN')
  })

  it('is not set to a time far from the edition, nor to a speed that is none', async () => {
    const editor = await salon.asPersona('editor', 'ar')
    const far = await editor.mutate<SetResult, object>(SET, { now: '2030-01-01T00:00:00Z', rate: -1 })
    expect(far.setClock.code).toBe('INVALID_INPUT')
    expect(far.setClock.issues?.map(({ path }) => path)).toEqual([['now'], ['rate']])
    expect(far.setClock.message).toMatch(/\p{Script=Arabic}/u)
  })

  it('tells every screen, of every process, and those who were away since', async () => {
    const other = await startSalon({ databaseUrl: salon.databaseUrl })
    const { cursor } = await shown()
    const [here, there] = [
      await salon.asVisitor().subscribe<Event, object>(FOLLOW, { after: cursor }),
      await other.asVisitor().subscribe<Event, object>(FOLLOW),
    ]
    const editor = await salon.asPersona('editor')
    await editor.mutate(SET, { now: NOON, rate: 0 })
    for (const screen of [here, there]) {
      expect((await screen.next()).clockChanged.clock).toEqual({ now: NOON, rate: 0 })
    }
    expect(await shown(other)).toMatchObject({ now: NOON, rate: 0 })
    await editor.mutate(SET, { now: '2022-12-05T12:00:00.000Z' })
    const late = await other.asVisitor().subscribe<Event, object>(FOLLOW, { after: cursor })
    expect([(await late.next()).clockChanged.clock.now, (await late.next()).clockChanged.clock.now]).toEqual([
      NOON,
      '2022-12-05T12:00:00.000Z',
    ])
    await other.close()
  })

  it('refuses a cursor that is none of ours', async () => {
    const events = await salon.asVisitor().subscribe<Event, object>(FOLLOW, { after: 'garbage' })
    expect((await events.next()).clockChanged.__typename).toBe('CursorExpired')
  })
})
