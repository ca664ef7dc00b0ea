import { builder } from '../graphql/builder.ts'
import { pageOf } from '../graphql/page.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { StandApplicationRef } from './application.refs.ts'
import type { ApplicationState } from './application.ts'
import { ApplicationStateType } from './application.types.ts'
import { MOST_DECIDED } from './decision.ts'
import { ExhibitorKindType } from './hall.types.ts'
import { countByState, countReviewed, listReviewed, type ReviewWish, readUnsent } from './review.reading.ts'
import './application.graphql.ts'

const StateCountRef = builder
  .objectRef<{ readonly state: ApplicationState; readonly count: number }>('ReviewStateCount')
  .implement({
    description: 'How many files are in a state.',
    fields: (t) => ({
      state: t.expose('state', { type: ApplicationStateType, description: 'The state.' }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  })

interface ReviewDesk {
  readonly cursor: string
  readonly wish: ReviewWish
}

const ReviewDeskRef = builder.objectRef<ReviewDesk>('ReviewDesk').implement({
  description: 'The files that were sent to the desk, as they are looked for.',
  fields: (t) => ({
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Where it was read: follow `reviewChanged` from here.' }),
    counts: t.field({
      type: [StateCountRef],
      complexity: { field: 1, multiplier: 7 },
      description: 'How many there are in each state, whatever states are looked for.',
      resolve: ({ wish }, _args, { db }) => countByState(db, wish),
    }),
    unsent: t.idList({
      description: 'The first two hundred files of the call whose decision waits to be sent, by number.',
      resolve: ({ wish }, _args, { db }) => readUnsent(db, wish, MOST_DECIDED),
    }),
    queue: t.connection(
      {
        type: StandApplicationRef,
        description: 'Those that were sent first come first.',
        resolve: async ({ wish }, args, { db }) =>
          Object.assign(await pageOf(args, (page) => listReviewed(db, wish, page)), { wish }),
      },
      {
        name: 'ReviewQueueConnection',
        description: 'A page of the queue.',
        fields: (f) => ({
          totalCount: f.int({
            description: 'How many there are in all.',
            resolve: (connection, _args, { db }) =>
              countReviewed(db, (connection as unknown as { wish: ReviewWish }).wish),
          }),
        }),
      },
      { name: 'ReviewQueueEdge', description: 'A file and its place in the queue.' },
    ),
  }),
})

builder.queryField('reviewDesk', (t) =>
  t.field({
    type: ReviewDeskRef,
    nullable: true,
    description: 'Where files are reviewed. The registration desk.',
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      call: t.arg.string({ required: false, description: 'The key of the call; any when absent.' }),
      states: t.arg({ type: [ApplicationStateType], required: false, description: 'Any of these.' }),
      kind: t.arg({ type: ExhibitorKindType, required: false, description: 'Of the exhibitor.' }),
      region: t.arg.string({ required: false, description: 'ISO 3166-2.' }),
      family: t.arg.string({ required: false, description: 'The key of the craft family.' }),
      mine: t.arg.boolean({ required: false, description: 'Only those that the viewer has in hand.' }),
      unsent: t.arg.boolean({ required: false, description: 'Only decisions that wait to be sent.' }),
      search: t.arg.string({ required: false, description: 'A part of the name or town, or the number.' }),
    },
    resolve: async (_root, { edition: number, mine, ...wish }, { editions, viewer, db }) => {
      const edition = await editions.find(number)
      if (!edition) return null
      if (!viewer || !mayRegister(viewer, edition.id)) throw new Forbidden()
      const assignedToId = mine ? viewer.personId : null
      return { cursor: formatCursor(await readCursor(db)), wish: { ...wish, editionId: edition.id, assignedToId } }
    },
  }),
)

const ReviewEventRef = builder.objectRef<JournalEntry>('ReviewEvent').implement({
  description: 'Something changed of a file: read the desk again.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    kind: t.exposeString('kind', { description: 'What happened: submitted, taken, accepted, sent…' }),
    subject: t.exposeID('subject', { description: 'The id of the file.' }),
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
      rights: 'organisers',
      allows: mayRegister,
      matches: ({ audience }) => audience === 'organisers',
    }),
    subscribe: () => {
      throw new Error('the hub delivers this')
    },
    resolve: (told) => told as unknown as JournalEntry | CursorExpired | Forbidden,
  }),
)
