import { Refusal } from '../shared/refusal.ts'
import { type InputIssue, InvalidInput, NotFound } from '../shared/refusals.ts'
import { type SessionChange, whatChanged } from './change.ts'
import { whyNotPlace } from './claim.rules.ts'
import type { OperationFacts, OperationRequest, Plan } from './operation.ts'
import { WrongState } from './schedule.refusals.ts'
import { placeOf, type Session, type SessionPlace, type SessionState } from './session.ts'
import { type Places, shiftFollowing } from './shift.rules.ts'
import { planUndo } from './undo.rules.ts'

const MINUTE = 60_000
const MAX_MINUTES = 24 * 60

/** The states in which a session may have each operation done to it. */
export const ALLOWED_STATES = {
  START: ['SCHEDULED'],
  END: ['RUNNING'],
  DELAY: ['SCHEDULED'],
  MOVE: ['SCHEDULED', 'RUNNING'],
  CANCEL: ['SCHEDULED', 'RUNNING'],
  SWAP: ['SCHEDULED'],
  EXTEND: ['SCHEDULED', 'RUNNING'],
} as const satisfies Record<Exclude<OperationRequest['kind'], 'UNDO'>, readonly SessionState[]>

/**
 * What an operation would do at `now`, or why it may not be done. Checks what the database checks again when it is
 * done: every changed session's room and people are free, and every end is after its start.
 */
export function planOperation(facts: OperationFacts, request: OperationRequest, now: Date): Plan | Refusal {
  if (request.kind === 'UNDO') return planUndo(facts, request.operationId)
  const session = facts.sessions.find(({ id }) => id === request.sessionId)
  if (!session) return new NotFound()
  if (!(ALLOWED_STATES[request.kind] as readonly SessionState[]).includes(session.state)) return new WrongState(session)
  const places = newPlaces(facts, request, session, now)
  if (places instanceof Refusal) return places
  const taken = whyNotPlace(facts.sessions, places, facts)
  if (taken) return taken
  return { kind: request.kind, changes: changesOf(facts.sessions, places), undoesId: null }
}

type Placing = Exclude<OperationRequest, { kind: 'UNDO' }>

function newPlaces(facts: OperationFacts, request: Placing, session: Session, now: Date): Places | Refusal {
  const place = placeOf(session)
  switch (request.kind) {
    case 'START':
      return start(facts, session, request.shiftFollowing, now)
    case 'END':
      return only(session, { ...place, state: 'ENDED', endsAt: endedAt(session, now) })
    case 'CANCEL':
      return only(session, { ...place, state: 'CANCELLED' })
    case 'DELAY': {
      const wrong = whyNotMinutes(request.minutes)
      if (wrong) return wrong
      return withFollowing(facts, session, startingAt(session, later(session.startsAt, request.minutes)), request)
    }
    case 'EXTEND': {
      const wrong = whyNotMinutes(request.minutes)
      if (wrong) return wrong
      const endsAt = later(session.endsAt, request.minutes)
      if (endsAt <= session.startsAt) return invalid('minutes', TOO_SHORT)
      return withFollowing(facts, session, { ...place, endsAt }, request)
    }
    case 'MOVE':
      return move(facts, session, request)
    case 'SWAP':
      return swap(facts, session, request.withSessionId)
  }
}

/**
 * Late and shifting, the session keeps its length; otherwise it keeps its end while that is still ahead. It starts with
 * the minute, or with the end of what ended in its room within that minute.
 */
function start({ sessions }: OperationFacts, session: Session, shift: boolean, now: Date): Places {
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE
  const people = new Set(session.people.map(({ personId }) => personId))
  const justEnded = sessions.filter(
    ({ state, endsAt, startsAt, roomId, people: others }) =>
      state === 'ENDED' &&
      endsAt.getTime() > minute &&
      startsAt <= now &&
      (roomId === session.roomId || others.some(({ personId }) => people.has(personId))),
  )
  const startsAt = new Date(Math.max(minute, ...justEnded.map(({ endsAt }) => endsAt.getTime())))
  const late = startsAt > session.startsAt
  const keepsEnd = session.endsAt > startsAt && !(late && shift)
  const endsAt = keepsEnd ? session.endsAt : new Date(startsAt.getTime() + lengthOf(session))
  const place: SessionPlace = { ...placeOf(session), state: 'RUNNING', startsAt, endsAt }
  return shift ? shiftFollowing(sessions, session, place) : only(session, place)
}

/** Ending gives time back and never takes any, so it is never refused for what follows. */
function endedAt(session: Session, now: Date): Date {
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE
  const ended = Math.max(minute, session.startsAt.getTime() + MINUTE)
  return new Date(Math.min(ended, session.endsAt.getTime()))
}

function move(facts: OperationFacts, session: Session, request: Extract<Placing, { kind: 'MOVE' }>): Places | Refusal {
  const roomId = request.roomId ?? session.roomId
  const startsAt = request.startsAt ?? session.startsAt
  if (!facts.rooms.has(roomId)) return new NotFound()
  const sameStart = startsAt.getTime() === session.startsAt.getTime()
  if (session.state === 'RUNNING' && !sameStart) return new WrongState(session)
  if (roomId === session.roomId && sameStart) return invalid('roomId', NOWHERE)
  return only(session, { ...startingAt(session, startsAt), roomId })
}

function swap({ sessions }: OperationFacts, session: Session, withSessionId: string): Places | Refusal {
  const other = sessions.find(({ id }) => id === withSessionId)
  if (!other) return new NotFound()
  if (other.id === session.id) return invalid('withSessionId', ITSELF)
  if (other.state !== 'SCHEDULED') return new WrongState(other)
  return new Map([
    [session.id, { ...placeOf(other), state: session.state }],
    [other.id, { ...placeOf(session), state: other.state }],
  ])
}

function withFollowing(
  facts: OperationFacts,
  session: Session,
  place: SessionPlace,
  { shiftFollowing: shift }: { shiftFollowing: boolean },
): Places {
  return shift ? shiftFollowing(facts.sessions, session, place) : only(session, place)
}

/** The sessions that really change, in the order of the places. */
export function changesOf(sessions: readonly Session[], places: Places): SessionChange[] {
  const byId = new Map(sessions.map((session) => [session.id, session]))
  return [...places].flatMap(([sessionId, after]) => {
    const session = byId.get(sessionId)
    if (!session) return []
    const before = placeOf(session)
    const what = whatChanged(before, after)
    const retimed = before.endsAt.getTime() !== after.endsAt.getTime()
    return what.length > 0 || retimed ? [{ sessionId, what, before, after, version: session.version + 1 }] : []
  })
}

function only(session: Session, place: SessionPlace): Places {
  return new Map([[session.id, place]])
}

function lengthOf({ startsAt, endsAt }: SessionPlace): number {
  return endsAt.getTime() - startsAt.getTime()
}

function startingAt(session: Session, startsAt: Date): SessionPlace {
  return { ...placeOf(session), startsAt, endsAt: new Date(startsAt.getTime() + lengthOf(session)) }
}

function later(date: Date, minutes: number): Date {
  return new Date(date.getTime() + minutes * MINUTE)
}

function whyNotMinutes(minutes: number): InvalidInput | undefined {
  const fits = Number.isInteger(minutes) && minutes !== 0 && Math.abs(minutes) <= MAX_MINUTES
  return fits ? undefined : invalid('minutes', MINUTES)
}

function invalid(field: string, message: InputIssue['message']): InvalidInput {
  return new InvalidInput([{ path: [field], message }])
}

const MINUTES = {
  fr: "Donnez un nombre de minutes, autre que zéro et d'au plus un jour.",
  ar: 'أدخل عدداً من الدقائق غير الصفر ولا يتجاوز يوماً واحداً.',
  en: 'Give a number of minutes, other than zero and of at most a day.',
  es: 'Indique un número de minutos distinto de cero y de un día como máximo.',
}

const TOO_SHORT = {
  fr: 'La séance finirait avant de commencer.',
  ar: 'ستنتهي الجلسة قبل أن تبدأ.',
  en: 'The session would end before it starts.',
  es: 'La sesión terminaría antes de empezar.',
}

const NOWHERE = {
  fr: 'La séance est déjà là.',
  ar: 'الجلسة موجودة هناك بالفعل.',
  en: 'The session is there already.',
  es: 'La sesión ya está ahí.',
}

const ITSELF = {
  fr: "Choisissez une autre séance avec laquelle l'échanger.",
  ar: 'اختر جلسة أخرى للتبديل معها.',
  en: 'Choose another session to swap it with.',
  es: 'Elija otra sesión con la que intercambiarla.',
}
