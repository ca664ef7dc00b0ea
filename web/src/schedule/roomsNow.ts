import { grouped } from './grouped.ts'
import { phaseOf, type SessionCardData } from './session.ts'

export interface RoomNow {
  readonly room: SessionCardData['room']
  readonly current: SessionCardData | undefined
  readonly next: SessionCardData | undefined
  /** All that is still to come, soonest first. */
  readonly later: readonly SessionCardData[]
}

/**
 * What is on in each room and what follows, in the rooms' order. A session that should run but was cancelled is neither;
 * one that an organiser declared running wins over one whose hour merely says so.
 */
export function roomsNow(sessions: readonly SessionCardData[], now: number): RoomNow[] {
  const byRoom = grouped(sessions, (session) => session.room.id)
  return [...byRoom.values()]
    .flatMap((inRoom): RoomNow[] => {
      const room = inRoom[0]?.room
      if (!room) return []
      const running = inRoom.filter((session) => ['running', 'overrunning'].includes(phaseOf(session, now)))
      const current = running.find((session) => session.state === 'RUNNING') ?? running[0]
      const later = inRoom
        .filter((session) => session !== current && ['soon', 'later'].includes(phaseOf(session, now)))
        .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
      return current || later.length > 0 ? [{ room, current, next: later[0], later }] : []
    })
    .sort((a, b) => a.room.order - b.room.order)
}
