import type { ApplicationState } from '@salon/prisma/client'
import type { Chance } from '../chance.ts'
import { idOf } from '../ids.ts'
import content from './call.json' with { type: 'json' }
import { CALLS } from './calls.ts'
import type { SeedFile } from './fair.ts'
import { pick } from './words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Where the demo's clock starts: nothing happened later. */
const NOW = Date.parse('2022-12-05T07:45:00Z')
/** All of the first call was decided and sent by then. */
const MAIN_SENT = Date.parse('2022-11-27T16:00:00Z')

export const DESK = [idOf('persona', 'registration-desk'), idOf('persona', 'registration-desk-2')] as const

interface Step {
  readonly at: number
  readonly actorId: string | null
  readonly kind: string
  readonly from: ApplicationState | null
  readonly to: ApplicationState
  readonly note?: string
}

/** How a file came to the state it is in. */
export interface History {
  readonly steps: readonly Step[]
  readonly openedAt: number
  readonly submittedAt: number | null
  readonly decidedAt: number | null
  readonly waitlistedAt: number | null
  readonly sentAt: number | null
  readonly changedAt: number
  readonly reason: string | null
  readonly asked: readonly string[]
  /** Of the desk, who has it. */
  readonly assignedTo: string | null
}

const { reasons } = content
const DECIDED: ReadonlySet<ApplicationState> = new Set(['ACCEPTED', 'WAITLISTED', 'REJECTED'])

export function historyOf(file: SeedFile, n: number, chance: Chance): History {
  const { opensAt, closesAt } = CALLS[file.call]
  const until = Math.min(closesAt.getTime(), NOW - (file.call === 'late' ? 16 * HOUR : 0))
  // Most come in the last days.
  const share = Math.sqrt((chance(10_000) + 1) / 10_001)
  const submitted = Math.round(opensAt.getTime() + (until - opensAt.getTime()) * share)
  const openedAt = Math.max(opensAt.getTime() + chance(60) * 60_000, submitted - (1 + chance(90)) * HOUR)
  const reviewer = DESK[n % 2] ?? DESK[0]
  const member = file.persona ? idOf('persona', file.persona) : null
  const last = file.call === 'main' ? MAIN_SENT : NOW - HOUR
  const later = (from: number, most: number) =>
    Math.min(last - 1000, Math.round(from + (0.2 + chance(80) / 100) * most))

  const steps: Step[] = [{ at: openedAt, actorId: member, kind: 'opened', from: null, to: 'DRAFT' }]
  const step = (at: number, actorId: string | null, kind: string, to: ApplicationState, note?: string) =>
    steps.push({ at, actorId, kind, from: steps.at(-1)?.to ?? null, to, ...(note && { note }) })
  const { state } = file
  if (state !== 'DRAFT') step(Math.max(submitted, openedAt + 60_000), member, 'submitted', 'SUBMITTED')
  const submittedAt = steps[1]?.at ?? null
  const taken = later(submittedAt ?? submitted, file.call === 'main' ? 4 * DAY : 12 * HOUR)
  let decidedAt: number | null = null
  let reason: string | null = null
  if (state === 'WITHDRAWN') step(later(taken, DAY), member, 'withdrawn', 'WITHDRAWN', pick(reasons.withdrawn, chance))
  else if (state === 'UNDER_REVIEW' || state === 'MORE_INFORMATION' || DECIDED.has(state)) {
    step(taken, reviewer, 'taken', 'UNDER_REVIEW')
    if (state === 'MORE_INFORMATION') {
      reason = reasons.asked[n % 2] ?? null
      step(later(taken, 8 * HOUR), reviewer, 'asked', state, reason ?? undefined)
    }
    if (DECIDED.has(state)) {
      decidedAt = later(taken, file.call === 'main' ? 7 * DAY : 10 * HOUR)
      reason =
        state === 'REJECTED'
          ? pick(reasons.rejected, chance)
          : state === 'WAITLISTED'
            ? (reasons.waitlisted[0] ?? null)
            : null
      step(decidedAt, reviewer, state.toLowerCase(), state, reason ?? undefined)
    }
  }
  const sentAt = decidedAt === null || file.unsent ? null : Math.min(last, decidedAt + 20 * HOUR)
  if (sentAt !== null) step(sentAt, reviewer, 'sent', state)
  return {
    steps,
    openedAt,
    submittedAt,
    decidedAt,
    waitlistedAt: state === 'WAITLISTED' ? decidedAt : null,
    sentAt,
    changedAt: steps.at(-1)?.at ?? openedAt,
    reason,
    asked: state === 'MORE_INFORMATION' ? [n % 2 === 0 ? 'insurance' : 'photographs'] : [],
    assignedTo: state === 'DRAFT' || state === 'SUBMITTED' || (state === 'WITHDRAWN' && n % 2 === 0) ? null : reviewer,
  }
}

export interface Score {
  readonly criterion: string
  readonly reviewerId: string
  readonly score: number
  readonly at: number
}

const LEVEL: Partial<Record<ApplicationState, number>> = { ACCEPTED: 3, WAITLISTED: 2, REJECTED: 0, UNDER_REVIEW: 2 }

/** What both reviewers gave a file; one of them only, while it is under review. */
export function scoresOf({ state }: SeedFile, history: History, n: number, chance: Chance): Score[] {
  const level = LEVEL[state]
  if (level === undefined) return []
  const reviewers = DESK.filter((_, place) => state !== 'UNDER_REVIEW' || place === n % 2 || n % 3 === 0)
  const at = (history.decidedAt ?? history.changedAt + 2 * HOUR) - HOUR
  return reviewers.flatMap((reviewerId) =>
    content.criteria.map(({ key }) => ({ criterion: key, reviewerId, score: Math.min(5, level + chance(3)), at })),
  )
}
