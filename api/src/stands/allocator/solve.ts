import type { Answer } from './answer.ts'
import { appraise } from './appraisal.ts'
import { jointBound } from './bound.ts'
import { type Instance, LINEAR } from './instance.ts'
import { bestMatching, type Matching, NEVER } from './matching.ts'
import { type Model, modelOf } from './model.ts'
import { noPoints, placementsOf, unplacedOf } from './reasons.ts'
import { anneal, candidatesOf, descend } from './search.ts'
import { State } from './state.ts'

/** Changes tried for each second that is granted: fewer than any machine does, so that the same seed ends the same. */
const ROUNDS_A_SECOND = 100_000

export interface Effort {
  readonly seed: number
  /** What the search may take; it ends by itself after a number of rounds that depends on this alone. */
  readonly seconds: number
  /** Real time, in milliseconds. */
  readonly now: () => number
  /** Told of each step forward; false stops it. */
  readonly tell: (progress: Progress) => boolean
}

export interface Progress {
  readonly phase: 'MATCHING' | 'SEARCHING' | 'EXPLAINING'
  /** Of the rounds, 0 to 1. */
  readonly share: number
  readonly placed: number
  readonly value: number | null
  readonly bound: number | null
}

/** Between two tellings. */
const TELL_EVERY_MS = 200

/**
 * Proposes stands for all files at once. First as many as possible are placed, exactly, and of those placings the best
 * by each file's own criteria; then what depends on others is searched for from there. Undefined when it was stopped.
 */
export function allocate(instance: Instance, effort: Effort): Answer | undefined {
  const { now, tell } = effort
  if (!tell({ phase: 'MATCHING', share: 0, placed: 0, value: null, bound: null })) return undefined
  const started = now()
  const model = modelOf(instance)
  const { worth, place, keep } = rankedWorth(model)
  const stands = instance.stands.length
  const matching = bestMatching(model.units.length, stands, worth)
  const joint = jointBound(model, worth, matching)
  const placed = matching.columnOf.reduce((sum, column) => sum + (column >= 0 ? 1 : 0), 0)
  const priced = priceOfPlacing(model, matching, place, keep)
  const linearOptimum = matching.total - priced
  // Prices are whole, and so is every value: what is left of a share of one cannot be reached.
  const bound = Math.floor(linearOptimum + joint + 1e-6)
  const state = new State(model, matching.columnOf)
  const candidates = candidatesOf(model, worth, matching)
  let told = -Infinity
  let stopped = false
  let wasCut = false
  const deadline = started + effort.seconds * 1000
  const goesOn = (share: number, value: number) => {
    const at = now()
    if (at > deadline) {
      wasCut = true
      return false
    }
    if (at - told < TELL_EVERY_MS) return true
    told = at
    stopped = !tell({ phase: 'SEARCHING', share, placed, value, bound })
    return !stopped
  }
  const rounds = anneal(state, candidates, {
    seed: effort.seed,
    rounds: Math.round(effort.seconds * ROUNDS_A_SECOND),
    goesOn,
  })
  if (!stopped) descend(state, candidates, () => !stopped)
  const value = state.total()
  if (stopped || !tell({ phase: 'EXPLAINING', share: 1, placed, value, bound })) return undefined
  return {
    placements: placementsOf(state, candidates, worth, matching),
    unplaced: unplacedOf(state),
    value,
    bound,
    linearOptimum,
    byCriterion: byCriterion(state),
    wasCut,
    rounds,
    proof: { units: [...matching.rowPrice], stands: [...matching.columnPrice], place, keep, joint },
  }
}

/** The worth of each pair with that of placing: no sum of all else is worth one placing, nor all placings one stand kept. */
export function rankedWorth(model: Model): { worth: Float64Array; place: number; keep: number } {
  const { units, worth, weights, wishes, regions, flow } = model
  const stands = model.settled.length
  const most = worth.reduce((max, w) => Math.max(max, w), 0)
  const joint =
    wishes.length * 100 * (weights.neighbours + weights.avoided) +
    units.length * 100 * (weights.together + weights.spread) +
    regions * 1000 * weights.spread +
    flow.targets.reduce((sum, target) => sum + target + 1, 0) * 100 * weights.flow
  const place = units.length * most + joint + 1
  const keep = place * (units.length + 1)
  const ranked = new Float64Array(worth.length)
  for (const [unit, { has }] of units.entries())
    for (let n = unit * stands; n < (unit + 1) * stands; n++) {
      const w = worth[n] ?? NEVER
      ranked[n] = w < 0 ? NEVER : w + (has >= 0 ? keep : place)
    }
  return { worth: ranked, place, keep }
}

function priceOfPlacing({ units }: Model, { columnOf }: Matching, place: number, keep: number): number {
  return units.reduce((sum, { has }, unit) => sum + ((columnOf[unit] ?? -1) < 0 ? 0 : has >= 0 ? keep : place), 0)
}

function byCriterion(state: State) {
  const { model } = state
  const points = noPoints()
  for (const [unit, { file, has }] of model.units.entries()) {
    const at = state.standOf[unit] ?? -1
    const [asks, stand] = [model.instance.files[file], model.instance.stands[at]]
    if (!asks || !stand) continue
    const alone = appraise(asks, stand, at === has)
    for (const criterion of LINEAR) points[criterion] += alone[criterion] * model.weights[criterion]
  }
  for (const [n, { wanted }] of model.wishes.entries()) points[wanted ? 'neighbours' : 'avoided'] += state.wishValue(n)
  for (const file of model.unitsOf.keys()) points.together += state.togetherValue(file)
  points.spread = state.spread
  points.flow = state.flow
  return points
}
