/** A move being chosen: five-minute steps from where the session stands, and rooms to the end side of the line. */
export type BoardMove = { readonly minutes: number; readonly rooms: number }

export const STAY: BoardMove = { minutes: 0, rooms: 0 }
const STEP_MINUTES = 5

export type Geometry = {
  readonly pixelsPerMinute: number
  readonly columnWidth: number
  readonly rightToLeft: boolean
}

/** Where a pointer that travelled this far would put the session: whole five minutes, whole rooms. */
export function moveByPointer(dx: number, dy: number, geometry: Geometry): BoardMove {
  const minutes = Math.round(dy / geometry.pixelsPerMinute / STEP_MINUTES) * STEP_MINUTES
  const columns = Math.round(dx / geometry.columnWidth)
  return { minutes: minutes + 0, rooms: (geometry.rightToLeft ? -columns : columns) + 0 }
}

/** The keyboard twin: up and down by five minutes, left and right by a room as the reader sees them. */
export function moveByKey(move: BoardMove, key: string, rightToLeft: boolean): BoardMove | undefined {
  const forward = rightToLeft ? -1 : 1
  switch (key) {
    case 'ArrowUp':
      return { ...move, minutes: move.minutes - STEP_MINUTES }
    case 'ArrowDown':
      return { ...move, minutes: move.minutes + STEP_MINUTES }
    case 'PageUp':
      return { ...move, minutes: move.minutes - 60 }
    case 'PageDown':
      return { ...move, minutes: move.minutes + 60 }
    case 'ArrowRight':
      return { ...move, rooms: move.rooms + forward }
    case 'ArrowLeft':
      return { ...move, rooms: move.rooms - forward }
    default:
      return undefined
  }
}

type Spot = { readonly roomId: string; readonly startsAt: number }

/** The room and start that a move leads to. Past the first or last room it stays at the edge. */
export function spotOf(from: Spot, move: BoardMove, roomIds: readonly string[]): Spot {
  const index = roomIds.indexOf(from.roomId) + move.rooms
  const clamped = Math.min(Math.max(index, 0), roomIds.length - 1)
  return { roomId: roomIds[clamped] ?? from.roomId, startsAt: from.startsAt + move.minutes * 60_000 }
}
