import type { StandMisfit } from '../stand-claim.refusals.ts'
import { whyNotFit } from '../stand-claim.rules.ts'
import type { AllocatorFile, AllocatorStand } from './instance.ts'

export type Misfit = StandMisfit | 'OTHER_FAMILY'

/**
 * Why a stand is not for a file: by the rule of claims, and a strict zone of another family. Files and stands that ask
 * and offer the same are judged once: a refusal is an error, and a million of them would take seconds.
 */
export function fitJudge(strictZoneIds: readonly string[]) {
  const strict = new Set(strictZoneIds)
  const known = new Map<string, Map<string, StandMisfit | undefined>>()
  return (file: AllocatorFile, stand: AllocatorStand): Misfit | undefined => {
    const { zone } = stand
    if (zone?.familyId && zone.familyId !== file.familyId && strict.has(zone.id)) return 'OTHER_FAMILY'
    const asks = `${file.wantedDm2} ${file.wantedBuild} ${file.wantedWatts} ${file.wantsWater} ${file.needsAccessible}`
    const offers = `${stand.areaDm2} ${stand.build} ${stand.watts} ${stand.water} ${stand.accessible} ${stand.blocked !== null}`
    let judged = known.get(asks)
    if (!judged) {
      judged = new Map()
      known.set(asks, judged)
    }
    if (!judged.has(offers)) judged.set(offers, whyNotFit(file, stand)?.misfit)
    return judged.get(offers)
  }
}

const WITHOUT: Record<Exclude<Misfit, 'BLOCKED' | 'OTHER_FAMILY'>, Partial<AllocatorFile>> = {
  TOO_SMALL: { wantedDm2: null },
  OTHER_BUILD: { wantedBuild: null },
  TOO_LITTLE_POWER: { wantedWatts: 0 },
  NO_WATER: { wantsWater: false },
  NOT_ACCESSIBLE: { needsAccessible: false },
}

/** A file without some of its wishes. A zone is no wish: its family stays. */
export function withoutWishes(file: AllocatorFile, misfits: readonly Misfit[]): AllocatorFile {
  const without = misfits.map((misfit) => (misfit === 'BLOCKED' || misfit === 'OTHER_FAMILY' ? {} : WITHOUT[misfit]))
  return Object.assign({}, file, ...without)
}

/** Everything that keeps a file from a stand; undefined when the stand is blocked. The same rule, a wish at a time. */
export function allMisfits(
  judge: ReturnType<typeof fitJudge>,
  freeJudge: ReturnType<typeof fitJudge>,
  file: AllocatorFile,
  stand: AllocatorStand,
): readonly Misfit[] | undefined {
  const found: Misfit[] = judge(file, stand) === 'OTHER_FAMILY' ? ['OTHER_FAMILY'] : []
  for (let less = withoutWishes(file, found); ; ) {
    const misfit = freeJudge(less, stand)
    if (misfit === undefined) return found
    if (misfit === 'BLOCKED') return undefined
    found.push(misfit)
    less = withoutWishes(less, [misfit])
  }
}
