export type Place = {
  readonly startsAt: string
  readonly endsAt: string
  readonly state: string
  readonly room: { readonly id: string; readonly name: string }
}

/** One thing that a notice, a preview or a log line says of a change. Times are instants, the interface words them. */
export type ChangeWord =
  | { readonly says: 'time'; readonly from: string; readonly to: string; readonly end: string }
  | { readonly says: 'end'; readonly from: string; readonly to: string }
  | { readonly says: 'room'; readonly from: string; readonly to: string }
  | { readonly says: 'placed'; readonly at: string; readonly end: string; readonly room: string }
  | { readonly says: 'cancelled' | 'restored' | 'started' | 'ended' | 'edited' | 'people' }

/**
 * The net change in words: what differs between before and after, and only then what `what` adds. A change that came
 * and went says nothing of its hour.
 */
export function changeWords(what: readonly string[], before: Place | null | undefined, after: Place): ChangeWord[] {
  if (!before) return [{ says: 'placed', at: after.startsAt, end: after.endsAt, room: after.room.name }]
  if (after.state === 'CANCELLED' && before.state !== 'CANCELLED') return [{ says: 'cancelled' }]
  const words: ChangeWord[] = []
  if (before.state === 'CANCELLED' && after.state !== 'CANCELLED') words.push({ says: 'restored' })
  const moved = Date.parse(before.startsAt) !== Date.parse(after.startsAt)
  if (moved) words.push({ says: 'time', from: before.startsAt, to: after.startsAt, end: after.endsAt })
  else if (Date.parse(before.endsAt) !== Date.parse(after.endsAt))
    words.push({ says: 'end', from: before.endsAt, to: after.endsAt })
  if (before.room.id !== after.room.id) words.push({ says: 'room', from: before.room.name, to: after.room.name })
  if (before.state !== 'RUNNING' && after.state === 'RUNNING') words.push({ says: 'started' })
  if (before.state !== 'ENDED' && after.state === 'ENDED') words.push({ says: 'ended' })
  if (what.includes('PEOPLE')) words.push({ says: 'people' })
  if (what.includes('EDITED')) words.push({ says: 'edited' })
  return words
}
