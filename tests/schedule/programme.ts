import type { Operation, OperationFacts, Plan } from '@salon/api/schedule/operation.ts'
import type { Session, SessionPlace } from '@salon/api/schedule/session.ts'

const text = (fr: string) => ({ fr, ar: fr, en: fr, es: fr })
const MIDNIGHT = Date.UTC(2022, 11, 4, 23)

/** An hour of the first day in Marrakech, as 09:30. */
export function at(hour: string): Date {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  return new Date(MIDNIGHT + (hours * 60 + minutes) * 60_000)
}

/** A session without a database: `of('A', 'R1', '09:00', '10:00', 'Ana')`. Its title is its id. */
export function of(id: string, room: string, from: string, to: string, ...speakers: string[]): Session {
  const startsAt = at(from)
  const endsAt = at(to)
  return {
    id,
    editionId: 'edition',
    trackId: 'track',
    roomId: room,
    kind: 'PANEL',
    state: 'SCHEDULED',
    title: text(id),
    summary: text(id),
    startsAt,
    endsAt,
    plannedStartsAt: startsAt,
    plannedEndsAt: endsAt,
    entry: 'OPEN',
    capacity: null,
    seatsTaken: 0,
    version: 1,
    changedAt: startsAt,
    changedById: null,
    provenance: 'GENERATED',
    people: speakers.map((personId) => ({ personId, role: 'SPEAKER', confirmed: true })),
  }
}

export function facts(sessions: readonly Session[], recent: readonly Operation[] = []): OperationFacts {
  const rooms = ['R1', 'R2', 'R3'].map((room) => [room, text(room)] as const)
  const people = sessions.flatMap((session) =>
    session.people.map(({ personId }) => [personId, text(personId)] as const),
  )
  return {
    editionId: 'edition',
    timeZone: 'Africa/Casablanca',
    sessions,
    rooms: new Map(rooms),
    people: new Map(people),
    recent,
  }
}

/** The facts once a plan is done, as the store would write them. */
export function afterwards(before: OperationFacts, plan: Plan, done: readonly Operation[]): OperationFacts {
  const changes = new Map(plan.changes.map((change) => [change.sessionId, change]))
  const sessions = before.sessions.map((session) => {
    const change = changes.get(session.id)
    return change ? { ...session, ...change.after, version: change.version } : session
  })
  const undone = new Set(done.map(({ undoesId }) => undoesId))
  const last = done.findLastIndex(({ id, kind }) => kind !== 'UNDO' && !undone.has(id))
  return { ...before, sessions, recent: last === -1 ? [] : done.slice(last) }
}

export function asOperation(plan: Plan, number: number): Operation {
  return { id: `op ${number}`, editionId: 'edition', number, at: at('09:00'), byId: null, ...plan }
}

const HOUR = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit', timeZone: 'Africa/Casablanca' })

/** A place as `R1 09:00–10:00 SCHEDULED`. */
export function told({ roomId, startsAt, endsAt, state }: SessionPlace): string {
  return `${roomId} ${HOUR.format(startsAt)}–${HOUR.format(endsAt)} ${state}`
}
