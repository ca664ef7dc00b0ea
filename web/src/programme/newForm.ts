import type { DraftForm } from './draftForm.ts'

type Edition = {
  readonly opensOn: string
  readonly rooms: readonly { readonly id: string }[]
  readonly tracks: readonly { readonly id: string }[]
}
const nothing = { fr: '', ar: '', en: '', es: '' }

/** A session nobody has written yet: an hour of the first morning, in the first room. */
export function newForm(edition: Edition): DraftForm {
  return {
    kind: 'PANEL',
    titles: nothing,
    summaries: nothing,
    trackId: edition.tracks[0]?.id ?? '',
    roomId: edition.rooms[0]?.id ?? '',
    startsAt: `${edition.opensOn}T09:00`,
    endsAt: `${edition.opensOn}T10:00`,
    entry: 'OPEN',
    capacity: '',
    cancelled: false,
    people: [],
  }
}
