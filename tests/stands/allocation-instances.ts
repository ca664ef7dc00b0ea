import type { Answer } from '@salon/api/stands/allocator/answer.ts'
import { depthsIn, nearIn } from '@salon/api/stands/allocator/geometry.ts'
import {
  type AllocatorFile,
  type AllocatorSettings,
  type AllocatorStand,
  DEFAULT_SETTINGS,
  type Instance,
  type NeighbourWish,
} from '@salon/api/stands/allocator/instance.ts'
import { chanceOf } from '@salon/api/stands/allocator/search.ts'
import { allocate } from '@salon/api/stands/allocator/solve.ts'
import type { PlanPoint } from '@salon/api/stands/hall.ts'

const FAMILIES = ['carpet', 'pottery-stone', 'basketry', 'clothing', 'copperware', 'wood', 'leather', 'jewellery']
const MODULE = 300
const AISLE = 350
const SEGMENT = 11

export interface Shape {
  readonly files: number
  readonly stands: number
  readonly seed: number
  readonly settings?: Partial<AllocatorSettings>
  /** How much larger than usual the share of demanding files is. */
  readonly picky?: number
}

/**
 * Halls as the demo's, with files whose wishes are those of stands, blurred: a few rows of a family each, some large
 * stands, some with water, files of twelve regions, some that come back, some that want or avoid each other.
 */
export function generatedInstance({ files, stands, seed, settings = {}, picky = 0.1 }: Shape): Instance {
  const chance = chanceOf(seed)
  const below = (n: number) => Math.floor(chance() * n)
  const halls = generatedHalls(stands, chance)
  const all = halls.flatMap((hall) => hall.stands)
  const made: AllocatorFile[] = Array.from({ length: files }, (_, n) => {
    const like = all[below(all.length)]
    const isPicky = chance() < picky
    const old = all[below(all.length)]
    return {
      id: `file-${n}`,
      wantedDm2: chance() < 0.1 ? null : Math.round((like?.areaDm2 ?? 900) * (0.85 + chance() * 0.3)),
      wantedBuild: chance() < 0.5 ? null : (like?.build ?? null),
      wantedWatts: isPicky ? (like?.watts ?? 0) : ([0, 500, 1000, 2000][below(4)] ?? 0),
      wantsWater: isPicky && (like?.water ?? false),
      needsAccessible: chance() < 0.05,
      wantsOpenSides: chance() < 0.3 ? (like?.openSides ?? 1) : 1,
      familyId: chance() < 0.85 ? (like?.zone?.familyId ?? 'wood') : (FAMILIES[below(FAMILIES.length)] ?? 'wood'),
      regionCode: chance() < 0.04 ? null : `MA-${String(1 + below(12)).padStart(2, '0')}`,
      seeks: chance() < 0.02 ? 2 : 1,
      has: [],
      score: below(101),
      isAnchor: chance() < 0.1,
      oldPlace: old && chance() < 0.2 ? { hallId: old.hallId, at: old.at } : null,
    }
  })
  const wishes: NeighbourWish[] = []
  for (let n = 0; n < files / 12; n++) {
    const [a, b] = [below(files), below(files)]
    if (a !== b && !wishes.some(({ fileId, otherId }) => fileId === `file-${a}` && otherId === `file-${b}`))
      wishes.push({ fileId: `file-${a}`, otherId: `file-${b}`, wanted: chance() < 0.75 })
  }
  return {
    files: made,
    stands: all,
    near: halls.flatMap(({ near }) => near),
    kept: [],
    wishes,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  }
}

/** Rows back to back, with aisles between them, a door to the south of each segment. */
function generatedHalls(wanted: number, chance: () => number) {
  const halls = []
  for (let made = 0, h = 0; made < wanted; h++) {
    const segments = 3
    const rows = Math.max(1, Math.min(8, Math.ceil((wanted - made) / (2 * SEGMENT * segments))))
    const width = 2 * AISLE + segments * SEGMENT * MODULE + (segments - 1) * AISLE
    const depth = AISLE + rows * (2 * MODULE + AISLE)
    const hallId = `hall-${h}`
    const drawn: { id: string; outline: PlanPoint[]; stand: Omit<AllocatorStand, 'depth'> }[] = []
    for (let row = 0; row < rows; row++) {
      const familyId = FAMILIES[(h * 3 + row) % FAMILIES.length] ?? 'wood'
      const top = AISLE + row * (2 * MODULE + AISLE)
      for (let segment = 0; segment < segments; segment++)
        for (const side of [0, 1])
          for (let column = 0; column < SEGMENT && made < wanted; column++) {
            const isEnd = column === 0 || column === SEGMENT - 1
            const modules = !isEnd && column < SEGMENT - 2 && chance() < 0.08 ? 2 : 1
            const x = AISLE + segment * (SEGMENT * MODULE + AISLE) + column * MODULE
            const y = top + side * MODULE
            const outline: PlanPoint[] = [
              [x, y],
              [x + modules * MODULE, y],
              [x + modules * MODULE, y + MODULE],
              [x, y + MODULE],
            ]
            const id = `stand-${made++}`
            const areaDm2 = 900 * modules
            drawn.push({
              id,
              outline,
              stand: {
                id,
                hallId,
                at: [x + (modules * MODULE) / 2, y + MODULE / 2],
                areaDm2,
                build: modules > 1 ? 'RAW_SPACE' : chance() < 0.2 ? 'TURNKEY' : 'SHELL_SCHEME',
                openSides: isEnd ? 2 : 1,
                watts: modules > 1 ? 9000 : 3000,
                water: chance() < 0.1,
                accessible: chance() < 0.95,
                blocked: null,
                zone: { id: `zone-${h}-${familyId}`, familyId, regionCode: null },
              },
            })
            if (modules > 1) column++
          }
    }
    const doors = Array.from({ length: segments }, (_, segment) => {
      const x = AISLE + segment * (SEGMENT * MODULE + AISLE) + (SEGMENT * MODULE) / 2
      return {
        id: `door-${h}-${segment}`,
        kind: 'DOOR' as const,
        shape: [
          [x - 250, depth],
          [x + 250, depth],
        ] as PlanPoint[],
      }
    })
    const outline: PlanPoint[] = [
      [0, 0],
      [width, 0],
      [width, depth],
      [0, depth],
    ]
    const walls = { id: `wall-${h}`, kind: 'WALL' as const, shape: [...outline, [0, 0] as PlanPoint] }
    const depths = depthsIn({ outline, features: [walls, ...doors], stands: drawn })
    halls.push({
      near: nearIn(drawn),
      stands: drawn.map(({ id, stand }) => ({ ...stand, depth: depths.get(id) ?? 0 })),
    })
  }
  return halls
}

/** The weights of what a file has of a stand alone; the rest counts nothing. */
export const ALONE = { ...DEFAULT_SETTINGS.weights, neighbours: 0, avoided: 0, together: 0, spread: 0, flow: 0 }

/** By a clock that stands still: the search ends by its rounds alone. */
export function solve(instance: Instance, seed = 1, seconds = 0.2): Answer {
  const answer = allocate(instance, { seed, seconds, now: () => 0, tell: () => true })
  if (!answer) throw new Error('it was stopped')
  return answer
}
