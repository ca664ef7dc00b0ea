import { encodeGlobalID } from '@pothos/plugin-relay'
import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { pageOf } from '../graphql/page.ts'
import { formatCursor } from '../live/cursor.ts'
import { mayRegister } from '../live/rights.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { viewerDependent } from '../live/viewer-dependent.ts'
import { Forbidden } from '../shared/refusals.ts'
import { StandApplicationRef } from './application.refs.ts'
import type { ApplicationState } from './application.ts'
import { ApplicationStateType } from './application.types.ts'
import { MOST_DECIDED } from './decision.ts'
import { ExhibitorKindType } from './hall.types.ts'
import { countByState, readQueue, readRows, readUnsent } from './review.reading.ts'
import { readHands } from './review-hands.reading.ts'
import { HandsReviewerRef } from './review-hands.refs.ts'
import { assigneeOf } from './review-queue.address.ts'
import { type Queue, queueOf } from './review-queue.rules.ts'
import { type FacetCount, NOBODY, type QueueWish } from './review-queue.ts'
import { QueueFacetType, ReviewSortType, ScoreStandingType } from './review-queue.types.ts'
import { readMyViews } from './saved-view.reading.ts'
import { SavedViewRef } from './saved-view.refs.ts'
import './review-desk.live.graphql.ts'
import './saved-view.graphql.ts'

const StateCountRef = builder
  .objectRef<{ readonly state: ApplicationState; readonly count: number }>('ReviewStateCount')
  .implement({
    description: 'How many files are in a state.',
    fields: (t) => ({
      state: t.expose('state', { type: ApplicationStateType, description: 'The state.' }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  })

const FacetCountRef = builder.objectRef<FacetCount>('ReviewFacetCount').implement({
  description: 'How many files there would be if this value were chosen.',
  fields: (t) => ({
    facet: t.expose('facet', { type: QueueFacetType, description: 'What they are counted by.' }),
    value: t.string({
      description: 'As the arguments of `reviewDesk` take it.',
      resolve: ({ facet, value }) =>
        facet === 'ASSIGNEE' && value !== NOBODY ? encodeGlobalID('Person', value) : value,
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

/** What a page of the queue knows of the whole. */
interface Found {
  readonly total: number
  readonly from: number
}

interface ReviewDesk {
  readonly cursor: string
  readonly editionId: string
  readonly call: string | null
  /** Read when the first field asks for it. */
  readonly queue: () => Promise<Queue>
}

interface Around {
  readonly place: number
  readonly total: number
  readonly before: string | null
  readonly after: string | null
}

const AroundRef = builder.objectRef<Around>('ReviewAround').implement({
  description: 'Where a file is in the queue.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'From 1; 0 where it is not in the queue.' }),
    total: t.exposeInt('total', { description: 'How many files the queue has.' }),
    before: t.exposeID('before', { nullable: true, description: 'The id of the file before it.' }),
    after: t.exposeID('after', { nullable: true, description: 'The id of the file after it.' }),
  }),
})

const ReviewDeskRef = builder.objectRef<ReviewDesk>('ReviewDesk').implement({
  description: 'The files that were sent to the desk, as they are looked for.',
  fields: (t) => ({
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Where it was read: follow `reviewChanged` from here.' }),
    counts: t.field({
      type: [StateCountRef],
      complexity: { field: 1, multiplier: 7 },
      description: 'How many there are in each state, whatever states are looked for.',
      resolve: async ({ queue }) => countByState((await queue()).counts),
    }),
    facets: t.field({
      type: [FacetCountRef],
      complexity: { field: 1, multiplier: 40 },
      description: 'How many each value would leave, by facet, those with most first.',
      extensions: viewerDependent,
      resolve: async ({ queue }) => [...(await queue()).counts],
    }),
    unsent: t.idList({
      description: 'The first two hundred files of the call whose decision waits to be sent, by number.',
      resolve: ({ editionId, call }, _args, { db }) => readUnsent(db, editionId, call, MOST_DECIDED),
    }),
    around: t.field({
      type: AroundRef,
      description: 'Where a file is in the queue, and what comes before and after it.',
      args: { id: t.arg.id({ description: 'The id of the file.' }) },
      resolve: async ({ queue }, { id }) => {
        const { rows } = await queue()
        const at = rows.findIndex((row) => row.id === id)
        const idAt = (place: number) => (at < 0 ? null : (rows[place]?.id ?? null))
        return { place: at + 1, total: rows.length, before: idAt(at - 1), after: idAt(at + 1) }
      },
    }),
    queue: t.connection(
      {
        type: StandApplicationRef,
        description: 'Those that are found, in the order asked for.',
        resolve: async ({ queue }, args, { db }) => {
          const { rows } = await queue()
          let from = 0
          const page = await pageOf(args, ({ skip, take }) => {
            from = skip
            return readRows(db, rows.slice(skip, skip + take))
          })
          return Object.assign(page, { total: rows.length, from })
        },
      },
      {
        name: 'ReviewQueueConnection',
        description: 'A page of the queue.',
        fields: (f) => ({
          totalCount: f.int({
            description: 'How many there are in all.',
            resolve: (connection) => (connection as unknown as Found).total,
          }),
          from: f.int({
            description: 'How many come before this page.',
            resolve: (connection) => (connection as unknown as Found).from,
          }),
        }),
      },
      { name: 'ReviewQueueEdge', description: 'A file and its place in the queue.' },
    ),
    hands: t.field({
      type: [HandsReviewerRef],
      complexity: { field: 1, multiplier: 10 },
      description: 'Who reviews the files of this edition, by name, and how many each has in hand.',
      resolve: ({ editionId }, _args, { db }) => readHands(db, editionId),
    }),
    views: t.field({
      type: [SavedViewRef],
      complexity: { field: 1, multiplier: 10 },
      description: 'Queues that are kept under a name: the viewer’s own, then those that colleagues share.',
      extensions: viewerDependent,
      resolve: ({ editionId }, _args, context) => readMyViews(context, editionId),
    }),
  }),
})

async function openDesk(
  { db, viewer, clockOf }: Context,
  editionId: string,
  wish: QueueWish,
  search: string | null,
): Promise<ReviewDesk> {
  if (!viewer || !mayRegister(viewer, editionId)) throw new Forbidden()
  const cursor = formatCursor(await readCursor(db))
  let read: Promise<Queue> | undefined
  const queue = async () =>
    queueOf(
      await readQueue(db, { editionId, viewerId: viewer.personId, search }),
      { ...wish, assignee: assigneeOf(wish.assignee, viewer.personId) },
      clockOf(editionId).now(),
    )
  return { cursor, editionId, call: wish.call ?? null, queue: () => (read ??= queue()) }
}

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
      region: t.arg.string({ required: false, description: 'ISO 3166-2; `none` for guests from abroad.' }),
      family: t.arg.string({ required: false, description: 'The key of the craft family.' }),
      assignee: t.arg.string({ required: false, description: 'The id of who has it in hand, `me`, or `nobody`.' }),
      missing: t.arg.string({ required: false, description: 'The key of a paper that is missing, or `any`.' }),
      score: t.arg({ type: ScoreStandingType, required: false, description: 'How its scores stand.' }),
      late: t.arg.boolean({ required: false, description: 'Only those that wait for three days.' }),
      unsent: t.arg.boolean({ required: false, description: 'Only decisions that wait to be sent.' }),
      search: t.arg.string({
        required: false,
        description: 'A part of a name, town or register number, with or without accents; or the number.',
      }),
      sort: t.arg({ type: ReviewSortType, required: false, description: 'Those that were sent first when absent.' }),
    },
    resolve: async (_root, { edition: number, search, ...wish }, context) => {
      const edition = await context.editions.find(number)
      return edition ? openDesk(context, edition.id, wish, search ?? null) : null
    },
  }),
)
