type Placed = { readonly id: string; readonly roomId: string; readonly startsAt: number; readonly endsAt: number }

/**
 * The session that an arrow key leads to from this one: the previous or next of its room, or the one nearest in time
 * of the neighbouring room that has any.
 */
export function boardFocus(
  sessions: readonly Placed[],
  roomIds: readonly string[],
  fromId: string,
  key: string,
  rightToLeft: boolean,
): string | undefined {
  const from = sessions.find((each) => each.id === fromId)
  if (!from) return undefined
  const inRoom = (roomId: string | undefined) =>
    sessions.filter((each) => each.roomId === roomId).sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const room = inRoom(from.roomId)
    return room[room.findIndex((each) => each.id === fromId) + (key === 'ArrowDown' ? 1 : -1)]?.id
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const step = (key === 'ArrowRight') === rightToLeft ? -1 : 1
  for (let index = roomIds.indexOf(from.roomId) + step; index >= 0 && index < roomIds.length; index += step) {
    const nearest = inRoom(roomIds[index]).sort(
      (a, b) => Math.abs(a.startsAt - from.startsAt) - Math.abs(b.startsAt - from.startsAt),
    )[0]
    if (nearest) return nearest.id
  }
  return undefined
}
