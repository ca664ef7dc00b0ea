import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { delivered, source } from '../live/source.ts'
import { viewerDependent } from '../live/viewer-dependent.ts'
import { ViewerRef } from '../people/people.refs.ts'
import { CursorExpired, Forbidden, NotFound } from '../shared/refusals.ts'
import { followSession, giveSeatBack, type Seated, takeSeat, unfollowSession } from './agenda.actions.ts'
import { keptByViewer } from './agenda.loads.ts'
import { agendaOf, entryOf } from './agenda.rules.ts'
import type { AgendaEntry } from './agenda.ts'
import { NoticeRef } from './notice.refs.ts'
import { findSession, noticeWith, sessionOf } from './schedule.lookup.ts'
import { SessionRef } from './schedule.refs.ts'
import { NoSeatLeft, WrongState } from './schedule.refusals.ts'
import type { ScheduledSession } from './schedule.ts'
import { AgendaReasonType } from './schedule.types.ts'

interface EntryShape extends AgendaEntry {
  readonly session: ScheduledSession
}

const AgendaEntryRef = builder.objectRef<EntryShape>('AgendaEntry').implement({
  description: 'A session in the viewer’s agenda.',
  fields: (t) => ({
    id: t.id({
      description: 'Of this person and session.',
      resolve: ({ personId, sessionId }) => `${personId}.${sessionId}`,
    }),
    reason: t.expose('reason', { type: AgendaReasonType, description: 'Why it is there: the first that applies.' }),
    addedAt: t.expose('addedAt', { type: 'DateTime', nullable: true, description: 'Null for those on stage.' }),
    session: t.expose('session', { type: SessionRef, description: 'The session.' }),
  }),
})

builder.objectField(SessionRef, 'mine', (t) =>
  t.field({
    type: AgendaEntryRef,
    nullable: true,
    description: 'In the viewer’s agenda: null when not.',
    extensions: viewerDependent,
    resolve: async (session, _args, context) => {
      if (!context.viewer) return null
      const kept = await keptByViewer(context, session.editionId)
      const entry = entryOf(session, context.viewer.personId, kept.get(session.id))
      return entry ? { ...entry, session } : null
    },
  }),
)

builder.objectField(ViewerRef, 'agenda', (t) =>
  t.field({
    type: [AgendaEntryRef],
    description: 'The sessions that the viewer is on stage of, has a seat in or follows, by start.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    resolve: async ({ personId }, args, context) => {
      const edition = await context.editions.find(args.edition)
      if (!edition) return []
      const [{ sessions }, kept] = await Promise.all([
        context.schedules.read(edition.id),
        keptByViewer(context, edition.id),
      ])
      return agendaOf(sessions, personId, kept).map(({ session, entry }) => ({ ...entry, session }))
    },
  }),
)

/** The reading may not have heard of the seat yet; who took it must see that it is taken. */
async function asLeft(context: Context, seated: Seated): Promise<ScheduledSession> {
  return { ...(await sessionOf(context, seated)), seatsTaken: seated.seatsTaken }
}

const FollowSessionResult = builder.errorUnion('FollowSessionResult', {
  description: 'The session, or why not.',
  types: [SessionRef, NotFound, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'Session',
})

builder.mutationFields((t) => ({
  followSession: t.field({
    type: FollowSessionResult,
    description: 'Puts a session into the viewer’s agenda.',
    args: { sessionId: t.arg.globalID({ for: SessionRef, description: 'Which.' }) },
    resolve: async (_root, { sessionId }, context) => asLeft(context, await followSession(context, sessionId.id)),
  }),
  unfollowSession: t.field({
    type: FollowSessionResult,
    description: 'Takes a followed session out of the viewer’s agenda; a seat is kept.',
    args: { sessionId: t.arg.globalID({ for: SessionRef, description: 'Which.' }) },
    resolve: async (_root, { sessionId }, context) => asLeft(context, await unfollowSession(context, sessionId.id)),
  }),
  takeSeat: t.field({
    type: SessionRef,
    description: 'Takes one of the seats of a session with registration.',
    errors: { types: [NotFound, NoSeatLeft, WrongState] },
    args: { sessionId: t.arg.globalID({ for: SessionRef, description: 'Which.' }) },
    resolve: async (_root, { sessionId }, context) => asLeft(context, await takeSeat(context, sessionId.id)),
  }),
  giveSeatBack: t.field({
    type: FollowSessionResult,
    description: 'Gives the viewer’s seat back, for the next who wants it.',
    args: { sessionId: t.arg.globalID({ for: SessionRef, description: 'Which.' }) },
    resolve: async (_root, { sessionId }, context) => asLeft(context, await giveSeatBack(context, sessionId.id)),
  }),
}))

const MineEventRef = builder.objectRef<JournalEntry>('MineEvent').implement({
  description: 'The viewer’s agenda or one of their notices changed.',
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: formatCursor,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    notice: t.field({
      type: NoticeRef,
      nullable: true,
      description: 'The notice that was written or changed.',
      resolve: ({ topic, subject }, _args, context) => (topic === 'notices' ? noticeWith(context, subject) : null),
    }),
    session: t.field({
      type: SessionRef,
      nullable: true,
      description: 'The session that entered or left the agenda.',
      resolve: ({ topic, subject }, _args, context) => (topic === 'agenda' ? findSession(context, subject) : null),
    }),
    viewer: t.field({
      type: ViewerRef,
      nullable: true,
      description: 'The viewer, whose agenda and notices are read anew.',
      resolve: (entry, _args, { viewer }) => viewer && { ...viewer, cursor: formatCursor(entry) },
    }),
  }),
})

const MineChangedEvent = builder.errorUnion('MineChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [MineEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'MineEvent',
})

builder.subscriptionField('mineChanged', (t) =>
  t.field({
    type: MineChangedEvent,
    description: 'The viewer’s own agenda and notices. What moves one of their sessions writes a notice.',
    args: { after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }) },
    extensions: source({
      topics: ['agenda', 'notices'],
      rights: 'person',
      allows: (viewer) => viewer !== null,
      matches: ({ audience }, _args, viewer) => audience === `person:${viewer?.personId}`,
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
