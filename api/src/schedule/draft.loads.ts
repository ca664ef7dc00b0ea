import { ROOM, type RoomShape, TRACK, type TrackShape } from '../edition/edition.refs.ts'
import { batchedLoad } from './loads.ts'

/** A room by id; all that a request asks for at once are read together. */
export const roomWith = batchedLoad<RoomShape>(async ({ db }, ids) => {
  const rows = await db.room.findMany({ where: { id: { in: ids } }, select: ROOM })
  return new Map(rows.map((row) => [row.id, row]))
})

/** A track by id; all that a request asks for at once are read together. */
export const trackWith = batchedLoad<TrackShape>(async ({ db }, ids) => {
  const rows = await db.track.findMany({ where: { id: { in: ids } }, select: TRACK })
  return new Map(rows.map((row) => [row.id, row]))
})
