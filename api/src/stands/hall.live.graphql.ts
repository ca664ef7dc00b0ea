import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired } from '../shared/refusals.ts'
import { StandRef } from './hall.refs.ts'

/** One entry of the journal: of topic `stands` about a stand, or of topic `plan` about a release. */
interface StandPlanEvent {
  readonly editionId: string
  /** Null where the whole plan was released anew. */
  readonly standId: string | null
  readonly cursor: string
  readonly at: Date
}

const StandPlanEventRef = builder.objectRef<StandPlanEvent>('StandPlanEvent').implement({
  description: 'Somebody took a stand or gave one back, or the plan was released anew.',
  fields: (t) => ({
    cursor: t.expose('cursor', { type: 'Cursor', description: 'The place of this event: go on from here.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    stand: t.field({
      type: StandRef,
      nullable: true,
      description: 'The stand as it is now; null when the plan no longer has it, or when all of it was released anew.',
      resolve: async ({ editionId, standId }, _args, { plans }) =>
        standId === null ? null : ((await plans.read(editionId)).standsById.get(standId) ?? null),
    }),
    isReleased: t.boolean({
      description: 'Whether a release changed the plan itself: read it again.',
      resolve: ({ standId }) => standId === null,
    }),
  }),
})

const StandPlanChangedEvent = builder.errorUnion('StandPlanChangedEvent', {
  description: 'A change, or that the cursor is too old to follow from.',
  types: [StandPlanEventRef, CursorExpired],
  omitDefaultTypes: true,
  resolveType: () => 'StandPlanEvent',
})

builder.subscriptionField('standPlanChanged', (t) =>
  t.field({
    type: StandPlanChangedEvent,
    description: 'Every stand that is taken or given back and every release of the plan, in order, after the cursor.',
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
    },
    extensions: source({ topics: ['stands', 'plan'], rights: 'everyone' }),
    ...delivered(eventOf),
  }),
)

function eventOf(told: JournalEntry | Refusal): StandPlanEvent | CursorExpired {
  if (told instanceof Refusal) return told as CursorExpired
  if (told.editionId === null) throw new Error('an entry of no edition')
  return {
    editionId: told.editionId,
    standId: told.topic === 'plan' ? null : told.subject,
    cursor: formatCursor(told),
    at: told.at,
  }
}
