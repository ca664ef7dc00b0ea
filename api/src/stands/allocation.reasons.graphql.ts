import { builder } from '../graphql/builder.ts'
import type { NamedFile, NamedFiles } from './allocation.reading.ts'
import { AllocationFileRef, AllocationPlacementRef, AllocationUnplacedRef } from './allocation.refs.ts'
import { AllocationCriterionType, AllocationMisfitType, KeptWhyType, WhyNoneType } from './allocation.types.ts'
import type { Obstacle, Placement, Points } from './allocator/answer.ts'
import { CRITERIA, type Criterion, type KeptStand } from './allocator/instance.ts'
import { ExhibitorRef } from './hall.refs.ts'

const few = { field: 1, multiplier: 3 }
type With<T> = T & { readonly names: NamedFiles }

AllocationFileRef.implement({
  description: 'A file that a reason names.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the file.' }),
    number: t.exposeInt('number', { description: 'What people name it by.' }),
    exhibitor: t.expose('exhibitor', { type: ExhibitorRef, description: 'Whose file it is.' }),
  }),
})

interface CriterionPoints {
  readonly criterion: Criterion
  readonly points: number
}

export const CriterionPointsRef = builder.objectRef<CriterionPoints>('AllocationPoints').implement({
  description: 'What one criterion adds, weighted.',
  fields: (t) => ({
    criterion: t.expose('criterion', { type: AllocationCriterionType, description: 'Which.' }),
    points: t.exposeInt('points', { description: 'From 0 to a hundred times its weight, for each file.' }),
  }),
})

/** The criteria in their order, those that add nothing left out. */
export const listPoints = (points: Points): CriterionPoints[] =>
  CRITERIA.map((criterion) => ({ criterion, points: points[criterion] })).filter((each) => each.points !== 0)

const AlternativeRef = builder
  .objectRef<With<NonNullable<Placement['alternative']>>>('AllocationAlternative')
  .implement({
    description: 'The nearest other way: the stand that it could have instead at the least loss to the whole.',
    fields: (t) => ({
      stand: t.exposeID('standId', { description: 'The id of the stand.' }),
      costs: t.exposeInt('costs', { description: 'What the whole would lose.' }),
      swapWith: t.field({
        type: AllocationFileRef,
        nullable: true,
        description: 'Who would take its place; null where the stand is nobody’s.',
        resolve: ({ swapFileId, names }) => named(names, swapFileId),
      }),
    }),
  })

const RatherRef = builder.objectRef<With<NonNullable<Placement['rather']>>>('AllocationRather').implement({
  description: 'The stand that would be worth most to the file alone.',
  fields: (t) => ({
    stand: t.exposeID('standId', { description: 'The id of the stand.' }),
    more: t.exposeInt('more', { description: 'How much more it would be worth to it.' }),
    costs: t.exposeInt('costs', { description: 'What the whole would lose by giving it.' }),
    isExact: t.exposeBoolean('isExact', {
      description: 'Whether it would lose exactly that, by a move or a swap; else that at least.',
    }),
    holder: t.field({
      type: AllocationFileRef,
      nullable: true,
      description: 'Who gets it; null where nobody does.',
      resolve: ({ holderFileId, names }) => named(names, holderFileId),
    }),
  }),
})

AllocationPlacementRef.implement({
  description: 'A stand for a file, and why this one.',
  fields: (t) => ({
    file: t.field({ type: AllocationFileRef, description: 'Who gets it.', resolve: (p) => known(p.names, p.fileId) }),
    stand: t.exposeID('standId', { description: 'The id of the stand.' }),
    had: t.exposeID('hadStandId', {
      nullable: true,
      description: 'The id of the stand that it has and would leave, or keeps; null when it gains one.',
    }),
    isAccepted: t.exposeBoolean('isAccepted', { description: 'Whether it was accepted.' }),
    claim: t.id({
      nullable: true,
      description: 'The allocation that the file has now, of this stand or of the one that it would leave.',
      resolve: ({ claim }) => claim?.id,
    }),
    isLocked: t.boolean({
      description: 'Whether that allocation is fastened.',
      resolve: ({ claim }) => claim?.locked ?? false,
    }),
    points: t.field({
      type: [CriterionPointsRef],
      complexity: few,
      description: 'What the stand is worth to it, by criterion, with its share of what depends on others.',
      resolve: ({ points }) => listPoints(points),
    }),
    alternative: t.field({
      type: AlternativeRef,
      nullable: true,
      description: 'The nearest other way.',
      resolve: ({ alternative, names }) => alternative && { ...alternative, names },
    }),
    rather: t.field({
      type: RatherRef,
      nullable: true,
      description: 'What it would rather have; null where this is the best for it.',
      resolve: ({ rather, names }) => rather && { ...rather, names },
    }),
  }),
})

const ObstacleRef = builder.objectRef<Obstacle>('AllocationObstacle').implement({
  description: 'Wishes without which some stands would fit.',
  fields: (t) => ({
    misfits: t.field({
      type: [AllocationMisfitType],
      description: 'What would have to be given up, all of it.',
      resolve: ({ misfits }) => [...misfits],
    }),
    stands: t.exposeInt('stands', { description: 'How many stands would fit then.' }),
    free: t.exposeInt('free', { description: 'How many of those nobody gets: with one, the file would be placed.' }),
  }),
})

const KeptRef = builder.objectRef<With<KeptStand>>('AllocationKept').implement({
  description: 'A stand that is not the allocation’s to give.',
  fields: (t) => ({
    stand: t.exposeID('standId', { description: 'The id of the stand.' }),
    file: t.field({
      type: AllocationFileRef,
      nullable: true,
      description: 'Whose it is.',
      resolve: ({ names, fileId }) => named(names, fileId),
    }),
    why: t.expose('why', { type: KeptWhyType, description: 'Why it is kept.' }),
  }),
})

AllocationUnplacedRef.implement({
  description: 'A file without a stand, and why.',
  fields: (t) => ({
    file: t.field({ type: AllocationFileRef, description: 'Which.', resolve: (u) => known(u.names, u.fileId) }),
    stands: t.exposeInt('stands', { description: 'How many stands it lacks.' }),
    kind: t.field({ type: WhyNoneType, description: 'Why it has none.', resolve: ({ why }) => why.kind }),
    fits: t.int({
      description: 'How many stands would fit.',
      resolve: ({ why }) => (why.kind === 'NONE_FITS' ? 0 : why.fits),
    }),
    lacks: t.int({
      nullable: true,
      description: 'By how little it missed the place of `rival`.',
      resolve: ({ why }) => (why.kind === 'OUTBID' ? why.lacks : null),
    }),
    rival: t.field({
      type: AllocationFileRef,
      nullable: true,
      description: 'Whose place it came nearest to.',
      resolve: ({ why, names }) => (why.kind === 'OUTBID' ? named(names, why.rivalFileId) : null),
    }),
    stand: t.id({
      nullable: true,
      description: 'The id of the stand that the rival gets.',
      resolve: ({ why }) => (why.kind === 'OUTBID' ? why.standId : null),
    }),
    kept: t.field({
      type: [KeptRef],
      complexity: few,
      description: 'Stands that would fit and are kept; a dozen at most.',
      resolve: ({ why, names }) => (why.kind === 'ALL_KEPT' ? why.kept.map((each) => ({ ...each, names })) : []),
    }),
    without: t.field({
      type: [ObstacleRef],
      complexity: few,
      description: 'What it would have to give up to be placed, the least first.',
      resolve: ({ why }) => (why.kind === 'ALL_KEPT' ? [] : [...why.without]),
    }),
  }),
})

function named(names: NamedFiles, id: string | null): NamedFile | null {
  return (id !== null && names.get(id)) || null
}

function known(names: NamedFiles, id: string): NamedFile {
  const file = names.get(id)
  if (!file) throw new Error('a file of a proposal is gone')
  return file
}
