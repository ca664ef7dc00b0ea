import {
  ConsolePreviewDocument,
  FollowSessionDocument,
  GiveSeatBackDocument,
  MyAgendaDocument,
  RunOperationDocument,
  ScheduleChangedDocument,
  SessionPageDocument,
  TakeSeatDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { startSalon, type TestSalon } from '../support/salon.ts'

interface Board {
  schedule: { cursor: string; sessions: { nodes: Shown[] } } | null
}
interface Shown {
  id: string
  version: number
  state: string
  entry: string
  seatsLeft: number | null
  startsAt: string
  endsAt: string
  room: { id: string }
}
const BOARD = `{ schedule { cursor sessions(first: 200) {
  nodes { id version state entry seatsLeft startsAt endsAt room { id } } } } }`

async function scheduleOf(salon: TestSalon) {
  const { schedule } = await salon.asVisitor().query<Board, object>(BOARD)
  if (!schedule) throw new Error('no schedule')
  return schedule
}

describe('the schedule', () => {
  it('is delayed by an organiser, and followed by everybody from the cursor it was read at', async () => {
    const salon = await startSalon()
    const before = await scheduleOf(salon)
    const session = before.sessions.nodes.find(({ state }) => state === 'SCHEDULED')
    if (!session) throw new Error('nothing is scheduled')
    const editor = await salon.asPersona('editor')
    const operation = { delay: { sessionId: session.id, minutes: 15, shiftFollowing: true } }
    const { operationPreview } = await editor.query(ConsolePreviewDocument, { operation, in: 'FR' })
    if (operationPreview.__typename !== 'OperationPreview') throw new Error(operationPreview.__typename)
    expect(operationPreview.changes[0]).toMatchObject({ session: { id: session.id }, what: ['RETIMED'] })
    const seen = operationPreview.seen.map(({ sessionId, version }) => ({ sessionId, version }))
    const { runOperation } = await editor.mutate(RunOperationDocument, { operation, seen, in: 'FR' })
    expect(runOperation).toMatchObject({
      number: 1,
      kind: 'DELAY',
      changes: [{ session: { version: session.version + 1 } }, ...seen.slice(1).map(() => ({}))],
    })

    // Somebody whose phone was away until now.
    const events = await salon.asVisitor().subscribe(ScheduleChangedDocument, { in: 'AR', after: before.cursor })
    const event = await events.next()
    const later = new Date(new Date(session.startsAt).getTime() + 15 * 60_000).toISOString()
    expect(event).toMatchObject({
      scheduleChanged: {
        kind: 'OPERATION',
        changes: [{ session: { id: session.id, startsAt: later } }, ...seen.slice(1).map(() => ({}))],
      },
    })

    const stale = await editor.mutate(RunOperationDocument, { operation, seen, in: 'FR' })
    expect(stale.runOperation).toMatchObject({
      code: 'STALE_EDIT',
      session: { id: session.id, version: session.version + 1 },
      changedBy: { name: expect.any(String) },
      changes: [{ what: ['RETIMED'] }],
    })
    const visitor = await salon.asPersona('visitor')
    const refused = await visitor.mutate(RunOperationDocument, { operation, seen, in: 'FR' })
    expect(refused.runOperation).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('tells who has a room that is taken, in the language of the request', async () => {
    const salon = await startSalon()
    const { sessions } = await scheduleOf(salon)
    const scheduled = sessions.nodes.filter(({ state }) => state === 'SCHEDULED')
    const clash = scheduled.flatMap((a) =>
      scheduled
        .filter((b) => a.room.id !== b.room.id && a.startsAt < b.endsAt && b.startsAt < a.endsAt)
        .map((b) => [a, b] as const),
    )[0]
    if (!clash) throw new Error('nothing happens at the same time')
    const [session, other] = clash
    const operation = { move: { sessionId: session.id, roomId: other.room.id } }
    const editor = await salon.asPersona('editor', 'es')
    const answer = await editor.query(ConsolePreviewDocument, { operation, in: 'ES' })
    expect(answer.operationPreview).toMatchObject({
      code: 'ROOM_TAKEN',
      message: expect.stringContaining('ya ocupado'),
      room: { id: other.room.id },
    })
  })

  it('gives a seat once, puts it into the agenda, and takes it back', async () => {
    const salon = await startSalon()
    const { sessions } = await scheduleOf(salon)
    const workshop = sessions.nodes.find(({ entry, seatsLeft }) => entry === 'REGISTRATION' && (seatsLeft ?? 0) > 0)
    const open = sessions.nodes.find(({ entry }) => entry === 'OPEN')
    if (!workshop || !open) throw new Error('no session to go to')
    const visitor = await salon.asPersona('visitor')
    const left = (workshop.seatsLeft ?? 0) - 1
    for (let time = 0; time < 2; time++) {
      const { takeSeat } = await visitor.mutate(TakeSeatDocument, { id: workshop.id })
      expect(takeSeat).toMatchObject({ id: workshop.id, seatsLeft: left, mine: { reason: 'SEAT' } })
    }
    expect(await visitor.mutate(TakeSeatDocument, { id: open.id })).toMatchObject({
      takeSeat: { code: 'NO_SEAT_LEFT' },
    })
    const followed = await visitor.mutate(FollowSessionDocument, { id: open.id })
    expect(followed.followSession).toMatchObject({ id: open.id, mine: { reason: 'FOLLOWED' } })
    const { viewer } = await visitor.query(MyAgendaDocument, { in: 'FR' })
    const mine = viewer?.agenda.map(({ session, reason }) => [session.id, reason])
    expect(mine).toEqual(
      expect.arrayContaining([
        [workshop.id, 'SEAT'],
        [open.id, 'FOLLOWED'],
      ]),
    )
    const { giveSeatBack } = await visitor.mutate(GiveSeatBackDocument, { id: workshop.id })
    expect(giveSeatBack).toMatchObject({ seatsLeft: left + 1, mine: null })
    expect(await salon.asVisitor().mutate(TakeSeatDocument, { id: workshop.id })).toMatchObject({
      takeSeat: { code: 'FORBIDDEN' },
    })
  })

  it('shows one session to everybody, and null for one that is not', async () => {
    const salon = await startSalon()
    const [session] = (await scheduleOf(salon)).sessions.nodes
    if (!session) throw new Error('no session')
    const { session: shown } = await salon.asVisitor().query(SessionPageDocument, { id: session.id, in: 'AR' })
    expect(shown).toMatchObject({ id: session.id, summary: expect.any(String) })
    const none = Buffer.from('Session:00000000-0000-4000-8000-000000000000').toString('base64')
    expect(await salon.asVisitor().query(SessionPageDocument, { id: none, in: 'FR' })).toEqual({ session: null })
  })
})
