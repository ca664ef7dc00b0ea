import type { Context } from '@salon/api/context.ts'
import type { StoredChange } from '@salon/api/schedule/change.ts'
import { previewOperation, runOperation } from '@salon/api/schedule/operation.actions.ts'
import type { OperationRequest, SeenVersion } from '@salon/api/schedule/operation.ts'
import type { Refusal } from '@salon/api/shared/refusal.ts'
import { expect, it } from 'vitest'
import { givenFair } from '../schedule/fair.ts'
import { until } from '../support/until.ts'

const EDITS = 1000
const SESSIONS = 20
const ROOMS = 5
const EXPECTED = ['STALE_EDIT', 'ROOM_TAKEN', 'PERSON_TAKEN', 'WRONG_STATE', 'NOTHING_TO_UNDO', 'INVALID_INPUT']

it('a thousand organiser edits at once leave every accepted one in the journal, no overlap, and the board true', async () => {
  const fair = await givenFair(
    Array.from({ length: SESSIONS }, (_, n) => ({
      title: `S${n}`,
      room: `R${n % ROOMS}`,
      from: `${String(9 + Math.floor(n / ROOMS)).padStart(2, '0')}:00`,
      to: `${String(9 + Math.floor(n / ROOMS)).padStart(2, '0')}:45`,
      speakers: [`Speaker ${n % 7}`],
    })),
  )
  const organisers = await Promise.all(
    Array.from({ length: 10 }, async (_, n) => fair.context(await fair.viewer(`Organiser ${n}`, 'PROGRAMME_EDITOR'))),
  )
  await fair.readings.read(fair.editionId)
  const titles = [...fair.sessions.keys()]
  const rooms = [...fair.rooms.values()]

  const requestOf = (n: number): OperationRequest => {
    const sessionId = fair.id(titles[(n * 7) % titles.length] ?? '')
    switch ((n + Math.floor(n / SESSIONS)) % 5) {
      case 0:
        return { kind: 'DELAY', sessionId, minutes: 5 + (n % 10), shiftFollowing: true }
      case 1:
        return { kind: 'MOVE', sessionId, roomId: rooms[(n >> 2) % rooms.length] ?? '', startsAt: null }
      case 2:
        return { kind: 'EXTEND', sessionId, minutes: (n % 15) - 7 || 5, shiftFollowing: false }
      case 3:
        return { kind: 'SWAP', sessionId, withSessionId: fair.id(titles[(n * 3 + 1) % titles.length] ?? '') }
      default:
        return { kind: 'DELAY', sessionId, minutes: -5, shiftFollowing: false }
    }
  }

  /** What the organiser has before their eyes: the board, or the preview where others move as well. */
  const seenBy = async (context: Context, request: OperationRequest): Promise<readonly SeenVersion[]> => {
    if (request.kind === 'UNDO' || ('shiftFollowing' in request && request.shiftFollowing)) {
      return (await previewOperation(context, request)).seen
    }
    const ids = request.kind === 'SWAP' ? [request.sessionId, request.withSessionId] : [request.sessionId]
    const { sessionsById } = await fair.readings.read(fair.editionId)
    return ids.map((sessionId) => ({ sessionId, version: sessionsById.get(sessionId)?.version ?? 0 }))
  }

  const answers = new Map<string, number>()
  /** Told that somebody was faster, an organiser looks again, once. */
  const attempt = async (n: number, looks = 2): Promise<string | undefined> => {
    const context = organisers[n % organisers.length]
    if (!context) throw new Error('no organiser')
    try {
      const request = requestOf(n)
      return (await runOperation(context, request, await seenBy(context, request))).id
    } catch (error) {
      const { code } = error as Refusal
      // Each refused edit has its clear reason; anything else is a fault, and fails the test.
      if (!EXPECTED.includes(code)) throw error
      answers.set(code, (answers.get(code) ?? 0) + 1)
      return code === 'STALE_EDIT' && looks > 1 ? attempt(n, looks - 1) : undefined
    }
  }
  const accepted = (await Promise.all(Array.from({ length: EDITS }, (_, n) => attempt(n)))).filter(
    (id) => id !== undefined,
  )

  expect(accepted.length).toBeGreaterThan(20)
  expect(answers.get('STALE_EDIT')).toBeGreaterThan(0)
  const told = await fair.db.journalEntry.findMany({
    where: { topic: 'schedule', kind: 'operation' },
    orderBy: { position: 'asc' },
  })
  expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set(accepted))
  expect(told).toHaveLength(accepted.length)
  const numbers = await fair.db.operation.findMany({ orderBy: { number: 'asc' }, select: { number: true, id: true } })
  expect(numbers.map(({ number }) => number)).toEqual(accepted.map((_, n) => n + 1))
  expect(await fair.overlaps()).toBe(0)
  expect(await fair.unclaimed()).toBe(0)

  // What the journal tells, replayed, is how every session stands.
  const stands = await fair.db.session.findMany()
  const replayed = new Map<string, StoredChange>()
  for (const { payload } of told) {
    for (const change of (payload as unknown as { changes: StoredChange[] }).changes) {
      expect(change.version).toBe((replayed.get(change.sessionId)?.version ?? 1) + 1)
      replayed.set(change.sessionId, change)
    }
  }
  for (const { id, version, startsAt, endsAt, roomId } of stands) {
    const last = replayed.get(id)
    if (!last) continue
    expect({ id, version, roomId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }).toEqual({
      id,
      version: last.version,
      roomId: last.after.roomId,
      startsAt: last.after.startsAt,
      endsAt: last.after.endsAt,
    })
  }
  const versions = new Map(stands.map(({ id, version }) => [id, version]))
  await until(async () => {
    const { sessions } = await fair.readings.read(fair.editionId)
    return sessions.every(({ id, version }) => version === versions.get(id))
  })
}, 240_000)
