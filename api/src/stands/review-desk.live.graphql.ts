import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { findApplication } from './application.reading.ts'
import { StandApplicationRef } from './application.refs.ts'
import './application.graphql.ts'
import './review-score.graphql.ts'

const ReviewEventRef = builder.objectRef<JournalEntry>('ReviewEvent').implement({
  description: 'Something changed of a file, or of the views that are kept: read the desk again.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    kind: t.exposeString('kind', { description: 'What happened: submitted, taken, accepted, sent…' }),
    subject: t.exposeID('subject', { description: 'The id of the file; of the call, when files were imported.' }),
    file: t.field({
      type: StandApplicationRef,
      nullable: true,
      description: 'The file as it is now; null where it is about none.',
      resolve: ({ subject }, _args, context) => findApplication(context, subject),
    }),
  }),
})

const ReviewChangedEvent = builder.errorUnion('ReviewChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [ReviewEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'ReviewEvent',
})

builder.subscriptionField('reviewChanged', (t) =>
  t.field({
    type: ReviewChangedEvent,
    description: 'What becomes of the files of the edition, as it happens. The registration desk.',
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
    },
    extensions: source({
      topics: ['applications'],
      // Scores are read by each reviewer as they may.
      rights: 'person',
      allows: mayRegister,
      matches: ({ audience }) => audience === 'organisers',
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
