import { InvalidInput } from '../shared/refusals.ts'
import { AllocationNotReady } from './allocation.refusals.ts'
import type { AllocationProposal, AllocationSettings, AllocationSkip } from './allocation.ts'
import type { Placement } from './allocator/answer.ts'
import { CRITERIA } from './allocator/instance.ts'
import { whyNotFit } from './stand-claim.rules.ts'
import type { ClaimableStand, ClaimingFile } from './stand-claim.ts'

/** The longest that a run may take, in seconds. */
export const LONGEST_RUN = 60
const HEAVIEST = 10
const MOST_SEED = 2 ** 31 - 1

/** Why a run is not started like this: what is wrong with its settings, by field. */
export function whyNotRun(settings: AllocationSettings, seconds: number, seed: number): InvalidInput | undefined {
  const whole = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to
  const wrong = [
    ...CRITERIA.filter((criterion) => !whole(settings.weights[criterion], 0, HEAVIEST)),
    ...(whole(settings.clusterOf, 1, 50) ? [] : ['clusterOf']),
    ...(whole(settings.clusterRadiusCm, 100, 10_000) ? [] : ['clusterRadiusCm']),
    ...(settings.strictZoneIds.length <= 200 ? [] : ['strictZones']),
    ...(whole(seconds, 1, LONGEST_RUN) ? [] : ['seconds']),
    ...(whole(seed, 0, MOST_SEED) ? [] : ['seed']),
  ]
  if (wrong.length === 0) return undefined
  return new InvalidInput(wrong.map((field) => ({ path: [field], message: OUT_OF_RANGE })))
}

const OUT_OF_RANGE = {
  fr: 'Cette valeur est hors des limites.',
  ar: 'هذه القيمة خارج الحدود.',
  en: 'This value is out of range.',
  es: 'Este valor está fuera de los límites.',
}

/** Why nothing of a proposal is accepted: it is not ready, or the plan was released since. */
export function whyNotAccept(
  proposal: Pick<AllocationProposal, 'state' | 'release'>,
  release: number,
): AllocationNotReady | undefined {
  if (proposal.state !== 'READY' && proposal.state !== 'APPLIED') return new AllocationNotReady(proposal.state)
  return proposal.release === release ? undefined : new AllocationNotReady('STALE')
}

/** A claim that stands now. */
export interface StandsNow {
  readonly claimId: string
  readonly standId: string
  readonly fileId: string
  readonly isHold: boolean
  readonly locked: boolean
}

export interface AcceptFacts {
  readonly files: ReadonlyMap<string, ClaimingFile>
  readonly stands: ReadonlyMap<string, ClaimableStand>
  /** Of all stands concerned, by the stand. */
  readonly claims: ReadonlyMap<string, StandsNow>
  /** How many stands are held for each file. */
  readonly held: ReadonlyMap<string, number>
}

/** One stand to give; `leaves` is the claim that ends with it. */
export interface Giving {
  readonly fileId: string
  readonly standId: string
  readonly leaves: StandsNow | null
}

/**
 * What of the accepted placements can be done now, all at once: a stand that another of them leaves is free for the
 * next. Where one falls away, so does whoever was to follow it. What was done already is neither.
 */
export function whatToGive(
  chosen: readonly Pick<Placement, 'fileId' | 'standId' | 'hadStandId'>[],
  { files, stands, claims, held }: AcceptFacts,
): { readonly gives: readonly Giving[]; readonly skipped: readonly AllocationSkip[] } {
  const skipped: AllocationSkip[] = []
  const gained = new Map<string, number>()
  let gives: Giving[] = []
  for (const { fileId, standId, hadStandId } of chosen) {
    const [file, stand, now] = [files.get(fileId), stands.get(standId), claims.get(standId)]
    if (now?.fileId === fileId && !now.isHold) continue
    const skip = (reason: AllocationSkip['reason']) => skipped.push({ fileId, standId, reason })
    if (!stand) {
      skip('STAND_CHANGED')
      continue
    }
    const leaves = hadStandId === null ? null : (claims.get(hadStandId) ?? null)
    const own = gained.get(fileId) ?? 0
    const hasRoom = file && file.standsTaken + (held.get(fileId) ?? 0) + own < file.standsGranted
    if (file?.state !== 'ACCEPTED' || (hadStandId === null && !hasRoom)) skip('FILE_CHANGED')
    else if (hadStandId !== null && (leaves?.fileId !== fileId || leaves.isHold || leaves.locked)) skip('MOVED_SINCE')
    else if (whyNotFit(file, stand)) skip('STAND_CHANGED')
    else {
      if (hadStandId === null) gained.set(fileId, own + 1)
      gives.push({ fileId, standId, leaves })
    }
  }
  for (;;) {
    const leaving = new Set(gives.flatMap(({ leaves }) => leaves?.claimId ?? []))
    const lost = new Set(
      gives.filter(({ standId }) => {
        const now = claims.get(standId)
        return now !== undefined && !leaving.has(now.claimId)
      }),
    )
    if (lost.size === 0) return { gives, skipped }
    for (const { fileId, standId } of lost) skipped.push({ fileId, standId, reason: 'TAKEN' })
    gives = gives.filter((give) => !lost.has(give))
  }
}
