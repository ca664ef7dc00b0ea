import { resolveArrayConnection } from '@pothos/plugin-relay'
import { EditionRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { publicRead } from '../live/public-read.ts'
import type { Read } from '../live/reading.ts'
import { ReleaseRef } from './release.refs.ts'
import { findSession } from './schedule.lookup.ts'
import { SessionRef } from './schedule.refs.ts'
import './schedule.refusals.graphql.ts'
import './schedule.live.graphql.ts'
import type { Schedule } from './schedule.ts'
import './session.graphql.ts'

/** A whole edition's schedule at once: a board shows all of it. */
const MAX_SESSIONS = 500

const ScheduleRef = builder.objectRef<Read<Schedule>>('Schedule').implement({
  description: 'The schedule of an edition, and the cursor to follow it from.',
  fields: (t) => ({
    edition: t.field({
      type: EditionRef,
      description: 'The edition.',
      resolve: async ({ editionNumber }, _args, { editions }) => {
        const edition = await editions.find(editionNumber)
        if (!edition) throw new Error('a schedule of no edition')
        return edition
      },
    }),
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `scheduleChanged` from here.',
    }),
    release: t.field({
      type: ReleaseRef,
      nullable: true,
      description: 'The release in force; null before the first.',
      resolve: ({ release }) => release,
    }),
    sessions: t.connection(
      {
        type: SessionRef,
        description: 'Sorted by start. All of them, at most 500, without `first`.',
        resolve: ({ sessions }, args) =>
          Object.assign(
            resolveArrayConnection({ args, defaultSize: MAX_SESSIONS, maxSize: MAX_SESSIONS }, [...sessions]),
            {
              totalCount: sessions.length,
            },
          ),
      },
      {
        name: 'ScheduleSessionsConnection',
        description: 'A page of the sessions.',
        fields: (f) => ({
          totalCount: f.int({
            description: 'How many there are in all.',
            resolve: (connection) => (connection as unknown as { totalCount: number }).totalCount,
          }),
        }),
      },
      { name: 'SessionEdge', description: 'A session and its place in the list.' },
    ),
  }),
})

builder.queryField('schedule', (t) =>
  t.field({
    type: ScheduleRef,
    nullable: true,
    description: 'The schedule of an edition as everybody sees it now, and the cursor it was read at.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    extensions: publicRead(['schedule']),
    resolve: async (_root, args, { editions, schedules }) => {
      const edition = await editions.find(args.edition)
      return edition ? schedules.read(edition.id) : null
    },
  }),
)

builder.queryField('session', (t) =>
  t.field({
    type: SessionRef,
    nullable: true,
    description: 'One session.',
    args: { id: t.arg.globalID({ for: SessionRef, description: 'Its global id.' }) },
    extensions: publicRead(['schedule']),
    resolve: async (_root, { id }, context) => (await findSession(context, id.id)) ?? null,
  }),
)
