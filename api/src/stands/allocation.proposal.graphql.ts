import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { PERSON, PersonRef } from '../people/people.refs.ts'
import { textIn } from '../shared/localised.ts'
import type { NamedPlacement, NamedUnplaced } from './allocation.reading.ts'
import { answerOf, readPlacementAt, readPlacements, readUnplaced, satisfaction } from './allocation.reading.ts'
import { CriterionPointsRef, listPoints } from './allocation.reasons.graphql.ts'
import { AllocationPlacementRef, AllocationProposalRef, AllocationUnplacedRef } from './allocation.refs.ts'
import type { TracePoint } from './allocation.ts'
import { AllocationFailureType, AllocationShowType, AllocationStateType } from './allocation.types.ts'
import { LINEAR } from './allocator/instance.ts'

const MOST = 100

const CallRef = builder.objectRef<{ readonly id: string; readonly title: unknown }>('AllocationCall').implement({
  description: 'A call whose files are placed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this call.' }),
    title: t.string({
      description: 'What it is called.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ title }, args) => textIn(title, args.in),
    }),
  }),
})

export { CallRef as AllocationCallRef }

const PointRef = builder.objectRef<TracePoint>('AllocationTrace').implement({
  description: 'How far a run was.',
  fields: (t) => ({
    ms: t.int({ description: 'Since it started, in milliseconds.', resolve: ([ms]) => ms }),
    value: t.int({ description: 'The best found by then.', resolve: ([, value]) => value }),
    bound: t.int({ description: 'What nothing can exceed.', resolve: ([, , bound]) => bound }),
  }),
})

interface Change {
  readonly standId: string
  readonly fileId: string
  readonly hadStandId: string | null
  readonly isAccepted: boolean
}

const ChangeRef = builder.objectRef<Change>('AllocationChange').implement({
  description: 'A stand that the proposal gives.',
  fields: (t) => ({
    stand: t.exposeID('standId', { description: 'The id of the stand.' }),
    file: t.exposeID('fileId', { description: 'The id of the file.' }),
    had: t.exposeID('hadStandId', { nullable: true, description: 'The id of the stand that it has now.' }),
    isAccepted: t.exposeBoolean('isAccepted', { description: 'Whether it was accepted.' }),
  }),
})

interface Page<T> {
  readonly total: number
  readonly entries: readonly T[]
}

const PlacementPageRef = builder.objectRef<Page<NamedPlacement>>('AllocationPlacementPage').implement({
  description: 'Some of the placements, and how many there are.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many there are.' }),
    entries: t.field({
      type: [AllocationPlacementRef],
      complexity: { field: 1, multiplier: 40 },
      description: 'By the numbers of their files.',
      resolve: ({ entries }) => [...entries],
    }),
  }),
})

const UnplacedPageRef = builder.objectRef<Page<NamedUnplaced>>('AllocationUnplacedPage').implement({
  description: 'Some of the files without a stand, and how many there are.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many there are.' }),
    entries: t.field({
      type: [AllocationUnplacedRef],
      complexity: { field: 1, multiplier: 40 },
      description: 'By their numbers.',
      resolve: ({ entries }) => [...entries],
    }),
  }),
})

AllocationProposalRef.implement({
  description: 'A run of the automatic allocation, and what came of it. Nothing of it is done until it is accepted.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this proposal.' }),
    number: t.exposeInt('number', { description: 'What people name it by.' }),
    state: t.expose('state', { type: AllocationStateType, description: 'What became of it.' }),
    failure: t.expose('failure', { type: AllocationFailureType, nullable: true, description: 'Why it failed.' }),
    seed: t.exposeInt('seed', { description: 'The same seed and settings give the same answer.' }),
    seconds: t.exposeInt('seconds', { description: 'What it was granted.' }),
    share: t.exposeFloat('share', { description: 'How far it is, from 0 to 1.' }),
    placed: t.exposeInt('placed', { nullable: true, description: 'Stands that it gives.' }),
    unplaced: t.exposeInt('unplaced', { nullable: true, description: 'Stands that it did not find.' }),
    value: t.exposeInt('value', { nullable: true, description: 'What it is worth.' }),
    bound: t.exposeInt('bound', {
      nullable: true,
      description: 'No allocation that places as many is worth more than this; none places more.',
    }),
    call: t.field({
      type: CallRef,
      nullable: true,
      description: 'Whose files it places; null for those of all calls.',
      resolve: ({ callId }, _args, { db }) =>
        callId ? db.call.findUnique({ where: { id: callId }, select: { id: true, title: true } }) : null,
    }),
    weights: t.field({
      type: [CriterionPointsRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'What each point of a criterion was worth; those that counted nothing are left out.',
      resolve: ({ settings }) => listPoints(settings.weights),
    }),
    clusterOf: t.int({
      description: 'More others than this of one region nearby were a cluster.',
      resolve: ({ settings }) => settings.clusterOf,
    }),
    clusterRadiusCm: t.int({ description: 'How near is nearby.', resolve: ({ settings }) => settings.clusterRadiusCm }),
    strictZones: t.idList({
      description: 'Ids of zones that took only files of their family.',
      resolve: ({ settings }) => [...settings.strictZoneIds],
    }),
    movesAllocated: t.boolean({
      description: 'Whether files with a stand that is not fastened could be moved.',
      resolve: ({ settings }) => settings.movesAllocated,
    }),
    madeBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who started it.',
      resolve: ({ madeById }, _args, { db }) =>
        madeById ? db.person.findUnique({ where: { id: madeById }, select: PERSON }) : null,
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When, by the edition’s clock.' }),
    trace: t.field({
      type: [PointRef],
      complexity: { field: 1, multiplier: 20 },
      description: 'Its value and bound while it ran; a hundred and twenty points at most.',
      resolve: ({ trace }) => [...trace],
    }),
    acceptedCount: t.int({ description: 'How many of its stands were accepted.', resolve: (p) => p.accepted.length }),
    byCriterion: t.field({
      type: [CriterionPointsRef],
      nullable: true,
      complexity: { field: 1, multiplier: 3 },
      description: 'What each criterion adds to the value.',
      resolve: async (proposal, _args, { db }) => {
        const answer = await answerOf(db, proposal)
        return answer && listPoints(answer.byCriterion)
      },
    }),
    aloneOptimum: t.int({
      nullable: true,
      description: 'The best that the criteria of each file alone allow, proven exactly; the bound starts from it.',
      resolve: async (proposal, _args, { db }) => (await answerOf(db, proposal))?.linearOptimum,
    }),
    aloneValue: t.int({
      nullable: true,
      description: 'What those criteria add in this proposal.',
      resolve: async (proposal, _args, { db }) => {
        const answer = await answerOf(db, proposal)
        return answer && LINEAR.reduce((sum, criterion) => sum + answer.byCriterion[criterion], 0)
      },
    }),
    wasCut: t.boolean({
      nullable: true,
      description: 'Whether time ran out first: then the same seed may give another answer.',
      resolve: async (proposal, _args, { db }) => (await answerOf(db, proposal))?.wasCut,
    }),
    satisfaction: t.intList({
      nullable: true,
      description: 'How many files have how much of what the best stand for them alone is worth, by tenths.',
      resolve: async (proposal, _args, { db }) => {
        const answer = await answerOf(db, proposal)
        return answer && satisfaction(answer)
      },
    }),
    changes: t.field({
      type: [ChangeRef],
      complexity: { field: 1, multiplier: 100 },
      description: 'Every stand that it gives, for the plan.',
      resolve: async (proposal, _args, { db }) => {
        const accepted = new Set(proposal.accepted)
        const placements = (await answerOf(db, proposal))?.placements ?? []
        return placements.map((each) => ({ ...each, isAccepted: accepted.has(each.standId) }))
      },
    }),
    placements: t.field({
      type: PlacementPageRef,
      description: 'Who gets which stand, and why.',
      args: {
        show: t.arg({ type: AllocationShowType, defaultValue: 'ALL', description: 'Which.' }),
        search: t.arg.string({ required: false, description: 'A part of the name or town, or the number.' }),
        skip: t.arg.int({ defaultValue: 0, required: false, description: 'How many to pass over.' }),
        first: t.arg.int({ defaultValue: 50, required: false, description: 'How many, a hundred at most.' }),
      },
      resolve: (proposal, { show, ...args }, { db }) => readPlacements(db, proposal, { show, ...page(args) }),
    }),
    placementAt: t.field({
      type: AllocationPlacementRef,
      nullable: true,
      description: 'Who gets a stand, and why; null when nobody does.',
      args: { stand: t.arg.id({ description: 'The id of the stand.' }) },
      resolve: (proposal, { stand }, { db }) => readPlacementAt(db, proposal, stand),
    }),
    withoutStand: t.field({
      type: UnplacedPageRef,
      description: 'Who gets none, and why.',
      args: {
        search: t.arg.string({ required: false, description: 'A part of the name or town, or the number.' }),
        skip: t.arg.int({ defaultValue: 0, required: false, description: 'How many to pass over.' }),
        first: t.arg.int({ defaultValue: 50, required: false, description: 'How many, a hundred at most.' }),
      },
      resolve: (proposal, args, { db }) => readUnplaced(db, proposal, page(args)),
    }),
  }),
})

function page({ search, skip, first }: { search?: string | null; skip?: number | null; first?: number | null }) {
  return {
    search: search ?? '',
    skip: Math.max(0, skip ?? 0),
    first: Math.max(0, Math.min(first ?? 50, MOST)),
  }
}
