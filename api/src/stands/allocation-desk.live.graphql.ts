import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'

const AllocationDeskEventRef = builder.objectRef<JournalEntry>('AllocationDeskEvent').implement({
  description: 'Something changed of who has or is offered which stand: read the desk again.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    kind: t.exposeString('kind', { description: 'What happened: offered, allocated, expired…' }),
    subject: t.exposeID('subject', { description: 'The id of the file, or of the call.' }),
  }),
})

const AllocationDeskChangedEvent = builder.errorUnion('AllocationDeskChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [AllocationDeskEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'AllocationDeskEvent',
})

builder.subscriptionField('allocationDeskChanged', (t) =>
  t.field({
    type: AllocationDeskChangedEvent,
    description: 'Offers, choices, exchanges and deadlines of the edition, as they happen. The registration desk.',
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
    },
    extensions: source({
      topics: ['standFiles', 'applications'],
      rights: 'organisers',
      allows: mayRegister,
      matches: ({ audience }) => audience === 'organisers',
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
