import type { Refusal } from '../shared/refusal.ts'
import { whyNotStep } from './application.rules.ts'
import type { StandApplication } from './application.ts'
import type { CallQuota } from './call.ts'
import { DecisionOverQuota, FilesMovedOn, InConflict } from './decision.refusals.ts'
import type { Decision } from './decision.ts'

/** A file that would be decided. */
export interface PreviewedFile {
  readonly file: StandApplication
  /** The version that was on the screen. */
  readonly seen: number
  /** Whether who decides must not judge it. */
  readonly conflict: boolean
}

export type CountedQuota = CallQuota & { readonly callId: string }

/** What a decision would do to a quota. */
export interface QuotaChange {
  readonly quota: CountedQuota
  readonly after: number
  /** How many files find no place in it. */
  readonly over: number
}

export interface DecisionPreview {
  /** In the order of the files; without a refusal, the file would be decided. */
  readonly outcomes: readonly { readonly file: StandApplication; readonly why: Refusal | undefined }[]
  /** Those that would change, or that are too full to, the fullest first. */
  readonly quotas: readonly QuotaChange[]
}

/** Whether a quota counts a file: one of its region, of its family, of both, or of all. */
export const countsIn =
  (file: Pick<StandApplication, 'callId' | 'regionCode' | 'familyId'>) =>
  ({ callId, regionCode, familyId }: Pick<CountedQuota, 'callId' | 'regionCode' | 'familyId'>) =>
    callId === file.callId &&
    (regionCode === null || regionCode === file.regionCode) &&
    (familyId === null || familyId === file.familyId)

/**
 * What a decision would do to files, in their order: those that it cannot be taken of and why, and how full the quotas
 * are afterwards. A file for which one of its quotas has no place left takes a place in none.
 */
export function previewDecision(
  files: readonly PreviewedFile[],
  decision: Decision,
  quotas: readonly CountedQuota[],
): DecisionPreview {
  const counters = quotas.map((quota) => ({ quota, after: quota.accepted, over: 0 }))
  const outcomes = files.map(({ file, seen, conflict }) => {
    if (whyNotStep(file, decision, 'DESK') || file.version !== seen)
      return { file, why: new FilesMovedOn([file.number]) }
    if (conflict) return { file, why: new InConflict([file.number]) }
    if (decision !== 'ACCEPT') return { file, why: undefined }
    const own = counters.filter(({ quota }) => countsIn(file)(quota))
    const full = own.filter(({ quota, after }) => after >= quota.places)
    for (const counter of full) counter.over++
    const [first] = full
    if (first) return { file, why: new DecisionOverQuota(file.number, first.quota) }
    for (const counter of own) counter.after++
    return { file, why: undefined }
  })
  const left = ({ quota, after, over }: QuotaChange) => quota.places - after - over
  return {
    outcomes,
    quotas: counters
      .filter(({ quota, after, over }) => after !== quota.accepted || over > 0)
      .sort((a, b) => left(a) - left(b)),
  }
}
