import type { StandMisfit } from './stand-claim.refusals.ts'
import { whyNotFit } from './stand-claim.rules.ts'
import type { ClaimableStand, ClaimingFile } from './stand-claim.ts'

/** Why a file that waits is passed over: it has an offer, was asked before, its quota is full, or the stand does not fit. */
export type PassedOver = 'HAS_OFFER' | 'ASKED_BEFORE' | 'QUOTA_FULL' | StandMisfit

/** A quota and how many of it are spoken for: accepted, or offered to a file that waits. */
export interface QuotaRoom {
  readonly regionCode: string | null
  readonly familyId: string | null
  readonly places: number
  readonly spokenFor: number
}

export interface WaitingFacts {
  /** Files with an open offer. */
  readonly offered: ReadonlySet<string>
  /** Files that this stand was offered to before. */
  readonly asked: ReadonlySet<string>
  readonly quotas: readonly QuotaRoom[]
}

/**
 * Why a file that waits is not offered this stand. Without a stand, why it would be offered none at all. Each is asked
 * once for one stand, and keeps its place for the next.
 */
export function whyPassedOver(
  file: Pick<
    ClaimingFile,
    'id' | 'regionCode' | 'familyId' | 'wantedDm2' | 'wantedBuild' | 'wantedWatts' | 'wantsWater' | 'needsAccessible'
  >,
  stand: ClaimableStand | undefined,
  facts: WaitingFacts,
): PassedOver | undefined {
  if (facts.offered.has(file.id)) return 'HAS_OFFER'
  if (stand && facts.asked.has(file.id)) return 'ASKED_BEFORE'
  if (facts.quotas.some((quota) => counts(quota, file) && quota.spokenFor >= quota.places)) return 'QUOTA_FULL'
  return stand && whyNotFit(file, stand)?.misfit
}

function counts(quota: QuotaRoom, file: Pick<ClaimingFile, 'regionCode' | 'familyId'>): boolean {
  return (
    (quota.regionCode === null || quota.regionCode === file.regionCode) &&
    (quota.familyId === null || quota.familyId === file.familyId)
  )
}
