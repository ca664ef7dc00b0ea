import type { Criterion, Result } from './allocationTypes.ts'
import { criteria } from './allocationTypes.ts'

/** What the desk sets before a run. */
export interface Settings {
  readonly weights: Readonly<Record<Criterion, number>>
  readonly clusterOf: number
  readonly clusterRadiusCm: number
  readonly strictZones: readonly string[]
  readonly movesAllocated: boolean
  /** The id of the call; empty for all. */
  readonly call: string
  readonly seconds: number
  readonly seed: number
}

export const usual: Settings = {
  weights: {
    area: 5,
    family: 10,
    region: 3,
    openSides: 3,
    returning: 4,
    score: 4,
    stay: 6,
    neighbours: 8,
    avoided: 10,
    together: 10,
    spread: 2,
    flow: 3,
  },
  clusterOf: 4,
  clusterRadiusCm: 1200,
  strictZones: [],
  movesAllocated: false,
  call: '',
  seconds: 15,
  seed: 1,
}

const kept = 'salon-allocation-settings'

/** What the desk set last on this device: a draft is not lost by leaving the page. */
export function readSettings(): Settings {
  try {
    const known = JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<Settings>
    return { ...usual, ...known, weights: { ...usual.weights, ...known.weights } }
  } catch {
    return usual
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(kept, JSON.stringify(settings))
  } catch {
    // A browser that keeps nothing: the settings live as long as the page.
  }
}

/** The settings that a proposal was made with, to run them again or change one thing. */
export function settingsOf(proposal: Result): Settings {
  const points = new Map(proposal.weights.map(({ criterion, points }) => [criterion, points]))
  return {
    weights: Object.fromEntries(criteria.map((each) => [each, points.get(each) ?? 0])) as Settings['weights'],
    clusterOf: proposal.clusterOf,
    clusterRadiusCm: proposal.clusterRadiusCm,
    strictZones: proposal.strictZones,
    movesAllocated: proposal.movesAllocated,
    call: proposal.call?.id ?? '',
    seconds: proposal.seconds,
    seed: proposal.seed,
  }
}

/** How much a weight counts, in words. */
export const weightWord = (weight: number) =>
  weight === 0 ? 'none' : weight <= 2 ? 'little' : weight <= 5 ? 'some' : weight <= 8 ? 'much' : 'most'
