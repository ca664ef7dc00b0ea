import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired } from '../shared/refusals.ts'

/** One entry of the journal, of topic `catalogue` or `stands`. */
interface CatalogueEvent {
  readonly cursor: string
  readonly at: Date
  readonly exhibitorId: string | null
  readonly standId: string | null
}

const CatalogueEventRef = builder.objectRef<CatalogueEvent>('CatalogueEvent').implement({
  description: 'A public page changed, or somebody took a stand or gave one back: what is on the screen may be old.',
  fields: (t) => ({
    cursor: t.expose('cursor', { type: 'Cursor', description: 'The place of this event: go on from here.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    exhibitorId: t.exposeID('exhibitorId', { nullable: true, description: 'Whose page changed.' }),
    standId: t.exposeID('standId', { nullable: true, description: 'The stand that was taken or given back.' }),
  }),
})

const CatalogueChangedEvent = builder.errorUnion('CatalogueChangedEvent', {
  description: 'A change, or that the cursor is too old to follow from.',
  types: [CatalogueEventRef, CursorExpired],
  omitDefaultTypes: true,
  resolveType: () => 'CatalogueEvent',
})

builder.subscriptionField('catalogueChanged', (t) =>
  t.field({
    type: CatalogueChangedEvent,
    description: 'That the public catalogue changed, in order, after the cursor.',
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }),
    },
    extensions: source({ topics: ['catalogue', 'stands'], rights: 'everyone' }),
    ...delivered(eventOf),
  }),
)

function eventOf(told: JournalEntry | Refusal): CatalogueEvent | CursorExpired {
  if (told instanceof Refusal) return told as CursorExpired
  const isStand = told.topic === 'stands'
  return {
    cursor: formatCursor(told),
    at: told.at,
    exhibitorId: isStand ? null : told.subject,
    standId: isStand ? told.subject : null,
  }
}
