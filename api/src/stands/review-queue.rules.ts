import {
  ABROAD,
  ANY_PAPER,
  type FacetCount,
  NOBODY,
  QUEUE_FACETS,
  type QueueFacet,
  type QueueRow,
  type QueueWish,
  type ReviewSort,
  type ScoreStanding,
} from './review-queue.ts'
import { isLate } from './review-score.rules.ts'

/** Below these an average is low, or in the middle. */
const LOW = 2
const MIDDLE = 3.5
const YES = 'yes'

const JUDGED: ReadonlySet<string> = new Set(['ACCEPTED', 'WAITLISTED', 'REJECTED', 'WITHDRAWN'])
const COLLATOR = new Intl.Collator('fr', { sensitivity: 'base', numeric: true })

/** The average as the viewer may see it: once they gave their scores, or once the file is judged; never in conflict. */
export function seenAverage({ state, average, scored, conflict }: QueueRow): number | null {
  return !conflict && (JUDGED.has(state) || scored) ? average : null
}

function standingOf(row: QueueRow): readonly ScoreStanding[] {
  const average = seenAverage(row)
  const waits = !row.scored && !row.conflict && !JUDGED.has(row.state)
  return [
    ...(waits ? (['MINE'] as const) : []),
    ...(row.reviewers === 0 ? (['NOBODY'] as const) : []),
    ...(average === null ? [] : ([average < LOW ? 'LOW' : average < MIDDLE ? 'MIDDLE' : 'HIGH'] as const)),
  ]
}

/** Under which values of a facet a file is counted, and found. */
function valuesOf(row: QueueRow, facet: QueueFacet, now: Date): readonly string[] {
  switch (facet) {
    case 'CALL':
      return [row.call]
    case 'STATE':
      return [row.state]
    case 'KIND':
      return [row.kind]
    case 'REGION':
      return [row.region ?? ABROAD]
    case 'FAMILY':
      return [row.family]
    case 'ASSIGNEE':
      return [row.assignee ?? NOBODY]
    case 'MISSING':
      return row.missing.length > 0 ? [ANY_PAPER, ...row.missing] : []
    case 'SCORE':
      return standingOf(row)
    case 'LATE':
      return isLate(row, now) ? [YES] : []
    case 'UNSENT':
      return row.unsent ? [YES] : []
  }
}

/** The values of a facet of which a file must have one; empty for any. */
function wantedOf(wish: QueueWish, facet: QueueFacet): readonly string[] {
  const one = (value: string | null | undefined) => (value ? [value] : [])
  switch (facet) {
    case 'CALL':
      return one(wish.call)
    case 'STATE':
      return wish.states ?? []
    case 'KIND':
      return one(wish.kind)
    case 'REGION':
      return one(wish.region)
    case 'FAMILY':
      return one(wish.family)
    case 'ASSIGNEE':
      return one(wish.assignee)
    case 'MISSING':
      return one(wish.missing)
    case 'SCORE':
      return one(wish.score)
    case 'LATE':
      return wish.late ? [YES] : []
    case 'UNSENT':
      return wish.unsent ? [YES] : []
  }
}

/** What is found, in order, and what each value of each facet would leave if it were chosen instead. */
export interface Queue {
  readonly rows: readonly QueueRow[]
  readonly counts: readonly FacetCount[]
}

/**
 * Looks through the files of an edition. A file that misses what is chosen of one facet alone still counts there, since
 * choosing another value of it would show that file.
 */
export function queueOf(all: readonly QueueRow[], wish: QueueWish, now: Date): Queue {
  const wanted = QUEUE_FACETS.map((facet) => [facet, new Set(wantedOf(wish, facet))] as const)
  const counts = new Map(QUEUE_FACETS.map((facet) => [facet, new Map<string, number>()]))
  const rows: QueueRow[] = []
  for (const row of all) {
    const misses = wanted.flatMap(([facet, values]) =>
      values.size > 0 && !valuesOf(row, facet, now).some((value) => values.has(value)) ? [facet] : [],
    )
    if (misses.length === 0) rows.push(row)
    const [missed] = misses
    for (const facet of misses.length === 0 ? QUEUE_FACETS : misses.length === 1 && missed ? [missed] : [])
      for (const value of valuesOf(row, facet, now)) {
        const counted = counts.get(facet)
        counted?.set(value, (counted.get(value) ?? 0) + 1)
      }
  }
  return {
    rows: rows.sort(orderOf(wish.sort ?? 'OLDEST')),
    counts: QUEUE_FACETS.flatMap((facet) =>
      [...(counts.get(facet) ?? [])]
        .map(([value, count]) => ({ facet, value, count }))
        .sort((a, b) => b.count - a.count || COLLATOR.compare(a.value, b.value)),
    ),
  }
}

/** Files that compare the same are in the order of their numbers: a page never shows one twice. */
function orderOf(sort: ReviewSort): (a: QueueRow, b: QueueRow) => number {
  const then = (compare: (a: QueueRow, b: QueueRow) => number) => (a: QueueRow, b: QueueRow) =>
    compare(a, b) || a.number - b.number
  switch (sort) {
    case 'OLDEST':
      return then((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())
    case 'NEWEST':
      return then((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime())
    case 'CHANGED':
      return then((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    case 'NUMBER':
      return then(() => 0)
    case 'NAME':
      return then((a, b) => COLLATOR.compare(a.name, b.name))
    // An average that the viewer may not see puts a file in no place.
    case 'SCORE':
      return then((a, b) => (seenAverage(b) ?? -1) - (seenAverage(a) ?? -1))
  }
}
