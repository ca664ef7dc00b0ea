import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { delivered, source } from '../live/source.ts'
import { PersonRef } from '../people/people.refs.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { readShownCall } from './call.reading.ts'
import { CallRef } from './call.refs.ts'
import { colleagueWith } from './call-desk.reading.ts'

const CallsEventRef = builder.objectRef<JournalEntry>('CallsEvent').implement({
  description: 'A call was announced, moved, changed or put away.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    kind: t.exposeString('kind', { description: 'What happened: published, datesMoved, opened, closed, archived…' }),
    call: t.field({
      type: CallRef,
      nullable: true,
      description: 'The call as it is now; null when it is put away.',
      resolve: async ({ subject }, _args, { db }) => (await readShownCall(db, subject)) ?? null,
    }),
  }),
})

const CallsChangedEvent = builder.errorUnion('CallsChangedEvent', {
  description: 'A change, or that the cursor is too old to follow from.',
  types: [CallsEventRef, CursorExpired],
  omitDefaultTypes: true,
  resolveType: () => 'CallsEvent',
})

const CallDeskEventRef = builder.objectRef<JournalEntry>('CallDeskEvent').implement({
  description: 'A call, its draft or a file of a call changed: read the desk again.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    kind: t.exposeString('kind', {
      description: 'What happened: drafted, published, datesMoved, submitted, accepted…',
    }),
    call: t.id({
      nullable: true,
      description: 'The id of the call; null when it was a file.',
      resolve: ({ topic, subject }) => (topic === 'calls' ? subject : null),
    }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who of the desk did it.',
      resolve: async ({ topic, actorId }, _args, context) =>
        topic === 'calls' && actorId ? await colleagueWith(context, actorId) : null,
    }),
  }),
})

const CallDeskChangedEvent = builder.errorUnion('CallDeskChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [CallDeskEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'CallDeskEvent',
})

const edition = { required: false, description: 'Its number; the current one when absent.' } as const

builder.subscriptionFields((t) => ({
  callsChanged: t.field({
    type: CallsChangedEvent,
    description: 'What becomes of the calls that everybody sees, as it happens.',
    args: {
      edition: t.arg.int(edition),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
    },
    extensions: source({
      topics: ['calls'],
      rights: 'everyone',
      matches: ({ audience }) => audience === 'everyone',
    }),
    ...delivered<JournalEntry | CursorExpired>(),
  }),
  callDeskChanged: t.field({
    type: CallDeskChangedEvent,
    description: 'What becomes of the calls, their drafts and their files. The registration desk.',
    args: {
      edition: t.arg.int(edition),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
    },
    extensions: source({
      topics: ['calls', 'applications'],
      rights: 'organisers',
      allows: mayRegister,
      matches: ({ topic, audience }) => topic === 'calls' || audience === 'organisers',
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
}))

builder.queryField('callsCursor', (t) =>
  t.field({
    type: 'Cursor',
    description: 'Where the calls are: asked for beside them, to follow `callsChanged` from there.',
    // At once, so that it is of before whatever else the request reads.
    resolve: (_root, _args, { tail }) => formatCursor(tail.cursor),
  }),
)
