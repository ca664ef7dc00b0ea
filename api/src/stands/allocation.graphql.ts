import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { formatCursor } from '../live/cursor.ts'
import { mayRegister } from '../live/rights.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { cancelAllocation, discardAllocation, startAllocation } from './allocation.actions.ts'
import { AllocationCallRef } from './allocation.proposal.graphql.ts'
import { nameFiles, readAllocations } from './allocation.reading.ts'
import { AllocationFileRef, AllocationProposalRef } from './allocation.refs.ts'
import { AllocationNotReady, AllocationRunning, NothingToAllocate } from './allocation.refusals.ts'
import type { AllocationSkip } from './allocation.ts'
import { AllocationSkipReasonType, AllocationStateType } from './allocation.types.ts'
import { type Accepted, acceptAllocation } from './allocation-accept.actions.ts'
import { CRITERIA, type Criterion } from './allocator/instance.ts'
import './allocation.live.graphql.ts'

builder.objectType(AllocationRunning, {
  name: 'AllocationRunning',
  description: 'One runs already.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof AllocationRunning,
})

builder.objectType(NothingToAllocate, {
  name: 'NothingToAllocate',
  description: 'No accepted file lacks a stand.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof NothingToAllocate,
})

builder.objectType(AllocationNotReady, {
  name: 'AllocationNotReady',
  description: 'The proposal is not in a state that allows this.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof AllocationNotReady,
  fields: (t) => ({
    state: t.field({
      type: AllocationStateType,
      description: 'The state that it is in.',
      resolve: ({ state }) => state,
    }),
  }),
})

interface AllocationBoard {
  readonly editionId: string
  readonly cursor: string
}

const AllocationBoardRef = builder.objectRef<AllocationBoard>('AllocationBoard').implement({
  description: 'Where the registration desk has stands proposed.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `allocationChanged` from here.',
    }),
    calls: t.field({
      type: [AllocationCallRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'The calls of the edition.',
      resolve: ({ editionId }, _args, { db }) =>
        db.call.findMany({ where: { editionId }, orderBy: { opensAt: 'asc' }, select: { id: true, title: true } }),
    }),
    proposals: t.field({
      type: [AllocationProposalRef],
      complexity: { field: 1, multiplier: 5 },
      description: 'The latest proposals first; thirty at most.',
      resolve: ({ editionId }, _args, { db }) => readAllocations(db, editionId),
    }),
    proposal: t.field({
      type: AllocationProposalRef,
      nullable: true,
      description: 'One of them; null when there is none of that number.',
      args: { number: t.arg.int({ description: 'Its number.' }) },
      resolve: async ({ editionId }, { number }, { db }) =>
        (await readAllocations(db, editionId)).find((each) => each.number === number) ?? null,
    }),
  }),
})

builder.queryField('allocation', (t) =>
  t.field({
    type: AllocationBoardRef,
    nullable: true,
    description: 'The automatic allocation of an edition. The registration desk.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    resolve: async (_root, args, { editions, viewer, db }) => {
      const edition = await editions.find(args.edition)
      if (!edition) return null
      if (!mayRegister(viewer, edition.id)) throw new Forbidden()
      return { editionId: edition.id, cursor: formatCursor(await readCursor(db)) }
    },
  }),
)

const WeightsInput = builder.inputType('AllocationWeightsInput', {
  description: 'What each point of a criterion is worth, from 0 to 10.',
  fields: (t) =>
    Object.fromEntries(
      CRITERIA.map((criterion) => [criterion, t.int({ required: true, description: `The weight of ${criterion}.` })]),
    ) as Record<Criterion, ReturnType<typeof t.int<true>>>,
})

const SettingsInput = builder.inputType('AllocationSettingsInput', {
  description: 'What an allocation is judged by.',
  fields: (t) => ({
    weights: t.field({ type: WeightsInput, required: true, description: 'Of the criteria.' }),
    clusterOf: t.int({ required: true, description: 'More others than this of one region nearby are a cluster.' }),
    clusterRadiusCm: t.int({ required: true, description: 'How near is nearby.' }),
    strictZones: t.idList({ required: true, description: 'Ids of zones that take only files of their family.' }),
    movesAllocated: t.boolean({
      required: true,
      description: 'Whether files with a stand that is not fastened may be moved.',
    }),
  }),
})

builder.mutationField('startAllocation', (t) =>
  t.field({
    type: AllocationProposalRef,
    description: 'Looks for stands for all accepted files that lack one. The registration desk.',
    errors: { types: [NotFound, AllocationRunning, NothingToAllocate] },
    args: {
      edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }),
      call: t.arg.id({ required: false, description: 'The id of the call whose files are placed; all when absent.' }),
      settings: t.arg({ type: SettingsInput, description: 'What it is judged by.' }),
      seconds: t.arg.int({ description: 'What it may take, a minute at most.' }),
      seed: t.arg.int({ description: 'The same gives the same again.' }),
    },
    resolve: (_root, { edition, call, settings: { strictZones, ...settings }, seconds, seed }, context) =>
      startAllocation(context, {
        edition: edition ?? null,
        callId: call ?? null,
        settings: { ...settings, strictZoneIds: strictZones },
        seconds,
        seed,
      }),
  }),
)

builder.mutationField('cancelAllocation', (t) =>
  t.field({
    type: AllocationProposalRef,
    description: 'Stops a run. The registration desk.',
    errors: { types: [NotFound, AllocationNotReady] },
    args: { proposal: t.arg.id({ description: 'The id of the proposal.' }) },
    resolve: (_root, { proposal }, context) => cancelAllocation(context, proposal),
  }),
)

const DiscardedRef = builder.objectRef<{ readonly number: number }>('AllocationDiscarded').implement({
  description: 'A proposal is no more; what was accepted of it stays.',
  fields: (t) => ({ number: t.exposeInt('number', { description: 'The number that it had.' }) }),
})

builder.mutationField('discardAllocation', (t) =>
  t.field({
    type: DiscardedRef,
    description: 'Forgets a proposal. The registration desk.',
    errors: { types: [NotFound, AllocationNotReady] },
    args: { proposal: t.arg.id({ description: 'The id of the proposal.' }) },
    resolve: (_root, { proposal }, context) => discardAllocation(context, proposal),
  }),
)

const SkipRef = builder.objectRef<AllocationSkip>('AllocationSkip').implement({
  description: 'What was accepted and not done after all.',
  fields: (t) => ({
    file: t.field({
      type: AllocationFileRef,
      nullable: true,
      description: 'Whose it was.',
      resolve: async ({ fileId }, _args, { db }) => (await nameFiles(db, [fileId])).get(fileId) ?? null,
    }),
    stand: t.exposeID('standId', { description: 'The id of the stand.' }),
    reason: t.expose('reason', { type: AllocationSkipReasonType, description: 'Why.' }),
  }),
})

const AcceptedRef = builder.objectRef<Accepted>('AllocationAccepted').implement({
  description: 'What was done of a proposal.',
  fields: (t) => ({
    proposal: t.expose('proposal', { type: AllocationProposalRef, description: 'The proposal as it is now.' }),
    given: t.exposeInt('given', { description: 'How many stands were given.' }),
    skippedCount: t.int({ description: 'How many were not.', resolve: ({ skipped }) => skipped.length }),
    skipped: t.field({
      type: [SkipRef],
      complexity: { field: 1, multiplier: 10 },
      description: 'What was not done after all, and why; fifty at most.',
      resolve: ({ skipped }) => skipped.slice(0, 50),
    }),
  }),
})

builder.mutationField('acceptAllocation', (t) =>
  t.field({
    type: AcceptedRef,
    description: 'Gives the stands of a proposal, all or those of some files, at once. The registration desk.',
    errors: { types: [NotFound, AllocationNotReady] },
    args: {
      proposal: t.arg.id({ description: 'The id of the proposal.' }),
      files: t.arg.idList({ required: false, description: 'The ids of the files; all when absent.' }),
    },
    resolve: (_root, { proposal, files }, context) => acceptAllocation(context, proposal, files ?? null),
  }),
)
