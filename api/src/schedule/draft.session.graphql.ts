import { RoomRef, TrackRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { LocalizedTextType } from '../graphql/texts.ts'
import { PersonRef } from '../people/people.refs.ts'
import { roomWith, trackWith } from './draft.loads.ts'
import type { DraftChange, DraftedSession, SessionContent } from './draft.ts'
import { type DraftWarning, isBlocking } from './draft.warnings.ts'
import { personWith } from './schedule.lookup.ts'
import { SessionPersonRef, SessionRef } from './schedule.refs.ts'
import { ChangeKindType, DraftWarningKindType, SessionEntryType, SessionKindType } from './schedule.types.ts'

const SessionContentRef = builder.objectRef<SessionContent>('SessionContent').implement({
  description: 'A whole session as an editor wants it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SessionKindType, description: 'What sort of session it is.' }),
    titles: t.expose('titles', { type: LocalizedTextType, description: 'The title.' }),
    summaries: t.expose('summaries', { type: LocalizedTextType, description: 'The summary.' }),
    track: t.field({
      type: TrackRef,
      description: 'The track.',
      resolve: async ({ trackId }, _args, context) => there(await trackWith(context, trackId), trackId),
    }),
    room: t.field({
      type: RoomRef,
      description: 'The room.',
      resolve: async ({ roomId }, _args, context) => there(await roomWith(context, roomId), roomId),
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it starts.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends.' }),
    entry: t.expose('entry', { type: SessionEntryType, description: 'Whether one walks in, or needs a seat.' }),
    capacity: t.exposeInt('capacity', { nullable: true, description: 'Seats, where entry is by registration.' }),
    people: t.field({
      type: [SessionPersonRef],
      description: 'Who is on stage, in the order of the programme.',
      resolve: ({ people }, _args, context) =>
        Promise.all(
          people.map(async ({ personId, role, confirmed }) => ({
            person: there(await personWith(context, personId), personId),
            role,
            confirmed,
          })),
        ),
    }),
    cancelled: t.exposeBoolean('cancelled', { description: 'Whether it is not held.' }),
  }),
})

function there<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new Error(`a draft names ${id}, which does not exist`)
  return row
}

export const DraftSessionRef = builder.objectRef<DraftedSession>('DraftSession').implement({
  description: 'One session as the next release would make it.',
  fields: (t) => ({
    sessionId: t.globalID({
      description: 'The session, which may not exist yet.',
      resolve: ({ sessionId }) => ({ type: SessionRef, id: sessionId }),
    }),
    released: t.field({
      type: SessionRef,
      nullable: true,
      description: 'As everybody sees it now; null for a session that was never released.',
      resolve: async ({ released }, _args, { schedules }) => {
        if (!released) return null
        const { id: sessionId, editionId, version } = released
        return (await schedules.readWith(editionId, [{ sessionId, version }])).sessionsById.get(sessionId)
      },
    }),
    content: t.expose('content', { type: SessionContentRef, description: 'The session as it would become.' }),
    draftVersion: t.int({
      nullable: true,
      description: 'Grows with every edit of the draft. Null when the draft does not touch this session.',
      resolve: ({ draft }) => draft?.version,
    }),
    outdated: t.exposeBoolean('outdated', {
      description: 'The live session changed since the draft began: publishing asks to look again.',
    }),
    editedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who edited the draft last.',
      resolve: ({ draft }, _args, context) => (draft?.editedById ? personWith(context, draft.editedById) : null),
    }),
    editedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the draft was edited last.',
      resolve: ({ draft }) => draft?.editedAt,
    }),
  }),
})

export const DraftChangeRef = builder.objectRef<DraftChange>('DraftChange').implement({
  description: 'What publishing would change of one session.',
  fields: (t) => ({
    sessionId: t.globalID({
      description: 'The session, which may not exist yet.',
      resolve: ({ sessionId }) => ({ type: SessionRef, id: sessionId }),
    }),
    what: t.field({ type: [ChangeKindType], description: 'In what it differs.', resolve: ({ what }) => [...what] }),
    before: t.expose('before', {
      type: SessionContentRef,
      nullable: true,
      description: 'As everybody sees it now; null for a new session.',
    }),
    after: t.expose('after', { type: SessionContentRef, description: 'As it would become.' }),
  }),
})

export const DraftWarningRef = builder.objectRef<DraftWarning>('DraftWarning').implement({
  description: 'Something to look at before publishing.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DraftWarningKindType, description: 'What it is about.' }),
    blocking: t.boolean({ description: 'Whether it forbids publishing.', resolve: ({ kind }) => isBlocking(kind) }),
    sessionId: t.globalID({
      description: 'The session.',
      resolve: ({ sessionId }) => ({ type: SessionRef, id: sessionId }),
    }),
    otherSessionId: t.globalID({
      nullable: true,
      description: 'The session that it overlaps.',
      resolve: ({ otherSessionId }) => otherSessionId && { type: SessionRef, id: otherSessionId },
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Whom it is about.',
      resolve: ({ personId }, _args, context) => (personId ? personWith(context, personId) : null),
    }),
    message: t.string({
      description: 'For people, in the language of the request.',
      resolve: ({ message }, _args, { language }) => message[language],
    }),
  }),
})
