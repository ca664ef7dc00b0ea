import type { SessionEntry, SessionKind } from '@salon/schema/generated/graphql.ts'
import { type Content, LANGUAGES, type TextLanguage } from './draftForm.ts'

/** One field that a release or a colleague changed. Instants and enum names are left for the interface to word. */
export type Difference =
  | {
      readonly field: 'title' | 'summary'
      readonly language: TextLanguage
      readonly before: string
      readonly after: string
    }
  | { readonly field: 'kind'; readonly before: SessionKind; readonly after: SessionKind }
  | { readonly field: 'entry'; readonly before: SessionEntry; readonly after: SessionEntry }
  | { readonly field: 'track' | 'room' | 'capacity'; readonly before: string; readonly after: string }
  | { readonly field: 'startsAt' | 'endsAt'; readonly before: string; readonly after: string }
  | { readonly field: 'cancelled'; readonly before: boolean; readonly after: boolean }
  | {
      readonly field: 'people'
      readonly joined: readonly string[]
      readonly left: readonly string[]
      readonly changed: readonly string[]
    }

/** Field by field, what differs between two contents of a session, in the order of the form. */
export function contentDifference(before: Content, after: Content): Difference[] {
  const found: Difference[] = []
  const say = (field: 'track' | 'room' | 'capacity' | 'startsAt' | 'endsAt', a: string, b: string) => {
    if (a !== b) found.push({ field, before: a, after: b })
  }
  for (const language of LANGUAGES) {
    if (before.titles[language] !== after.titles[language])
      found.push({ field: 'title', language, before: before.titles[language], after: after.titles[language] })
    if (before.summaries[language] !== after.summaries[language])
      found.push({ field: 'summary', language, before: before.summaries[language], after: after.summaries[language] })
  }
  if (before.kind !== after.kind) found.push({ field: 'kind', before: before.kind, after: after.kind })
  say('track', before.track.name, after.track.name)
  say('room', before.room.name, after.room.name)
  if (Date.parse(before.startsAt) !== Date.parse(after.startsAt)) say('startsAt', before.startsAt, after.startsAt)
  if (Date.parse(before.endsAt) !== Date.parse(after.endsAt)) say('endsAt', before.endsAt, after.endsAt)
  if (before.entry !== after.entry) found.push({ field: 'entry', before: before.entry, after: after.entry })
  say('capacity', String(before.capacity ?? ''), String(after.capacity ?? ''))
  const was = new Map(before.people.map((each) => [each.person.id, each]))
  const is = new Map(after.people.map((each) => [each.person.id, each]))
  const joined = after.people.filter((each) => !was.has(each.person.id)).map((each) => each.person.name)
  const left = before.people.filter((each) => !is.has(each.person.id)).map((each) => each.person.name)
  const changed = after.people
    .filter((each) => {
      const old = was.get(each.person.id)
      return old && (old.role !== each.role || old.confirmed !== each.confirmed)
    })
    .map((each) => each.person.name)
  if (joined.length + left.length + changed.length > 0) found.push({ field: 'people', joined, left, changed })
  if (before.cancelled !== after.cancelled)
    found.push({ field: 'cancelled', before: before.cancelled, after: after.cancelled })
  return found
}
