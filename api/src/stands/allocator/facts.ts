import type { PlanPoint } from '../hall.ts'
import { middleOf } from '../plan-geometry.ts'
import type { WalkedHall } from '../plan-grid.ts'
import { depthsIn, nearIn } from './geometry.ts'
import type {
  AllocatorFile,
  AllocatorSettings,
  AllocatorStand,
  AllocatorZone,
  Instance,
  KeptStand,
  NeighbourWish,
} from './instance.ts'

/** What the database knows, before anything is worked out of it: measuring the halls takes too long for the event loop. */
export interface AllocatorFacts {
  readonly halls: readonly (Omit<WalkedHall, 'stands'> & {
    readonly id: string
    readonly stands: readonly FactStand[]
  })[]
  readonly files: readonly FactFile[]
  readonly kept: readonly KeptStand[]
  readonly wishes: readonly NeighbourWish[]
  readonly settings: AllocatorSettings
}

export type FactStand = Omit<AllocatorStand, 'at' | 'depth' | 'hallId' | 'zone'> & {
  readonly outline: readonly PlanPoint[]
  readonly zone: AllocatorZone | null
}

export type FactFile = Omit<AllocatorFile, 'isAnchor' | 'oldPlace' | 'score'> & {
  /** Null where nobody scored it. */
  readonly score: number | null
  /** The stand of this plan that is where it stood at an earlier edition. */
  readonly oldStandId: string | null
}

/** Of a file that nobody scored. */
const UNSCORED = 50
/** One file in so many draws visitors. */
const ANCHORS = 10

/** Measures the halls and ranks the files. */
export function instanceOf({ halls, files, kept, wishes, settings }: AllocatorFacts): Instance {
  const stands = halls.flatMap((hall): AllocatorStand[] => {
    const depths = depthsIn(hall)
    return hall.stands.map(({ outline, ...stand }) => ({
      ...stand,
      hallId: hall.id,
      at: middleOf(outline),
      depth: depths.get(stand.id) ?? 0,
    }))
  })
  const places = new Map(stands.map(({ id, hallId, at }) => [id, { hallId, at }]))
  const drawn = drawing(files)
  return {
    stands,
    near: halls.flatMap((hall) => nearIn(hall.stands)),
    files: files.map(({ oldStandId, score, ...file }) => ({
      ...file,
      score: score ?? UNSCORED,
      oldPlace: (oldStandId !== null && places.get(oldStandId)) || null,
      isAnchor: drawn.has(file.id),
    })),
    kept,
    wishes,
    settings,
  }
}

/** The tenth that visitors come for: the best scored, and among equals those who were there before. */
function drawing(files: readonly FactFile[]): ReadonlySet<string> {
  const ranked = [...files].sort(
    (a, b) =>
      (b.score ?? UNSCORED) - (a.score ?? UNSCORED) ||
      Number(b.oldStandId !== null) - Number(a.oldStandId !== null) ||
      (a.id < b.id ? -1 : 1),
  )
  return new Set(ranked.slice(0, Math.floor(files.length / ANCHORS)).map(({ id }) => id))
}
