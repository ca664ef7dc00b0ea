import { RoomRef, TrackRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { LocalizedTextInput } from '../graphql/texts.ts'
import { PersonRef } from '../people/people.refs.ts'
import { isUuid } from '../shared/ids.ts'
import { LANGUAGES } from '../shared/language.ts'
import { NotFound } from '../shared/refusals.ts'
import type { DraftEdit } from './draft.actions.ts'
import type { SessionContent } from './draft.ts'
import { SessionRef } from './schedule.refs.ts'
import { SessionEntryType, SessionKindType, SessionPersonRoleType } from './schedule.types.ts'

const SessionPersonInput = builder.inputType('SessionPersonInput', {
  description: 'Somebody to put on stage.',
  fields: (t) => ({
    personId: t.globalID({ for: PersonRef, description: 'Who.' }),
    role: t.field({ type: SessionPersonRoleType, description: 'What they do there.' }),
    confirmed: t.boolean({ defaultValue: false, description: 'Whether they have said that they come.' }),
  }),
})

const SessionContentInput = builder.inputType('SessionContentInput', {
  description: 'A whole session as it is to become.',
  fields: (t) => ({
    kind: t.field({ type: SessionKindType, description: 'What sort of session it is.' }),
    titles: t.field({ type: LocalizedTextInput, description: 'The title.' }),
    summaries: t.field({ type: LocalizedTextInput, description: 'The summary.' }),
    trackId: t.globalID({ for: TrackRef, description: 'The track.' }),
    roomId: t.globalID({ for: RoomRef, description: 'The room.' }),
    startsAt: t.field({ type: 'DateTime', description: 'When it starts.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends.' }),
    entry: t.field({ type: SessionEntryType, description: 'Whether one walks in, or needs a seat.' }),
    capacity: t.int({ required: false, description: 'Seats, where entry is by registration.' }),
    people: t.field({ type: [SessionPersonInput], description: 'Who is on stage, in the order of the programme.' }),
    cancelled: t.boolean({ defaultValue: false, description: 'Whether it is not held.' }),
  }),
})

export const EditDraftInput = builder.inputType('EditDraftInput', {
  description: 'An edit of one session’s draft, and what the editor saw before it.',
  fields: (t) => ({
    sessionId: t.globalID({ for: SessionRef, required: false, description: 'Absent for a new session.' }),
    draftVersion: t.int({ required: false, description: 'Of the draft, when there is one.' }),
    baseVersion: t.int({
      required: false,
      description: 'Of the released session that this draft is based on. The current one takes in what was done live.',
    }),
    content: t.field({ type: SessionContentInput, description: 'The session as it is to become.' }),
  }),
})

/** The edit as the domain names it. */
export function toEdit({
  sessionId,
  draftVersion,
  baseVersion,
  content,
}: typeof EditDraftInput.$inferInput): DraftEdit {
  return {
    sessionId: sessionId ? uuidOf(sessionId) : null,
    draftVersion: draftVersion ?? null,
    baseVersion: baseVersion ?? null,
    content: toContent(content),
  }
}

function toContent({
  trackId,
  roomId,
  capacity,
  people,
  titles,
  summaries,
  ...plain
}: typeof SessionContentInput.$inferInput): SessionContent {
  return {
    ...plain,
    titles: trimmed(titles),
    summaries: trimmed(summaries),
    trackId: uuidOf(trackId),
    roomId: uuidOf(roomId),
    capacity: capacity ?? null,
    people: people.map(({ personId, ...person }) => ({ ...person, personId: uuidOf(personId) })),
  }
}

function trimmed(texts: typeof LocalizedTextInput.$inferInput): SessionContent['titles'] {
  return Object.fromEntries(LANGUAGES.map((language) => [language, texts[language].trim()])) as SessionContent['titles']
}

/** The id within a global id: the database takes no other text for one. */
export function uuidOf({ id }: { readonly id: string }): string {
  if (!isUuid(id)) throw new NotFound()
  return id
}
