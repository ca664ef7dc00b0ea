import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { delivered, source } from '../live/source.ts'
import { PERSON, PersonRef } from '../people/people.refs.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'

const PlanDraftEventRef = builder.objectRef<JournalEntry>('PlanDraftEvent').implement({
  description: 'A hall’s draft was saved or forgotten, or the plan was released.',
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
      resolve: ({ actorId }, _args, { db }) =>
        actorId ? db.person.findUnique({ where: { id: actorId }, select: PERSON }) : null,
    }),
    hall: t.id({
      nullable: true,
      description: 'The id of the hall whose draft it was; null when the plan was released.',
      resolve: ({ topic, subject }) => (topic === 'planDraft' ? subject : null),
    }),
    version: t.int({
      description: 'Of the draft, once saved; 0 when there is none any more.',
      resolve: ({ kind, payload }) =>
        kind === 'saved' || kind === 'created' ? (payload as { version: number }).version : 0,
    }),
  }),
})

const PlanDraftChangedEvent = builder.errorUnion('PlanDraftChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [PlanDraftEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'PlanDraftEvent',
})

builder.subscriptionField('planDraftChanged', (t) =>
  t.field({
    type: PlanDraftChangedEvent,
    description: 'What becomes of the drafts of the current edition’s plan. Registration desk.',
    args: { after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }) },
    extensions: source({ topics: ['planDraft', 'plan'], rights: 'organisers', allows: mayRegister }),
    ...delivered<JournalEntry>(),
  }),
)
