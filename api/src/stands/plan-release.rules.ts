import type { Refusal } from '../shared/refusal.ts'
import { StalePlan } from './plan-draft.refusals.ts'
import type { DraftStand } from './plan-draft.ts'
import { areaDm2 } from './plan-geometry.ts'
import { PlanHasErrors, PlanUnchanged, type ProblemInHall, StandsInUse } from './plan-release.refusals.ts'
import type { AffectedFile, HallChange, PlanRelease } from './plan-release.ts'
import { StandDoesNotFit } from './stand-claim.refusals.ts'
import { whyNotFit } from './stand-claim.rules.ts'

/** What publishing is judged by, all read in one transaction that nobody else publishes or draws in. */
export interface PlanPublishing {
  readonly expectedNumber: number
  /** The release in force; null before the first. */
  readonly last: PlanRelease | null
  readonly changes: readonly HallChange[]
  readonly problems: readonly ProblemInHall[]
  readonly affected: readonly AffectedFile[]
  /** The desk has seen that some stands become too small for their files, and goes on. */
  readonly acceptsSmaller: boolean
}

/** Why the drafts cannot become the next release, the worst reason first. */
export function whyNotPublishPlan(publishing: PlanPublishing): Refusal | undefined {
  const { expectedNumber, last, changes, problems, affected, acceptsSmaller } = publishing
  if (expectedNumber !== (last?.number ?? 0) + 1)
    return new StalePlan({
      version: 0,
      release: last?.number ?? 0,
      changedById: last?.publishedById ?? null,
      changedAt: last?.publishedAt ?? null,
    })
  if (changes.length === 0) return new PlanUnchanged()
  const errors = problems.filter(({ problem }) => problem.severity === 'ERROR')
  if (errors.length > 0) return new PlanHasErrors(errors)
  const unfit = affected.filter(({ misfit }) => misfit !== null)
  if (unfit.length === 0) return undefined
  const refusal = new StandsInUse(unfit)
  return acceptsSmaller && refusal.mayGoOn ? undefined : refusal
}

type File = Parameters<typeof whyNotFit>[0]

/** Why a stand that a file has would no longer do for it; null where it does, or did no better before. */
export function misfitAfter(file: File, before: DraftStand, after: DraftStand | undefined): string | null {
  if (!after) return 'REMOVED'
  const now = misfit(file, after)
  return now !== null && now !== misfit(file, before) ? now : null
}

function misfit(file: File, stand: DraftStand): string | null {
  const why = whyNotFit(file, { ...stand, areaDm2: areaDm2(stand.outline) })
  return why instanceof StandDoesNotFit ? why.misfit : null
}
