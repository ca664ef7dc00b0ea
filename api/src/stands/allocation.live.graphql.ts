import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import type { AllocationNews } from './allocation.topics.ts'
import { AllocationStateType } from './allocation.types.ts'

const newsOf = ({ payload }: JournalEntry) => payload as AllocationNews

const AllocationEventRef = builder.objectRef<JournalEntry>('AllocationEvent').implement({
  description: 'A run began, came further or ended; a proposal was accepted or discarded.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    kind: t.exposeString('kind', { description: 'started, progress, ended, applied or discarded.' }),
    proposal: t.exposeID('subject', { description: 'The id of the proposal.' }),
    number: t.int({ description: 'Its number.', resolve: (entry) => newsOf(entry).number }),
    state: t.field({ type: AllocationStateType, description: 'Its state.', resolve: (entry) => newsOf(entry).state }),
    share: t.float({ description: 'How far it is, from 0 to 1.', resolve: (entry) => newsOf(entry).share }),
    ms: t.int({
      description: 'Of progress: since it started, in milliseconds.',
      resolve: (entry) => Math.round(newsOf(entry).ms),
    }),
    placed: t.int({ nullable: true, description: 'Stands that it gives.', resolve: (entry) => newsOf(entry).placed }),
    value: t.int({ nullable: true, description: 'The best so far.', resolve: (entry) => newsOf(entry).value }),
    bound: t.int({ nullable: true, description: 'What nothing exceeds.', resolve: (entry) => newsOf(entry).bound }),
  }),
})

const AllocationChangedEvent = builder.errorUnion('AllocationChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [AllocationEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'AllocationEvent',
})

builder.subscriptionField('allocationChanged', (t) =>
  t.field({
    type: AllocationChangedEvent,
    description: 'The progress of the automatic allocation, its value and bound together. The registration desk.',
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
    },
    extensions: source({ topics: ['allocation'], rights: 'organisers', allows: mayRegister }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
