import { appraise } from './appraisal.ts'
import { fitJudge } from './fit.ts'
import { type Instance, LINEAR, type Nearness, type Weights } from './instance.ts'
import { NEVER } from './matching.ts'

/** How two near stands are, as a bit. */
export const NEARNESS: Record<Nearness, number> = { BESIDE: 1, FACING: 2, VIEW: 4 }

/** One stand that is sought: a file has as many units as it is to end with, beside those it keeps. */
export interface Unit {
  readonly file: number
  /** Index of the stand that it has and may be moved from; -1 when it seeks one. */
  readonly has: number
}

/** The instance as numbers: files, stands and units by their index. */
export interface Model {
  readonly instance: Instance
  readonly weights: Weights
  readonly units: readonly Unit[]
  readonly unitsOf: readonly (readonly number[])[]
  readonly fileIndex: ReadonlyMap<string, number>
  readonly standIndex: ReadonlyMap<string, number>
  /** Unit after unit, the worth of each stand by itself; NEVER where it does not fit or is not to be given. */
  readonly worth: Int32Array
  /** By stand, the file whose kept stand it is and stays; -1. Held stands are nobody's until they are chosen. */
  readonly settled: Int32Array
  /** By stand, those near it, and how. */
  readonly near: readonly Int32Array[]
  readonly nearness: readonly Uint8Array[]
  /** By stand, those within the radius of a cluster, itself left out. */
  readonly around: readonly Int32Array[]
  /** By file: its region, -1 without; whether it is an anchor; how many of its stands are settled. */
  readonly region: Int16Array
  readonly regions: number
  readonly anchor: Uint8Array
  readonly flow: Flow
  /** By file, the wishes that name it, as indexes of `wishes`. */
  readonly wishes: readonly { readonly a: number; readonly b: number; readonly wanted: boolean }[]
  readonly wishesOf: readonly (readonly number[])[]
}

/** The walk in stretches: by stand its stretch, by stretch how many anchors it should have. */
export interface Flow {
  readonly bandOf: Int16Array
  readonly targets: readonly number[]
  /** By stand, whether it is in the nearer two thirds of its hall. */
  readonly isFront: Uint8Array
}

/** Stands of one stretch of the walk. */
const BAND_STANDS = 24
const FRONT = 2 / 3

export function modelOf(instance: Instance): Model {
  const { files, stands, settings, kept } = instance
  const fileIndex = new Map(files.map(({ id }, n) => [id, n]))
  const standIndex = new Map(stands.map(({ id }, n) => [id, n]))
  const units = files.flatMap(({ has, seeks }, file): Unit[] => [
    ...has.map((id) => ({ file, has: standIndex.get(id) ?? -1 })),
    ...Array.from({ length: seeks }, () => ({ file, has: -1 })),
  ])
  const unitsOf: number[][] = files.map(() => [])
  for (const [n, { file }] of units.entries()) unitsOf[file]?.push(n)
  const settled = new Int32Array(stands.length).fill(-1)
  const closed = new Uint8Array(stands.length)
  for (const { standId, fileId, why } of kept) {
    const stand = standIndex.get(standId) ?? -1
    if (stand < 0) continue
    closed[stand] = 1
    if (why !== 'HELD') settled[stand] = fileIndex.get(fileId) ?? -1
  }
  const regionNames = [...new Set(files.flatMap(({ regionCode }) => regionCode ?? []))].sort()
  const near = nearStands(instance, standIndex)
  const wishes = instance.wishes.flatMap(({ fileId, otherId, wanted }) => {
    const [a, b] = [fileIndex.get(fileId), fileIndex.get(otherId)]
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, wanted }]
  })
  const wishesOf: number[][] = files.map(() => [])
  for (const [n, { a, b }] of wishes.entries()) {
    wishesOf[a]?.push(n)
    wishesOf[b]?.push(n)
  }
  const anchor = Uint8Array.from(files, ({ isAnchor }) => (isAnchor ? 1 : 0))
  return {
    instance,
    weights: settings.weights,
    units,
    unitsOf,
    fileIndex,
    standIndex,
    worth: worths(instance, units, closed),
    settled,
    ...near,
    around: standsAround(instance),
    region: Int16Array.from(files, ({ regionCode }) => (regionCode === null ? -1 : regionNames.indexOf(regionCode))),
    regions: regionNames.length,
    anchor,
    flow: flowOf(instance, units.filter(({ file }) => anchor[file]).length + countSettled(settled, anchor)),
    wishes,
    wishesOf,
  }
}

/** What each stand is worth to each unit by itself. Units of one file differ only in the stand that they have. */
function worths({ files, stands, settings }: Instance, units: readonly Unit[], closed: Uint8Array): Int32Array {
  const judge = fitJudge(settings.strictZoneIds)
  const worth = new Int32Array(units.length * stands.length).fill(NEVER)
  for (const [u, { file, has }] of units.entries()) {
    const wishes = files[file]
    if (!wishes) continue
    const twin = u > 0 && units[u - 1]?.file === file && units[u - 1]?.has === has
    const line = u * stands.length
    if (twin) {
      worth.copyWithin(line, line - stands.length, line)
      continue
    }
    for (const [s, stand] of stands.entries()) {
      if (closed[s] || (s !== has && judge(wishes, stand))) continue
      const points = appraise(wishes, stand, s === has)
      worth[line + s] = LINEAR.reduce((sum, criterion) => sum + points[criterion] * settings.weights[criterion], 0)
    }
  }
  return worth
}

function nearStands({ stands, near }: Instance, standIndex: ReadonlyMap<string, number>) {
  const found: Map<number, number>[] = stands.map(() => new Map())
  for (const { a, b, kind } of near) {
    const [s, t] = [standIndex.get(a) ?? -1, standIndex.get(b) ?? -1]
    found[s]?.set(t, NEARNESS[kind])
    found[t]?.set(s, NEARNESS[kind])
  }
  return {
    near: found.map((each) => Int32Array.from(each.keys())),
    nearness: found.map((each) => Uint8Array.from(each.values())),
  }
}

function standsAround({ stands, settings }: Instance): Int32Array[] {
  const halls = Map.groupBy(stands.keys(), (n) => stands[n]?.hallId ?? '')
  return stands.map(({ hallId, at: [x, y] }, s) =>
    Int32Array.from(
      (halls.get(hallId) ?? []).filter((t) => {
        const [tx, ty] = stands[t]?.at ?? [0, 0]
        return t !== s && Math.hypot(tx - x, ty - y) <= settings.clusterRadiusCm
      }),
    ),
  )
}

/** Each hall's stands by how far they are from its doors, in stretches, that share the anchors; the far third gets one more. */
function flowOf({ stands }: Instance, anchors: number): Flow {
  const bandOf = new Int16Array(stands.length)
  const targets: number[] = []
  const isFront = Uint8Array.from(stands, ({ depth }) => (depth <= FRONT ? 1 : 0))
  for (const mine of Map.groupBy(stands.keys(), (n) => stands[n]?.hallId ?? '').values()) {
    const byDepth = mine.sort((a, b) => (stands[a]?.depth ?? 0) - (stands[b]?.depth ?? 0) || a - b)
    const bands = Math.max(1, Math.round(byDepth.length / BAND_STANDS))
    for (let band = 0; band < bands; band++) {
      const from = Math.floor((band * byDepth.length) / bands)
      const to = Math.floor(((band + 1) * byDepth.length) / bands)
      for (const stand of byDepth.slice(from, to)) bandOf[stand] = targets.length
      const share = Math.round((anchors * (to - from)) / Math.max(1, stands.length))
      targets.push(share + (band >= bands * FRONT ? 1 : 0))
    }
  }
  return { bandOf, targets, isFront }
}

function countSettled(settled: Int32Array, anchor: Uint8Array): number {
  return settled.reduce((sum, file) => sum + (file >= 0 ? (anchor[file] ?? 0) : 0), 0)
}
