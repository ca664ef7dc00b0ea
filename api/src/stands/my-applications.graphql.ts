import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { listMyApplications, listMyExhibitors } from './application.reading.ts'
import { StandApplicationRef } from './application.refs.ts'
import { ExhibitorRef } from './hall.refs.ts'
import './application.graphql.ts'

interface MyApplications {
  readonly cursor: string
}

const MyApplicationsRef = builder.objectRef<MyApplications>('MyApplications').implement({
  description: 'The exhibitors that the viewer acts for, and their files in the current edition.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `myApplicationsChanged` from here.',
    }),
    exhibitors: t.field({
      type: [ExhibitorRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'By name.',
      resolve: (_mine, _args, context) => listMyExhibitors(context),
    }),
    files: t.field({
      type: [StandApplicationRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'The latest first.',
      resolve: (_mine, _args, context) => listMyApplications(context),
    }),
  }),
})

async function myApplications({ viewer, db }: Context): Promise<MyApplications> {
  if (!viewer) throw new Forbidden()
  return { cursor: formatCursor(await readCursor(db)) }
}

builder.queryField('myApplications', (t) =>
  t.field({
    type: MyApplicationsRef,
    description: 'What the viewer’s exhibitors have applied for. Signed in.',
    resolve: (_root, _args, context) => myApplications(context),
  }),
)

const MyApplicationsEventRef = builder.objectRef<JournalEntry>('MyApplicationsEvent').implement({
  description: 'Something changed of the viewer’s files.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    kind: t.exposeString('kind', { description: 'What happened: saved, submitted, asked, sent…' }),
    mine: t.field({
      type: MyApplicationsRef,
      description: 'What the viewer has now.',
      resolve: (_entry, _args, context) => myApplications(context),
    }),
  }),
})

const MyApplicationsChangedEvent = builder.errorUnion('MyApplicationsChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [MyApplicationsEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'MyApplicationsEvent',
})

builder.subscriptionField('myApplicationsChanged', (t) =>
  t.field({
    type: MyApplicationsChangedEvent,
    description: 'What becomes of the viewer’s files: questions, decisions, what a colleague saved. Signed in.',
    args: { after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }) },
    extensions: source({
      topics: ['applications'],
      rights: 'person',
      allows: (viewer) => viewer !== null,
      matches: ({ audience }, _args, viewer) => audience === `person:${viewer?.personId}`,
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
