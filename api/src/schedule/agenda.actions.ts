import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import type { Viewer } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { whyNotSeat } from './agenda.rules.ts'
import { addEntry, addSeat, countSeat, removeEntry } from './agenda.store.ts'
import { NoSeatLeft } from './schedule.refusals.ts'
import { agendaChanged, seatsChanged } from './schedule.topics.ts'
import type { Session } from './session.ts'

type Facts = Pick<Session, 'id' | 'editionId' | 'roomId' | 'state' | 'entry' | 'seatsTaken'>

/** The session and the seats taken, as the action left them. */
export type Seated = Pick<Session, 'id' | 'editionId' | 'seatsTaken'>

/** Puts a session into the viewer's agenda. Doing it twice changes nothing. */
export async function followSession(context: Context, sessionId: string): Promise<Seated> {
  const { session, viewer } = await factsFor(context, sessionId)
  await transaction(context.db, async (tx) => {
    const added = await addEntry(tx, viewer.personId, session.id, context.clockOf(session.editionId).now())
    if (added) await append(tx, agendaChanged(session.editionId, viewer.personId, session.id))
  })
  return session
}

/** Takes a followed session out of the viewer's agenda. A seat is kept: it is given back, not forgotten. */
export async function unfollowSession(context: Context, sessionId: string): Promise<Seated> {
  const { session, viewer } = await factsFor(context, sessionId)
  await transaction(context.db, async (tx) => {
    const removed = await removeEntry(tx, viewer.personId, session.id, false)
    if (removed) await append(tx, agendaChanged(session.editionId, viewer.personId, session.id))
  })
  return session
}

/** Takes one of the seats, once a person. Throws WrongState, or NoSeatLeft. */
export async function takeSeat(context: Context, sessionId: string): Promise<Seated> {
  const { session, viewer } = await factsFor(context, sessionId)
  assertAllowed(whyNotSeat(session))
  return transaction(context.db, async (tx) => {
    const added = await addSeat(tx, viewer.personId, session.id, context.clockOf(session.editionId).now())
    if (!added) return session
    const seatsTaken = await countSeat(tx, session.id, 1)
    if (seatsTaken === undefined) throw new NoSeatLeft(session)
    await append(
      tx,
      agendaChanged(session.editionId, viewer.personId, session.id),
      seatsChanged(session.editionId, session.id, seatsTaken, viewer.personId, session.roomId),
    )
    return { ...session, seatsTaken }
  })
}

/** Gives the viewer's seat back, for the next who wants it. Without one, nothing happens. */
export async function giveSeatBack(context: Context, sessionId: string): Promise<Seated> {
  const { session, viewer } = await factsFor(context, sessionId)
  return transaction(context.db, async (tx) => {
    if (!(await removeEntry(tx, viewer.personId, session.id, true))) return session
    const seatsTaken = await countSeat(tx, session.id, -1)
    if (seatsTaken === undefined) throw new Error('a seat was given back that was never counted')
    await append(
      tx,
      agendaChanged(session.editionId, viewer.personId, session.id),
      seatsChanged(session.editionId, session.id, seatsTaken, viewer.personId, session.roomId),
    )
    return { ...session, seatsTaken }
  })
}

async function factsFor({ db, viewer }: Context, sessionId: string): Promise<{ session: Facts; viewer: Viewer }> {
  if (!viewer) throw new Forbidden()
  const select = { id: true, editionId: true, roomId: true, state: true, entry: true, seatsTaken: true } as const
  const session = isUuid(sessionId) ? await db.session.findUnique({ where: { id: sessionId }, select }) : null
  if (!session) throw new NotFound()
  return { session, viewer }
}
