import { venueInstant } from '../console/venueTime.ts'
import type { Content, DraftForm } from './draftForm.ts'

type Named = readonly { readonly id: string; readonly name: string }[]

/** The form as a content, to be laid beside a colleague's. Hours not yet written stand as the epoch. */
export function contentLike(form: DraftForm, rooms: Named, tracks: Named, timeZone: string): Content {
  const named = (list: Named, id: string) => list.find((each) => each.id === id) ?? { id, name: '' }
  const instant = (local: string) => new Date(venueInstant(local, timeZone) ?? 0).toISOString()
  const { kind, titles, summaries, entry, capacity, cancelled, people } = form
  return {
    kind,
    titles,
    summaries,
    entry,
    cancelled,
    track: named(tracks, form.trackId),
    room: named(rooms, form.roomId),
    startsAt: instant(form.startsAt),
    endsAt: instant(form.endsAt),
    capacity: capacity === '' ? null : Number(capacity),
    people: people.map(({ id, name, role, confirmed }) => ({ role, confirmed, person: { id, name } })),
  }
}
