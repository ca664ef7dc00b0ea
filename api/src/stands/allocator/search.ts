import type { Matching } from './matching.ts'
import type { Model } from './model.ts'
import type { State, Step } from './state.ts'

/** Stands that a unit is tried on: those which cost the linear optimum least. */
export const CANDIDATES = 48
/** How much worse a change may be, at the start and at the end, in weighted points. */
const WARM = 160
const COLD = 4
const LOOK_EVERY = 512

/** Chance from a seed, the same everywhere (mulberry32). */
export function chanceOf(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** By unit, the stands with the least reduced worth, the least first, and the one that is worth most to it alone. */
export function candidatesOf(model: Model, worth: Float64Array, prices: Matching): Int32Array[] {
  const stands = model.settled.length
  return model.units.map((_, unit) => {
    const fits: [number, number][] = []
    for (let s = 0; s < stands; s++) {
      const w = worth[unit * stands + s] ?? -1
      if (w >= 0) fits.push([(prices.rowPrice[unit] ?? 0) + (prices.columnPrice[s] ?? 0) - w, s])
    }
    const nearest = fits.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, CANDIDATES)
    const dearest = dearestOf(model, unit)
    if (dearest >= 0 && nearest.every(([, s]) => s !== dearest)) nearest.push([0, dearest])
    return Int32Array.from(nearest, ([, s]) => s)
  })
}

/** The stand that is worth most to a unit alone, the first of equals; -1 where none fits. */
export function dearestOf({ worth, settled }: Model, unit: number): number {
  let dearest = -1
  let most = -1
  for (let s = 0; s < settled.length; s++) {
    const w = worth[unit * settled.length + s] ?? -1
    if (w > most) [dearest, most] = [s, w]
  }
  return dearest
}

/** Who else must move for a unit to have a stand: nobody, or who has it takes the unit's own; undefined when it cannot. */
export function swapSteps(state: State, unit: number, to: number): Step[] | undefined {
  const from = state.standOf[unit] ?? -1
  if (to === from || state.worth(unit, to) < 0) return undefined
  const other = state.unitAt[to] ?? -1
  if (other < 0) return [{ unit, to }]
  const { units } = state.model
  if (units[other]?.file === units[unit]?.file && from >= 0 && units[other]?.has === units[unit]?.has) return undefined
  if (from >= 0) {
    if (state.worth(other, from) < 0) return undefined
    return [
      { unit, to },
      { unit: other, to: from },
    ]
  }
  // Who has a stand of its own is not turned out of all.
  if ((units[other]?.has ?? -1) >= 0) return undefined
  return [
    { unit, to },
    { unit: other, to: -1 },
  ]
}

export interface Search {
  readonly seed: number
  readonly rounds: number
  /** Asked now and then with how far it is: false stops the search. */
  readonly goesOn: (share: number, best: number) => boolean
}

/** Anneals what depends on others from the linear optimum, and leaves the best that was seen. Deterministic unless stopped. */
export function anneal(state: State, candidates: readonly Int32Array[], { seed, rounds, goesOn }: Search): number {
  const { units } = state.model
  if (units.length === 0) return 0
  const chance = chanceOf(seed)
  const propose = proposals(state, candidates, chance)
  let value = state.total()
  let best = value
  let kept = Int32Array.from(state.standOf)
  let round = 0
  let heat = WARM
  for (; round < rounds; round++) {
    if (round % LOOK_EVERY === 0) {
      heat = WARM * (COLD / WARM) ** (round / rounds)
      if (!goesOn(round / rounds, best)) break
    }
    const steps = propose()
    if (!steps) continue
    const back = state.inverse(steps)
    const gain = state.apply(steps)
    if (gain >= 0 || chance() < Math.exp(gain / heat)) {
      value += gain
      if (value > best) {
        best = value
        kept = Int32Array.from(state.standOf)
      }
    } else state.apply(back)
  }
  restore(state, kept)
  return round
}

/** Takes every change for the better among moves and swaps, until there is none. */
export function descend(state: State, candidates: readonly Int32Array[], goesOn: () => boolean): void {
  for (let improved = true; improved; ) {
    improved = false
    for (const [unit, stands] of candidates.entries()) {
      if (!goesOn()) return
      for (const stand of stands) {
        const steps = swapSteps(state, unit, stand)
        if (!steps) continue
        const back = state.inverse(steps)
        if (state.apply(steps) > 0) improved = true
        else state.apply(back)
      }
    }
  }
}

function restore(state: State, kept: Int32Array): void {
  const steps: Step[] = []
  for (const [unit, to] of kept.entries()) if (state.standOf[unit] !== to) steps.push({ unit, to })
  state.apply(steps)
}

function proposals(state: State, candidates: readonly Int32Array[], chance: () => number) {
  const { model } = state
  const { units, wishes, unitsOf, near, settled, flow } = model
  const below = (n: number) => Math.floor(chance() * n)
  const anchors = [...units.keys()].filter((unit) => model.anchor[units[unit]?.file ?? -1])
  const several = [...units.keys()].filter((unit) => (unitsOf[units[unit]?.file ?? -1]?.length ?? 0) > 1)
  const anyUnit = (file: number) => unitsOf[file]?.[below(unitsOf[file]?.length ?? 0)] ?? -1
  /** A stand near one that a file has. */
  const besideOf = (file: number) => {
    const stands = state.standsOf(file)
    const around = near[stands[below(stands.length)] ?? -1]
    return around?.[below(around.length)] ?? -1
  }
  /** Whoever has the stand goes elsewhere, and who is there to the stand left, where a plain swap does not fit. */
  const rotation = (unit: number, to: number): Step[] | undefined => {
    const swap = swapSteps(state, unit, to)
    const from = state.standOf[unit] ?? -1
    const other = state.unitAt[to] ?? -1
    if (swap || other < 0 || to === from || state.worth(unit, to) < 0) return swap
    const third = candidates[other]?.[below(candidates[other]?.length ?? 0)] ?? -1
    if (third < 0 || third === to || third === from) return undefined
    const last = state.unitAt[third] ?? -1
    if (last === unit) return undefined
    const steps = [
      { unit, to },
      { unit: other, to: third },
    ]
    if (last < 0) return steps
    if (from >= 0 && state.worth(last, from) >= 0) return [...steps, { unit: last, to: from }]
    return undefined
  }
  const towards = (unit: number, to: number) => (unit < 0 || to < 0 ? undefined : rotation(unit, to))
  return (): Step[] | undefined => {
    const dice = chance()
    if (dice < 0.25 && wishes.length > 0) {
      const wish = wishes[below(wishes.length)]
      if (!wish) return undefined
      const [mover, other] = chance() < 0.5 ? [wish.a, wish.b] : [wish.b, wish.a]
      const unit = anyUnit(mover)
      return towards(unit, wish.wanted ? besideOf(other) : (candidates[unit]?.[below(CANDIDATES)] ?? -1))
    }
    if (dice < 0.35 && several.length > 0) {
      const unit = several[below(several.length)] ?? -1
      return towards(unit, besideOf(units[unit]?.file ?? -1))
    }
    if (dice < 0.45 && anchors.length > 0) {
      const to = below(settled.length)
      return state.anchorsLacking(flow.bandOf[to] ?? 0) > 0
        ? towards(anchors[below(anchors.length)] ?? -1, to)
        : undefined
    }
    const unit = below(units.length)
    return towards(unit, candidates[unit]?.[below(candidates[unit]?.length ?? 0)] ?? -1)
  }
}
