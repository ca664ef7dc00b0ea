import { resourcesOf } from '@salon/api/schedule/claim.ts'
import { ALLOWED_STATES, planOperation } from '@salon/api/schedule/operation.rules.ts'
import type { Operation, OperationFacts, OperationRequest } from '@salon/api/schedule/operation.ts'
import { NEXT_STATES, placeOf, SESSION_STATES, type Session } from '@salon/api/schedule/session.ts'
import { Refusal } from '@salon/api/shared/refusal.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterwards, asOperation, at, facts, of, told } from './programme.ts'

const MORNING = at('08:45')

function plan(sessions: readonly Session[], request: OperationRequest, now = MORNING): Record<string, string> | string {
  const planned = planOperation(facts(sessions), request, now)
  if (planned instanceof Refusal) return planned.code
  return Object.fromEntries(planned.changes.map(({ sessionId, after }) => [sessionId, told(after)]))
}

const delay = (sessionId: string, minutes: number, shiftFollowing = false) =>
  ({ kind: 'DELAY', sessionId, minutes, shiftFollowing }) as const

describe('what follows a late session', () => {
  it('is pushed only as far as it would overlap, and transitively', () => {
    const sessions = [
      of('A', 'R1', '09:00', '10:00'),
      of('B', 'R1', '10:00', '10:30'),
      of('C', 'R1', '10:40', '11:00'),
      of('D', 'R1', '11:30', '12:00'),
    ]
    expect(plan(sessions, delay('A', 15, true))).toEqual({
      A: 'R1 09:15–10:15 SCHEDULED',
      B: 'R1 10:15–10:45 SCHEDULED',
      C: 'R1 10:45–11:05 SCHEDULED',
    })
  })

  it('is pushed in another room too, for the same speakers', () => {
    const sessions = [
      of('A', 'R1', '09:00', '10:00', 'Ana'),
      of('B', 'R2', '10:00', '10:30', 'Ana'),
      of('C', 'R2', '10:30', '11:00', 'Bea'),
      of('D', 'R3', '10:00', '11:00', 'Carl'),
    ]
    expect(plan(sessions, delay('A', 20, true))).toEqual({
      A: 'R1 09:20–10:20 SCHEDULED',
      B: 'R2 10:20–10:50 SCHEDULED',
      C: 'R2 10:50–11:20 SCHEDULED',
    })
  })

  it('jumps over what runs, which stays', () => {
    const running = { ...of('B', 'R1', '10:30', '11:00'), state: 'RUNNING' as const }
    const sessions = [of('A', 'R1', '09:00', '10:00'), of('C', 'R1', '10:00', '10:30'), running]
    expect(plan(sessions, delay('A', 15, true))).toEqual({
      A: 'R1 09:15–10:15 SCHEDULED',
      C: 'R1 11:00–11:30 SCHEDULED',
    })
  })

  it('is not pulled when a session moves earlier', () => {
    const sessions = [of('A', 'R1', '09:00', '10:00'), of('B', 'R1', '10:00', '11:00')]
    expect(plan(sessions, delay('A', -15, true))).toEqual({ A: 'R1 08:45–09:45 SCHEDULED' })
  })

  it('keeps its place beside a cancelled session', () => {
    const cancelled = { ...of('B', 'R1', '10:00', '11:00'), state: 'CANCELLED' as const }
    expect(plan([of('A', 'R1', '09:00', '10:00'), cancelled], delay('A', 15, true))).toEqual({
      A: 'R1 09:15–10:15 SCHEDULED',
    })
  })
})

describe('each operation', () => {
  it('starts late and keeps the length when what follows may shift', () => {
    const sessions = [of('A', 'R1', '09:00', '10:00'), of('B', 'R1', '10:00', '11:00')]
    const start = { kind: 'START', sessionId: 'A', shiftFollowing: true } as const
    expect(plan(sessions, start, at('09:20'))).toEqual({
      A: 'R1 09:20–10:20 RUNNING',
      B: 'R1 10:20–11:20 SCHEDULED',
    })
  })

  it('starts late and keeps the end when nothing may shift', () => {
    const start = { kind: 'START', sessionId: 'A', shiftFollowing: false } as const
    expect(plan([of('A', 'R1', '09:00', '10:00')], start, at('09:20'))).toEqual({ A: 'R1 09:20–10:00 RUNNING' })
  })

  it('starts with what has just ended in the room, and never before it', () => {
    const now = new Date(at('09:30').getTime() + 40_000)
    const running = { ...of('A', 'R1', '09:00', '10:00'), state: 'RUNNING' as const, startsAt: at('09:30') }
    const sessions = [running, of('B', 'R1', '10:00', '11:00')]
    const first = planOperation(facts(sessions), { kind: 'END', sessionId: 'A' }, now)
    if (first instanceof Refusal) throw first
    const next = afterwards(facts(sessions), first, [])
    const second = planOperation(next, { kind: 'START', sessionId: 'B', shiftFollowing: false }, now)
    if (second instanceof Refusal) throw second
    expect(second.changes[0]?.after.startsAt).toEqual(first.changes[0]?.after.endsAt)
  })

  it('ends now, and never later than it would have', () => {
    const running = { ...of('A', 'R1', '09:00', '10:00'), state: 'RUNNING' as const }
    expect(plan([running], { kind: 'END', sessionId: 'A' }, at('09:40'))).toEqual({ A: 'R1 09:00–09:40 ENDED' })
    const sessions = [running, of('B', 'R1', '10:00', '11:00')]
    expect(plan(sessions, { kind: 'END', sessionId: 'A' }, at('10:10'))).toEqual({ A: 'R1 09:00–10:00 ENDED' })
  })

  it('moves to a free room, and is refused a taken one with who and when', () => {
    const sessions = [of('A', 'R1', '09:00', '10:00'), of('B', 'R2', '09:30', '10:30')]
    const move = { kind: 'MOVE', sessionId: 'A', roomId: 'R2', startsAt: null } as const
    const refused = planOperation(facts(sessions), move, MORNING)
    expect(refused).toMatchObject({
      code: 'ROOM_TAKEN',
      taking: { by: { id: 'B' }, from: at('09:30'), to: at('10:30') },
    })
    expect((refused as Refusal).sentence('fr')).toBe('R2 : déjà pris de 09:30 à 10:30 par « B ».')
    expect(plan(sessions, { ...move, roomId: 'R3' })).toEqual({ A: 'R3 09:00–10:00 SCHEDULED' })
  })

  it('moves a running session to another room, but not to another hour', () => {
    const running = { ...of('A', 'R1', '09:00', '10:00'), state: 'RUNNING' as const }
    const move = { kind: 'MOVE', sessionId: 'A', roomId: 'R2', startsAt: null } as const
    expect(plan([running], move)).toEqual({ A: 'R2 09:00–10:00 RUNNING' })
    expect(plan([running], { ...move, startsAt: at('09:30') })).toBe('WRONG_STATE')
  })

  it('refuses to put somebody on two stages', () => {
    const sessions = [of('A', 'R1', '09:00', '10:00', 'Ana'), of('B', 'R2', '10:00', '11:00', 'Ana')]
    expect(planOperation(facts(sessions), delay('A', 5), MORNING)).toMatchObject({
      code: 'PERSON_TAKEN',
      person: { id: 'Ana' },
      taking: { by: { id: 'B' } },
    })
  })

  it('exchanges rooms and hours', () => {
    const sessions = [of('A', 'R1', '09:00', '10:00'), of('B', 'R2', '11:00', '11:30')]
    expect(plan(sessions, { kind: 'SWAP', sessionId: 'A', withSessionId: 'B' })).toEqual({
      A: 'R2 11:00–11:30 SCHEDULED',
      B: 'R1 09:00–10:00 SCHEDULED',
    })
    expect(plan(sessions, { kind: 'SWAP', sessionId: 'A', withSessionId: 'A' })).toBe('INVALID_INPUT')
    expect(plan(sessions, { kind: 'SWAP', sessionId: 'A', withSessionId: 'Z' })).toBe('NOT_FOUND')
  })

  it('extends, and never to before the start', () => {
    const sessions = [of('A', 'R1', '09:00', '10:00'), of('B', 'R1', '10:00', '11:00')]
    const extend = { kind: 'EXTEND', sessionId: 'A', minutes: 10, shiftFollowing: true } as const
    expect(plan(sessions, extend)).toEqual({ A: 'R1 09:00–10:10 SCHEDULED', B: 'R1 10:10–11:10 SCHEDULED' })
    expect(plan(sessions, { ...extend, shiftFollowing: false })).toBe('ROOM_TAKEN')
    expect(plan(sessions, { ...extend, minutes: -60 })).toBe('INVALID_INPUT')
  })

  it('refuses minutes that say nothing', () => {
    for (const minutes of [0, 0.5, 1441, Number.NaN]) {
      expect(plan([of('A', 'R1', '09:00', '10:00')], delay('A', minutes))).toBe('INVALID_INPUT')
    }
  })

  it('cancels, which frees the room', () => {
    const sessions = [of('A', 'R1', '09:00', '10:00'), of('B', 'R2', '09:00', '10:00')]
    const cancelled = planOperation(facts(sessions), { kind: 'CANCEL', sessionId: 'A' }, MORNING)
    if (cancelled instanceof Refusal) throw cancelled
    const next = afterwards(facts(sessions), cancelled, [])
    expect(planOperation(next, { kind: 'MOVE', sessionId: 'B', roomId: 'R1', startsAt: null }, MORNING)).toMatchObject({
      kind: 'MOVE',
    })
  })

  it('is done only in the states of the table, and leads only where the states may go', () => {
    const requests: OperationRequest[] = [
      { kind: 'START', sessionId: 'A', shiftFollowing: false },
      { kind: 'END', sessionId: 'A' },
      delay('A', 5),
      { kind: 'MOVE', sessionId: 'A', roomId: 'R2', startsAt: null },
      { kind: 'CANCEL', sessionId: 'A' },
      { kind: 'SWAP', sessionId: 'A', withSessionId: 'B' },
      { kind: 'EXTEND', sessionId: 'A', minutes: 5, shiftFollowing: false },
    ]
    for (const state of SESSION_STATES) {
      for (const request of requests) {
        if (request.kind === 'UNDO') continue
        const sessions = [{ ...of('A', 'R1', '09:00', '10:00'), state }, of('B', 'R3', '12:00', '13:00')]
        const planned = planOperation(facts(sessions), request, at('09:30'))
        const allowed: readonly string[] = ALLOWED_STATES[request.kind]
        if (!allowed.includes(state)) {
          expect(planned).toMatchObject({ code: 'WRONG_STATE' })
          continue
        }
        if (planned instanceof Refusal) throw planned
        const after = planned.changes[0]?.after.state ?? state
        if (after !== state) expect(NEXT_STATES[state]).toContain(after)
      }
    }
  })
})

describe('undo', () => {
  const sessions = [of('A', 'R1', '09:00', '10:00'), of('B', 'R1', '10:00', '11:00')]

  function done(before: OperationFacts, operations: Operation[], request: OperationRequest): OperationFacts {
    const planned = planOperation(before, request, MORNING)
    if (planned instanceof Refusal) throw planned
    operations.push(asOperation(planned, operations.length + 1))
    return afterwards(before, planned, operations)
  }

  it('takes back the last operation, then the one before it', () => {
    const operations: Operation[] = []
    const start = facts(sessions)
    const first = done(start, operations, delay('A', 15, true))
    const second = done(first, operations, delay('A', 5, true))
    const undone = done(second, operations, { kind: 'UNDO', operationId: 'op 2' })
    expect(undone.sessions.map(placeOf)).toEqual(first.sessions.map(placeOf))
    const both = done(undone, operations, { kind: 'UNDO', operationId: 'op 1' })
    expect(both.sessions.map(placeOf)).toEqual(start.sessions.map(placeOf))
    expect(planOperation(both, { kind: 'UNDO', operationId: 'op 1' }, MORNING)).toMatchObject({
      code: 'NOTHING_TO_UNDO',
    })
  })

  it('refuses an operation that is not the last', () => {
    const operations: Operation[] = []
    const after = done(done(facts(sessions), operations, delay('A', 15, true)), operations, delay('A', 5, true))
    expect(planOperation(after, { kind: 'UNDO', operationId: 'op 1' }, MORNING)).toMatchObject({
      code: 'NOTHING_TO_UNDO',
    })
  })

  it('refuses when something else changed a session since', () => {
    const operations: Operation[] = []
    const after = done(facts(sessions), operations, delay('A', 15, true))
    const edited = after.sessions.map((session) => ({ ...session, version: session.version + 1 }))
    expect(planOperation({ ...after, sessions: edited }, { kind: 'UNDO', operationId: 'op 1' }, MORNING)).toMatchObject(
      {
        code: 'STALE_EDIT',
      },
    )
  })
})

const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const anyId = fc.constantFrom(...IDS)
const anyMinutes = fc.integer({ min: -90, max: 90 })
const anyRequest: fc.Arbitrary<OperationRequest> = fc.oneof(
  fc.record({ kind: fc.constant('START' as const), sessionId: anyId, shiftFollowing: fc.boolean() }),
  fc.record({ kind: fc.constant('END' as const), sessionId: anyId }),
  fc.record({
    kind: fc.constant('DELAY' as const),
    sessionId: anyId,
    minutes: anyMinutes,
    shiftFollowing: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('MOVE' as const),
    sessionId: anyId,
    roomId: fc.constantFrom('R1', 'R2', 'R3', null),
    startsAt: fc.option(fc.integer({ min: 0, max: 60 }).map((n) => at(`${8 + Math.floor(n / 6)}:${(n % 6) * 10}`))),
  }),
  fc.record({ kind: fc.constant('CANCEL' as const), sessionId: anyId }),
  fc.record({ kind: fc.constant('SWAP' as const), sessionId: anyId, withSessionId: anyId }),
  fc.record({
    kind: fc.constant('EXTEND' as const),
    sessionId: anyId,
    minutes: anyMinutes,
    shiftFollowing: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('UNDO' as const), operationId: fc.constant('last') }),
)

/** A day's programme without overlaps: in each room one after the other, speakers where they are free. */
const anyProgramme = fc
  .array(
    fc.record({
      room: fc.integer({ min: 0, max: 2 }),
      gap: fc.integer({ min: 0, max: 3 }),
      length: fc.integer({ min: 1, max: 9 }),
      speaker: fc.constantFrom('Ana', 'Bea', 'Carl', ''),
    }),
    { minLength: 2, maxLength: IDS.length },
  )
  .map((wishes) => {
    const free = new Map<string, number>()
    return wishes.map(({ room, gap, length, speaker }, index) => {
      const from = Math.max(free.get(`R${room + 1}`) ?? 54, free.get(speaker) ?? 54) + gap
      free.set(`R${room + 1}`, from + length)
      if (speaker) free.set(speaker, from + length)
      const hour = (tens: number) => `${Math.floor(tens / 6)}:${(tens % 6) * 10}`
      return of(IDS[index] ?? '', `R${room + 1}`, hour(from), hour(from + length), ...(speaker ? [speaker] : []))
    })
  })

function overlapping(sessions: readonly Session[]): string[] {
  const active = sessions.filter(({ state }) => state !== 'CANCELLED')
  return active.flatMap((a) =>
    active
      .filter((b) => a.id < b.id && a.startsAt < b.endsAt && b.startsAt < a.endsAt)
      .filter((b) => resourcesOf(a).some((resource) => resourcesOf(b).includes(resource)))
      .map((b) => `${a.id} ${told(a)} with ${b.id} ${told(b)}`),
  )
}

describe('whatever is done', () => {
  it('nobody and no room is taken twice, every end is after its start, and undo restores exactly', () => {
    let done = 0
    fc.assert(
      fc.property(
        anyProgramme,
        fc.array(fc.tuple(anyRequest, fc.integer({ min: 0, max: 400 })), { minLength: 8, maxLength: 25 }),
        (programme, requests) => {
          let now = at('08:30').getTime()
          let current = facts(programme)
          const operations: Operation[] = []
          const before = new Map<string, readonly Session[]>()
          for (const [asked, seconds] of requests) {
            now += seconds * 1000
            const request = asked.kind === 'UNDO' ? { ...asked, operationId: current.recent[0]?.id ?? 'none' } : asked
            const planned = planOperation(current, request, new Date(now))
            if (planned instanceof Refusal) {
              expect(planned.code).not.toBe('STALE_EDIT')
              continue
            }
            done++
            const operation = asOperation(planned, operations.length + 1)
            if (planned.undoesId === null) before.set(operation.id, current.sessions)
            const next = afterwards(current, planned, [...operations, operation])
            if (planned.undoesId !== null) {
              expect(next.sessions.map(placeOf)).toEqual(before.get(planned.undoesId)?.map(placeOf))
            }
            operations.push(operation)
            current = next
            expect(overlapping(current.sessions)).toEqual([])
            for (const { startsAt, endsAt } of current.sessions) expect(endsAt > startsAt).toBe(true)
          }
        },
      ),
      { numRuns: 600 },
    )
    expect(done).toBeGreaterThan(1000)
  })

  it('a shift leaves nothing in the way, and pushes nothing further than to the end of something', () => {
    fc.assert(
      fc.property(anyProgramme, fc.integer({ min: 1, max: 120 }), (programme, minutes) => {
        const planned = planOperation(facts(programme), delay('A', minutes, true), MORNING)
        if (planned instanceof Refusal) throw planned
        const after = afterwards(facts(programme), planned, [])
        const ends = new Set(after.sessions.map(({ endsAt }) => endsAt.getTime()))
        for (const { before, after: place } of planned.changes.slice(1)) {
          expect(place.startsAt.getTime()).toBeGreaterThan(before?.startsAt.getTime() ?? 0)
          expect(ends).toContain(place.startsAt.getTime())
        }
      }),
      { numRuns: 300 },
    )
  })
})
