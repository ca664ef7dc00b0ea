import type {
  AllocationComparedQuery,
  AllocationPlacementsQuery,
  AllocationQuery,
  AllocationWithoutStandQuery,
} from '@salon/schema/generated/graphql.ts'

export type Board = NonNullable<AllocationQuery['allocation']>
export type Proposal = Board['proposals'][number]
export type Result = NonNullable<Board['proposal']>
export type Change = Result['changes'][number]
export type CriterionPoints = NonNullable<Result['byCriterion']>[number]
export type Criterion = CriterionPoints['criterion']
export type Compared = NonNullable<NonNullable<AllocationComparedQuery['allocation']>['proposal']>
export type Placement = NonNullable<
  NonNullable<AllocationPlacementsQuery['allocation']>['proposal']
>['placements']['entries'][number]
export type WithoutStand = NonNullable<
  NonNullable<AllocationWithoutStandQuery['allocation']>['proposal']
>['withoutStand']['entries'][number]
export type NamedFile = Placement['file']

/** In the order in which they are shown: what a stand is to a file alone, then what depends on others. */
export const criteria = [
  'area',
  'family',
  'region',
  'openSides',
  'returning',
  'score',
  'stay',
  'neighbours',
  'avoided',
  'together',
  'spread',
  'flow',
] as const satisfies readonly Criterion[]

/** What a change does to the file: it gains a stand, moves to another, or keeps the one it has. */
export type ChangeKind = 'gains' | 'moves' | 'stays'

export const changeKind = ({ had, stand }: Pick<Change, 'had' | 'stand'>): ChangeKind =>
  had === null ? 'gains' : had === stand ? 'stays' : 'moves'
