import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { isOrganiser } from '../live/rights.ts'
import { delivered, source } from '../live/source.ts'
import { PersonRef } from '../people/people.refs.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { draftOf } from './draft.reading.ts'
import { DraftRef } from './draft.refs.ts'
import { personWith } from './schedule.lookup.ts'
import { SessionRef } from './schedule.refs.ts'

const DraftEventRef = builder.objectRef<JournalEntry>('DraftEvent').implement({
  description: 'The draft was edited, or the schedule that it is laid over changed.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who did it.',
      resolve: ({ actorId }, _args, context) => (actorId ? personWith(context, actorId) : null),
    }),
    sessionId: t.globalID({
      nullable: true,
      description: 'The session whose draft it was; null when the schedule changed.',
      resolve: ({ topic, subject }) => (topic === 'draft' ? { type: SessionRef, id: subject } : null),
    }),
    draft: t.field({
      type: DraftRef,
      description: 'The draft as it is now.',
      resolve: async ({ editionId }, _args, context) => {
        const edition = await context.editions.find()
        if (edition?.id !== editionId) throw new Error('a draft of another edition')
        return draftOf(context.db, edition)
      },
    }),
  }),
})

const DraftChangedEvent = builder.errorUnion('DraftChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [DraftEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'DraftEvent',
})

builder.subscriptionField('draftChanged', (t) =>
  t.field({
    type: DraftChangedEvent,
    description: 'The draft of the current edition, and what it is laid over. Organisers.',
    args: { after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }) },
    extensions: source({
      topics: ['draft', 'schedule'],
      rights: 'organisers',
      allows: isOrganiser,
      // A seat that is taken changes nothing that an editor sees.
      matches: ({ kind }) => kind !== 'seats',
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
