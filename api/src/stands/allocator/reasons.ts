import type { Obstacle, Placement, Points, Unplaced, WhyNone } from './answer.ts'
import { appraise } from './appraisal.ts'
import { allMisfits, fitJudge } from './fit.ts'
import { CRITERIA, LINEAR } from './instance.ts'
import { spreadPoints } from './joint.rules.ts'
import type { Matching } from './matching.ts'
import { dearestOf, swapSteps } from './search.ts'
import type { State, Step } from './state.ts'

const MOST_OBSTACLES = 3
const MOST_KEPT = 12

export const noPoints = (): Record<keyof Points, number> =>
  Object.fromEntries(CRITERIA.map((criterion) => [criterion, 0])) as Record<keyof Points, number>

/** What a placed unit's stand is worth, by criterion; what depends on others is its file's share. */
export function pointsOf(state: State, unit: number): Points {
  const { model } = state
  const { units, instance, weights, wishes, wishesOf, region, anchor, flow, unitsOf } = model
  const { file = -1, has = -1 } = units[unit] ?? {}
  const standAt = state.standOf[unit] ?? -1
  const [asks, stand] = [instance.files[file], instance.stands[standAt]]
  const points = noPoints()
  if (!asks || !stand) return points
  const alone = appraise(asks, stand, standAt === has)
  for (const criterion of LINEAR) points[criterion] = alone[criterion] * weights[criterion]
  // What a file wishes is said once, with the first of its stands.
  if (unitsOf[file]?.[0] === unit)
    for (const n of wishesOf[file] ?? []) {
      const wish = wishes[n]
      if (wish?.a === file) points[wish.wanted ? 'neighbours' : 'avoided'] += state.wishValue(n)
    }
  points.together = Math.floor(state.togetherValue(file) / Math.max(1, unitsOf[file]?.length ?? 1))
  if ((region[file] ?? -1) >= 0)
    points.spread = spreadPoints(state.othersAround(file, standAt), instance.settings.clusterOf) * weights.spread
  if (anchor[file]) {
    const band = flow.bandOf[standAt] ?? 0
    const anchors = (flow.targets[band] ?? 0) - state.anchorsLacking(band)
    points.flow = Math.floor(state.bandValue(band) / Math.max(1, anchors))
  }
  return points
}

/** Why each placed file is where it is: what the stand is worth to it, the nearest other way, and what it would rather have. */
export function placementsOf(
  state: State,
  candidates: readonly Int32Array[],
  worth: Float64Array,
  prices: Matching,
): Placement[] {
  const { units, instance } = state.model
  const { files, stands } = instance
  const fileAt = (stand: number) => files[state.fileAt(stand)]?.id ?? null
  return [...units.entries()].flatMap(([unit, { file, has }]): Placement[] => {
    const at = state.standOf[unit] ?? -1
    if (at < 0) return []
    let alternative: Placement['alternative'] = null
    for (const to of candidates[unit] ?? []) {
      const steps = swapSteps(state, unit, to)
      if (!steps) continue
      const swapFileId = fileAt(to)
      const costs = lossOf(state, steps)
      if (!alternative || costs < alternative.costs) alternative = { standId: stands[to]?.id ?? '', costs, swapFileId }
    }
    const own = state.worth(unit, at)
    // Of stands that are worth the same to it, its own is as good.
    const best = dearestOf(state.model, unit)
    const dearest = state.worth(unit, best) > own ? best : at
    const swap = swapSteps(state, unit, dearest)
    const pays = swap
      ? lossOf(state, swap)
      : (prices.rowPrice[unit] ?? 0) + (prices.columnPrice[dearest] ?? 0) - (worth[unit * stands.length + dearest] ?? 0)
    return [
      {
        fileId: files[file]?.id ?? '',
        standId: stands[at]?.id ?? '',
        hadStandId: stands[has]?.id ?? null,
        points: pointsOf(state, unit),
        alternative,
        rather:
          dearest === at
            ? null
            : {
                standId: stands[dearest]?.id ?? '',
                more: state.worth(unit, dearest) - own,
                holderFileId: fileAt(dearest),
                costs: pays,
                isExact: swap !== undefined,
              },
      },
    ]
  })
}

/** What the whole would lose by some steps, which are not done. */
function lossOf(state: State, steps: readonly Step[]): number {
  const back = state.inverse(steps)
  const loss = -state.apply(steps)
  state.apply(back)
  return loss
}

/** Why each that was not placed has no stand. */
export function unplacedOf(state: State): Unplaced[] {
  const { units, instance } = state.model
  return [...units.entries()].flatMap(([unit, { file }]) =>
    (state.standOf[unit] ?? -1) >= 0 ? [] : [{ fileId: instance.files[file]?.id ?? '', why: whyNone(state, unit) }],
  )
}

function whyNone(state: State, unit: number): WhyNone {
  const { model } = state
  const { instance, units } = model
  const { files, stands, kept } = instance
  const file = units[unit]?.file ?? -1
  const asks = files[file]
  if (!asks) return { kind: 'NONE_FITS', without: [] }
  const judge = fitJudge(instance.settings.strictZoneIds)
  const fitsKept = kept.filter(({ standId }) => {
    const stand = stands[model.standIndex.get(standId) ?? -1]
    return stand && !judge(asks, stand)
  })
  let fits = 0
  let best: { lacks: number; rivalFileId: string; standId: string } | undefined
  for (const [s, stand] of stands.entries()) {
    if (state.worth(unit, s) < 0) continue
    fits++
    const rivalFileId = files[state.fileAt(s)]?.id
    const steps = swapSteps(state, unit, s)
    if (!steps || rivalFileId === undefined) continue
    const lacks = lossOf(state, steps)
    if (!best || lacks < best.lacks) best = { lacks, rivalFileId, standId: stand.id }
  }
  if (best)
    return {
      kind: 'OUTBID',
      fits,
      kept: fitsKept.length,
      ...best,
      without: obstacles(state, file).filter(({ free }) => free > 0),
    }
  if (fits + fitsKept.length > 0) {
    const own = stands.flatMap((stand, s) => {
      const holder = files[state.fileAt(s)]?.id
      return state.worth(unit, s) >= 0 && holder !== undefined
        ? [{ standId: stand.id, fileId: holder, why: 'ALLOCATED' as const }]
        : []
    })
    return { kind: 'ALL_KEPT', fits: fits + fitsKept.length, kept: [...fitsKept, ...own].slice(0, MOST_KEPT) }
  }
  return { kind: 'NONE_FITS', without: obstacles(state, file) }
}

/** The fewest wishes without which some stands would fit, those first that free ones would. */
function obstacles(state: State, file: number): Obstacle[] {
  const { instance, settled } = state.model
  const asks = instance.files[file]
  if (!asks) return []
  const judge = fitJudge(instance.settings.strictZoneIds)
  const freeJudge = fitJudge([])
  const closed = new Set(instance.kept.map(({ standId }) => standId))
  const found = new Map<string, { misfits: Obstacle['misfits']; stands: number; free: number }>()
  for (const [s, stand] of instance.stands.entries()) {
    if (closed.has(stand.id)) continue
    const misfits = allMisfits(judge, freeJudge, asks, stand)
    if (!misfits || misfits.length === 0) continue
    const key = misfits.join()
    const group = found.get(key) ?? { misfits, stands: 0, free: 0 }
    group.stands++
    if ((state.unitAt[s] ?? -1) < 0 && (settled[s] ?? -1) < 0) group.free++
    found.set(key, group)
  }
  return [...found.values()]
    .sort(
      (a, b) =>
        Number(b.free > 0) - Number(a.free > 0) ||
        a.misfits.length - b.misfits.length ||
        b.free - a.free ||
        b.stands - a.stands,
    )
    .slice(0, MOST_OBSTACLES)
}
