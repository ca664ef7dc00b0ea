import { bandPoints, frontPoints, spreadPoints } from './joint.rules.ts'
import { type Model, NEARNESS } from './model.ts'

const ADJACENT = NEARNESS.BESIDE | NEARNESS.FACING

/** One change: a unit goes to a stand, or with -1 to none. */
export interface Step {
  readonly unit: number
  readonly to: number
}

/**
 * Who stands where, and what the whole is worth. A change costs what it touches, not the whole: the stands around it,
 * its region, its stretch of the walk, and the wishes that name its files.
 */
export class State {
  readonly model: Model
  readonly standOf: Int32Array
  readonly unitAt: Int32Array
  linear = 0
  spread = 0
  flow = 0
  readonly #around: Int16Array
  readonly #regionStands: Int32Array
  readonly #regionFront: Int32Array
  readonly #bandAnchors: Int32Array
  readonly #settledOf: readonly (readonly number[])[]
  readonly #touched: Int32Array
  #turn = 0

  constructor(model: Model, standOf: ArrayLike<number>) {
    const stands = model.settled.length
    this.model = model
    this.standOf = new Int32Array(model.units.length).fill(-1)
    this.unitAt = new Int32Array(stands).fill(-1)
    this.#around = new Int16Array(stands * model.regions)
    this.#regionStands = new Int32Array(model.regions)
    this.#regionFront = new Int32Array(model.regions)
    this.#bandAnchors = new Int32Array(model.flow.targets.length)
    const settledOf: number[][] = model.instance.files.map(() => [])
    this.#touched = new Int32Array(model.wishes.length).fill(-1)
    this.spread = model.regions * frontPoints(0, 0) * model.weights.spread
    for (const [stand, file] of model.settled.entries()) {
      if (file < 0) continue
      settledOf[file]?.push(stand)
      this.#count(file, stand, 1)
    }
    this.#settledOf = settledOf
    for (let unit = 0; unit < standOf.length; unit++) {
      const stand = standOf[unit] ?? -1
      if (stand >= 0) this.#place(unit, stand)
    }
  }

  /** The file whose stand it is, settled or placed; -1. */
  fileAt(stand: number): number {
    const unit = this.unitAt[stand] ?? -1
    return unit >= 0 ? (this.model.units[unit]?.file ?? -1) : (this.model.settled[stand] ?? -1)
  }

  worth(unit: number, stand: number): number {
    return this.model.worth[unit * this.unitAt.length + stand] ?? -1
  }

  /** Does the steps, in which no stand ends with two, and says by how much the whole changed. */
  apply(steps: readonly Step[]): number {
    const before = this.linear + this.spread + this.flow + this.#pairs(steps)
    for (const { unit } of steps) if ((this.standOf[unit] ?? -1) >= 0) this.#lift(unit)
    for (const { unit, to } of steps) if (to >= 0) this.#place(unit, to)
    return this.linear + this.spread + this.flow + this.#pairs(steps) - before
  }

  /** The steps that undo these, to be asked before they are done. */
  inverse(steps: readonly Step[]): Step[] {
    return steps.map(({ unit }) => ({ unit, to: this.standOf[unit] ?? -1 }))
  }

  /** All the stands of a file, settled and placed. */
  standsOf(file: number): number[] {
    const placed = (this.model.unitsOf[file] ?? []).flatMap((unit) => {
      const stand = this.standOf[unit] ?? -1
      return stand >= 0 ? [stand] : []
    })
    return [...(this.#settledOf[file] ?? []), ...placed]
  }

  /** How many others of its region stand around a stand of this file. */
  othersAround(file: number, stand: number): number {
    const region = this.model.region[file] ?? -1
    return region < 0 ? 0 : (this.#around[stand * this.model.regions + region] ?? 0)
  }

  /** How many anchors the stretch of a stand lacks. */
  anchorsLacking(band: number): number {
    return (this.model.flow.targets[band] ?? 0) - (this.#bandAnchors[band] ?? 0)
  }

  /** The weighted points of one wish. */
  wishValue(n: number): number {
    const { wishes, weights } = this.model
    const wish = wishes[n]
    if (!wish) return 0
    if (wish.wanted) return this.#isNear(wish.a, wish.b, ADJACENT) ? 100 * weights.neighbours : 0
    const both = this.standsOf(wish.a).length > 0 && this.standsOf(wish.b).length > 0
    return both && !this.#isNear(wish.a, wish.b, 7) ? 100 * weights.avoided : 0
  }

  /** The weighted points of a file's own stands being side by side. */
  togetherValue(file: number): number {
    const own = this.standsOf(file)
    if (own.length < 2) return 0
    let sum = 0
    for (const unit of this.model.unitsOf[file] ?? []) {
      const stand = this.standOf[unit] ?? -1
      if (stand >= 0 && this.#touches(stand, file, NEARNESS.BESIDE)) sum += 100 * this.model.weights.together
    }
    return sum
  }

  /** The weighted points of a stretch of the walk. */
  bandValue(band: number): number {
    return bandPoints(this.#bandAnchors[band] ?? 0, this.model.flow.targets[band] ?? 0) * this.model.weights.flow
  }

  total(): number {
    let sum = this.linear + this.spread + this.flow
    for (const n of this.model.wishes.keys()) sum += this.wishValue(n)
    for (const file of this.model.unitsOf.keys()) sum += this.togetherValue(file)
    return sum
  }

  #pairs(steps: readonly Step[]): number {
    const { units, wishesOf, unitsOf } = this.model
    const turn = ++this.#turn
    let sum = 0
    for (const [n, { unit }] of steps.entries()) {
      const file = units[unit]?.file ?? -1
      for (const wish of wishesOf[file] ?? []) {
        if (this.#touched[wish] === turn) continue
        this.#touched[wish] = turn
        sum += this.wishValue(wish)
      }
      const several = (unitsOf[file]?.length ?? 0) + (this.#settledOf[file]?.length ?? 0) > 1
      if (several && !steps.slice(0, n).some((step) => units[step.unit]?.file === file)) sum += this.togetherValue(file)
    }
    return sum
  }

  #isNear(a: number, b: number, kinds: number): boolean {
    return this.standsOf(a).some((stand) => this.#touches(stand, b, kinds))
  }

  #touches(stand: number, file: number, kinds: number): boolean {
    const near = this.model.near[stand]
    const nearness = this.model.nearness[stand]
    if (!near || !nearness) return false
    for (let n = 0; n < near.length; n++)
      if ((nearness[n] ?? 0) & kinds && this.fileAt(near[n] ?? -1) === file) return true
    return false
  }

  #place(unit: number, stand: number): void {
    const file = this.model.units[unit]?.file ?? -1
    this.standOf[unit] = stand
    this.unitAt[stand] = unit
    this.linear += this.worth(unit, stand)
    this.#count(file, stand, 1)
    this.spread += this.#spreadAt(file, stand)
  }

  #lift(unit: number): void {
    const file = this.model.units[unit]?.file ?? -1
    const stand = this.standOf[unit] ?? -1
    this.spread -= this.#spreadAt(file, stand)
    this.standOf[unit] = -1
    this.unitAt[stand] = -1
    this.linear -= this.worth(unit, stand)
    this.#count(file, stand, -1)
  }

  #spreadAt(file: number, stand: number): number {
    const { region, instance, weights } = this.model
    if ((region[file] ?? -1) < 0) return 0
    return spreadPoints(this.othersAround(file, stand), instance.settings.clusterOf) * weights.spread
  }

  /** Counts a stand of a file in its region and its stretch, and judges anew those it is among. */
  #count(file: number, stand: number, by: 1 | -1): void {
    const { region, regions, around, anchor, flow, weights, units, instance } = this.model
    if (anchor[file]) {
      const band = flow.bandOf[stand] ?? 0
      this.flow -= this.bandValue(band)
      this.#bandAnchors[band] = (this.#bandAnchors[band] ?? 0) + by
      this.flow += this.bandValue(band)
    }
    const own = region[file] ?? -1
    if (own < 0) return
    const of = () => frontPoints(this.#regionStands[own] ?? 0, this.#regionFront[own] ?? 0) * weights.spread
    this.spread -= of()
    this.#regionStands[own] = (this.#regionStands[own] ?? 0) + by
    this.#regionFront[own] = (this.#regionFront[own] ?? 0) + (flow.isFront[stand] ? by : 0)
    this.spread += of()
    const { clusterOf } = instance.settings
    const others = around[stand] ?? []
    for (let n = 0; n < others.length; n++) {
      const other = others[n] ?? 0
      const cell = other * regions + own
      const before = this.#around[cell] ?? 0
      this.#around[cell] = before + by
      const unit = this.unitAt[other] ?? -1
      if (unit < 0 || region[units[unit]?.file ?? -1] !== own || (before < clusterOf && before + by <= clusterOf))
        continue
      this.spread += (spreadPoints(before + by, clusterOf) - spreadPoints(before, clusterOf)) * weights.spread
    }
  }
}
