import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { readSharings, readStandFiles } from './stand-file.reading.ts'
import { StandFileRef, StandSharingRef } from './stand-file.refs.ts'
import './stand-file.graphql.ts'

/** More files than anybody is a member of. */
const MOST_FILES = 20

interface MyStands {
  readonly editionId: string
  readonly personId: string
  readonly cursor: string
}

const MyStandsRef = builder.objectRef<MyStands>('MyStands').implement({
  description: 'The stands of the exhibitors that the viewer is a member of.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `myStandsChanged` from here.',
    }),
    files: t.field({
      type: [StandFileRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'Their files that may have a stand: accepted ones, and those that wait and are offered one.',
      resolve: ({ editionId, personId }, _args, { db }) =>
        readStandFiles(db, {
          where: {
            editionId,
            exhibitor: { people: { some: { personId } } },
            state: { in: ['ACCEPTED', 'WAITLISTED'] },
            // A decision that was not sent has not happened for its exhibitor.
            OR: [{ sentAt: { not: null } }, { decidedAt: null }],
          },
          take: MOST_FILES,
          orderBy: [{ number: 'desc' }],
        }),
    }),
    sharings: t.field({
      type: [StandSharingRef],
      complexity: { field: 1, multiplier: 3 },
      description:
        'Stands of others that their exhibitors share, or are asked to share; those without an answer first.',
      resolve: ({ editionId, personId }, _args, { db }) => readSharings(db, editionId, personId, MOST_FILES),
    }),
  }),
})

async function myStands({ editions, viewer, db }: Context): Promise<MyStands | null> {
  if (!viewer) throw new Forbidden()
  const edition = await editions.find()
  return edition
    ? { editionId: edition.id, personId: viewer.personId, cursor: formatCursor(await readCursor(db)) }
    : null
}

builder.queryField('myStands', (t) =>
  t.field({
    type: MyStandsRef,
    nullable: true,
    description: 'What the viewer’s exhibitors have and are offered in the current edition. Signed in.',
    resolve: (_root, _args, context) => myStands(context),
  }),
)

const MyStandsEventRef = builder.objectRef<JournalEntry>('MyStandsEvent').implement({
  description: 'Something changed of the viewer’s stands.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    kind: t.exposeString('kind', { description: 'What happened: offered, allocated, expired…' }),
    stands: t.field({
      type: MyStandsRef,
      nullable: true,
      description: 'What the viewer has now.',
      resolve: (_entry, _args, context) => myStands(context),
    }),
  }),
})

const MyStandsChangedEvent = builder.errorUnion('MyStandsChangedEvent', {
  description: 'A change, or why it cannot be followed.',
  types: [MyStandsEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'MyStandsEvent',
})

builder.subscriptionField('myStandsChanged', (t) =>
  t.field({
    type: MyStandsChangedEvent,
    description: 'Offers, deadlines, choices and exchanges of the viewer’s exhibitors. Signed in.',
    args: { after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }) },
    extensions: source({
      topics: ['standFiles'],
      rights: 'person',
      allows: (viewer) => viewer !== null,
      matches: ({ audience }, _args, viewer) => audience === `person:${viewer?.personId}`,
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
