import { decodeGlobalID } from '@pothos/plugin-relay'
import type { Context } from '../context.ts'
import { RoomRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired } from '../shared/refusals.ts'
import { readChange } from './change.ts'
import { ReleaseRef } from './release.refs.ts'
import { operationWith } from './schedule.lookup.ts'
import { type ChangeShape, changesIn, OperationRef, SessionChangeRef } from './schedule.refs.ts'
import type { ScheduleNews } from './schedule.topics.ts'
import { placeOf } from './session.ts'

/** One entry of the journal, of topic `schedule`. */
interface ScheduleEvent {
  readonly editionId: string
  readonly cursor: string
  readonly at: Date
  readonly news: ScheduleNews
}

const ScheduleEventKind = builder.enumType('ScheduleEventKind', {
  description: 'What changed the schedule.',
  values: {
    OPERATION: { value: 'operation', description: 'A live operation on the day.' },
    RELEASE: { value: 'release', description: 'A published version.' },
    SEATS: { value: 'seats', description: 'A seat was taken or given back.' },
  } as const,
})

const ScheduleEventRef = builder.objectRef<ScheduleEvent>('ScheduleEvent').implement({
  description: 'Something changed the schedule.',
  fields: (t) => ({
    cursor: t.expose('cursor', { type: 'Cursor', description: 'The place of this event: go on from here.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    kind: t.field({ type: ScheduleEventKind, description: 'What changed it.', resolve: ({ news }) => news.kind }),
    changes: t.field({
      type: [SessionChangeRef],
      description: 'What moved, then; each with its session as it is now.',
      resolve: changesOf,
    }),
    operation: t.field({
      type: OperationRef,
      nullable: true,
      description: 'The live operation, when it was one.',
      resolve: ({ news }, _args, context) =>
        news.kind === 'operation' ? operationWith(context, news.operationId) : null,
    }),
    release: t.field({
      type: ReleaseRef,
      nullable: true,
      description: 'The release, when it was one.',
      resolve: ({ news }, _args, { db }) =>
        news.kind === 'release' ? db.release.findUnique({ where: { id: news.releaseId } }) : null,
    }),
  }),
})

async function changesOf(
  { editionId, news }: ScheduleEvent,
  _args: unknown,
  { schedules }: Context,
): Promise<ChangeShape[]> {
  const schedule = await schedules.read(editionId)
  if (news.kind !== 'seats') return changesIn(schedule, news.changes.map(readChange))
  const session = schedule.sessionsById.get(news.sessionId)
  if (!session) return []
  const place = placeOf(session)
  const { id: sessionId, version } = session
  return [{ sessionId, what: [], before: place, after: place, version, session, schedule }]
}

const ScheduleChangedEvent = builder.errorUnion('ScheduleChangedEvent', {
  description: 'A change, or that the cursor is too old to follow from.',
  types: [ScheduleEventRef, CursorExpired],
  omitDefaultTypes: true,
  resolveType: () => 'ScheduleEvent',
})

builder.subscriptionField('scheduleChanged', (t) =>
  t.field({
    type: ScheduleChangedEvent,
    description: 'Everything that changes the schedule of an edition, in order, after the cursor.',
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
      room: t.arg.globalID({ for: RoomRef, required: false, description: 'Only what touches this room.' }),
    },
    extensions: source<{ room?: string | null }>({
      topics: ['schedule'],
      rights: 'everyone',
      matches: ({ payload }, { room }) => !room || touches(payload as ScheduleNews, decodeGlobalID(room).id),
    }),
    ...delivered(eventOf),
  }),
)

/** A release may rename what is in a room without moving it there, so it touches all of them. */
function touches(news: ScheduleNews, roomId: string): boolean {
  if (news.kind === 'release') return true
  if (news.kind === 'seats') return news.roomId === roomId
  return news.changes.some(({ before, after }) => before?.roomId === roomId || after.roomId === roomId)
}

function eventOf(told: JournalEntry | Refusal): ScheduleEvent | CursorExpired {
  if (told instanceof Refusal) return told as CursorExpired
  if (told.editionId === null) throw new Error('an entry of no edition')
  return { editionId: told.editionId, cursor: formatCursor(told), at: told.at, news: told.payload as ScheduleNews }
}
