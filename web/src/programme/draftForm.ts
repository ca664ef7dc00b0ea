import type {
  SessionContentInput,
  SessionEntry,
  SessionKind,
  SessionPersonRole,
} from '@salon/schema/generated/graphql.ts'
import { venueInstant, venueLocal } from '../console/venueTime.ts'

export const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const
export type TextLanguage = (typeof LANGUAGES)[number]
export type Texts = Readonly<Record<TextLanguage, string>>

export type Content = {
  readonly kind: SessionKind
  readonly titles: Texts
  readonly summaries: Texts
  readonly track: { readonly id: string; readonly name: string }
  readonly room: { readonly id: string; readonly name: string }
  readonly startsAt: string
  readonly endsAt: string
  readonly entry: SessionEntry
  readonly capacity?: number | null
  readonly cancelled: boolean
  readonly people: readonly {
    readonly role: SessionPersonRole
    readonly confirmed: boolean
    readonly person: { readonly id: string; readonly name: string }
  }[]
}

export type FormPerson = {
  readonly id: string
  readonly name: string
  readonly role: SessionPersonRole
  readonly confirmed: boolean
}

/** The editor's form: what the fields hold, hours as the venue's wall clock. */
export type DraftForm = {
  readonly kind: SessionKind
  readonly titles: Texts
  readonly summaries: Texts
  readonly trackId: string
  readonly roomId: string
  readonly startsAt: string
  readonly endsAt: string
  readonly entry: SessionEntry
  readonly capacity: string
  readonly cancelled: boolean
  readonly people: readonly FormPerson[]
}

export function formOf(content: Content, timeZone: string): DraftForm {
  const textsOf = ({ fr, ar, en, es }: Texts): Texts => ({ fr, ar, en, es })
  return {
    kind: content.kind,
    titles: textsOf(content.titles),
    summaries: textsOf(content.summaries),
    trackId: content.track.id,
    roomId: content.room.id,
    startsAt: venueLocal(Date.parse(content.startsAt), timeZone),
    endsAt: venueLocal(Date.parse(content.endsAt), timeZone),
    entry: content.entry,
    capacity: content.capacity == null ? '' : String(content.capacity),
    cancelled: content.cancelled,
    people: content.people.map(({ person, role, confirmed }) => ({
      id: person.id,
      name: person.name,
      role,
      confirmed,
    })),
  }
}

export type FormFault = 'title' | 'hours' | 'order' | 'capacity' | 'room' | 'track'

/** What keeps the form from being saved yet: an hour half typed, an end before the start, a session without a name. */
export function formFaults(form: DraftForm, timeZone: string): FormFault[] {
  const faults: FormFault[] = []
  if (LANGUAGES.every((language) => form.titles[language].trim() === '')) faults.push('title')
  if (!form.roomId) faults.push('room')
  if (!form.trackId) faults.push('track')
  const from = venueInstant(form.startsAt, timeZone)
  const to = venueInstant(form.endsAt, timeZone)
  if (from === undefined || to === undefined) faults.push('hours')
  else if (to <= from) faults.push('order')
  const counted = /^[1-9]\d{0,4}$/.test(form.capacity)
  if (form.entry === 'REGISTRATION' ? !counted : form.capacity !== '' && !counted) faults.push('capacity')
  return faults
}

/** What the form would save; undefined while `formFaults` has something to say. */
export function contentOf(form: DraftForm, timeZone: string): SessionContentInput | undefined {
  const from = venueInstant(form.startsAt, timeZone)
  const to = venueInstant(form.endsAt, timeZone)
  if (from === undefined || to === undefined || formFaults(form, timeZone).length > 0) return undefined
  return {
    kind: form.kind,
    titles: form.titles,
    summaries: form.summaries,
    trackId: form.trackId,
    roomId: form.roomId,
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(to).toISOString(),
    entry: form.entry,
    capacity: form.capacity === '' ? null : Number(form.capacity),
    people: form.people.map(({ id, role, confirmed }) => ({ personId: id, role, confirmed })),
    cancelled: form.cancelled,
  }
}

/** Languages without their text, though another language has one: a summary may be empty everywhere. */
export function missingTranslations(texts: Texts): TextLanguage[] {
  const written = LANGUAGES.filter((language) => texts[language].trim() !== '')
  return written.length === 0 ? [] : LANGUAGES.filter((language) => !written.includes(language))
}

export function sameForm(a: DraftForm, b: DraftForm): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
