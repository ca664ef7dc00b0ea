import { bandPoints, frontPoints, spreadPoints } from './joint.rules.ts'
import type { Matching } from './matching.ts'
import { type Model, NEARNESS } from './model.ts'

const ADJACENT = NEARNESS.BESIDE | NEARNESS.FACING

/**
 * The most that what depends on others can add to the best linear worth. A wish is met only by two stands near each
 * other, each of which costs its file at least its reduced worth (the prices' sum less its own worth); what it can add
 * is its points less the cheapest such pair's cost, a file's cost being shared among all that it may be asked to pay
 * for. The same for anchors. Every allocation is worth at most the prices' sum, less what it pays, plus what it gains:
 * so the sum of these is a bound.
 */
export function jointBound(model: Model, worth: Float64Array, prices: Matching): number {
  const slack = fileSlack(model, worth, prices)
  return wishBound(model, slack) + togetherBound(model, slack) + spreadBound(model, worth) + flowBound(model, slack)
}

type Slack = (file: number, stand: number) => number

/** By file and stand, the least share of what one of its units pays there; Infinity where none can be. Settled: nothing. */
function fileSlack(model: Model, worth: Float64Array, prices: Matching): Slack {
  const { unitsOf, settled, wishesOf, anchor } = model
  const stands = settled.length
  const known = new Map<number, Float64Array>()
  return (file, stand) => {
    let line = known.get(file)
    if (!line) {
      line = new Float64Array(stands).fill(Infinity)
      const several = (unitsOf[file]?.length ?? 0) > 0 && hasSeveral(model, file)
      const share = Math.max(1, (wishesOf[file]?.length ?? 0) + (several ? 1 : 0) + (anchor[file] ?? 0))
      for (const unit of unitsOf[file] ?? [])
        for (let s = 0; s < stands; s++) {
          const w = worth[unit * stands + s] ?? -1
          if (w < 0) continue
          const pays = ((prices.rowPrice[unit] ?? 0) + (prices.columnPrice[s] ?? 0) - w) / share
          if (pays < (line[s] ?? Infinity)) line[s] = pays
        }
      for (let s = 0; s < stands; s++) if (settled[s] === file) line[s] = 0
      known.set(file, line)
    }
    return line[stand] ?? Infinity
  }
}

function hasSeveral(model: Model, file: number): boolean {
  return (model.unitsOf[file]?.length ?? 0) + model.settled.reduce((sum, each) => sum + (each === file ? 1 : 0), 0) > 1
}

/** The best that a pair of near stands leaves of a gain; 0 where none does. */
function bestPair(
  model: Model,
  gain: number,
  kinds: number,
  a: (s: number) => number,
  b: (s: number) => number,
): number {
  let best = 0
  for (const [s, near] of model.near.entries()) {
    const first = a(s)
    if (gain - first <= best) continue
    for (let n = 0; n < near.length; n++)
      if ((model.nearness[s]?.[n] ?? 0) & kinds) best = Math.max(best, gain - first - b(near[n] ?? 0))
  }
  return best
}

function wishBound(model: Model, slack: Slack): number {
  const { weights } = model
  return model.wishes.reduce((sum, { a, b, wanted }) => {
    if (!wanted) return sum + 100 * weights.avoided
    const gain = 100 * weights.neighbours
    return (
      sum +
      bestPair(
        model,
        gain,
        ADJACENT,
        (s) => slack(a, s),
        (s) => slack(b, s),
      )
    )
  }, 0)
}

function togetherBound(model: Model, slack: Slack): number {
  return model.unitsOf.reduce((sum, units, file) => {
    if (units.length === 0 || !hasSeveral(model, file)) return sum
    // Of its units at most so many are together; the cheapest pair of near stands is paid once.
    const gain = 100 * model.weights.together * units.length
    return (
      sum +
      bestPair(
        model,
        gain,
        NEARNESS.BESIDE,
        (s) => slack(file, s),
        (s) => slack(file, s),
      )
    )
  }, 0)
}

/** Each unit as far from clusters as what is settled allows anywhere it fits; each region in front. */
function spreadBound(model: Model, worth: Float64Array): number {
  const { units, region, around, settled, instance, weights, regions } = model
  const stands = settled.length
  const cluster = instance.settings.clusterOf
  const least = new Float64Array(regions * stands).fill(100)
  for (let s = 0; s < stands; s++) {
    const count = new Map<number, number>()
    for (const t of around[s] ?? []) {
      const own = region[settled[t] ?? -1] ?? -1
      if (own >= 0) count.set(own, (count.get(own) ?? 0) + 1)
    }
    for (const [own, others] of count) least[own * stands + s] = spreadPoints(others, cluster)
  }
  let sum = regions * frontPoints(0, 0)
  for (const [u, { file }] of units.entries()) {
    const own = region[file] ?? -1
    if (own < 0) continue
    let best = 0
    for (let s = 0; s < stands && best < 100; s++)
      if ((worth[u * stands + s] ?? -1) >= 0) best = Math.max(best, least[own * stands + s] ?? 0)
    sum += best
  }
  return sum * weights.spread
}

/** Each stretch with the anchors that come to it for the least, of all that could. */
function flowBound(model: Model, slack: Slack): number {
  const { flow, weights, anchor, unitsOf, settled } = model
  const settledIn = flow.targets.map(() => 0)
  for (const [stand, file] of settled.entries()) {
    const band = flow.bandOf[stand] ?? 0
    if (file >= 0 && anchor[file]) settledIn[band] = (settledIn[band] ?? 0) + 1
  }
  const costs: number[][] = flow.targets.map(() => [])
  for (const [file, units] of unitsOf.entries()) {
    if (!anchor[file] || units.length === 0) continue
    const least = flow.targets.map(() => Infinity)
    for (let s = 0; s < settled.length; s++) {
      if (settled[s] === file) continue
      const band = flow.bandOf[s] ?? 0
      least[band] = Math.min(least[band] ?? Infinity, slack(file, s))
    }
    for (const [band, cost] of least.entries())
      if (cost < Infinity) for (let n = 0; n < units.length; n++) costs[band]?.push(n === 0 ? cost : 0)
  }
  return flow.targets.reduce((sum, target, band) => {
    const cheapest = (costs[band] ?? []).sort((a, b) => a - b)
    const from = settledIn[band] ?? 0
    let best = bandPoints(from, target) * weights.flow
    let paid = 0
    for (const [n, cost] of cheapest.entries()) {
      paid += cost
      best = Math.max(best, bandPoints(from + n + 1, target) * weights.flow - paid)
    }
    return sum + best
  }, 0)
}
