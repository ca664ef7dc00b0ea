import type { Refusal } from '../shared/refusal.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { FileNotAccepted, NoStandLeftToTake, OneHoldAtATime, StandDoesNotFit } from './stand-claim.refusals.ts'
import type { ClaimableStand, ClaimingFile } from './stand-claim.ts'
import { whyNoHoldLeft } from './stand-hold.rules.ts'

/** A stand may be this much smaller than what was wished for: stands come in modules. */
const SMALLEST_SHARE = 0.8
/** How far the area of an alternative may be from the stand that was lost. */
const LIKE_AREA = 0.25
/** An exhibitor is reminded once this share of a hold's time has passed: after a day and a half of two days. */
const REMINDED_AFTER = 0.75
/** The longest that a hold is put off from now: a fair's stands are not kept for ever. */
export const LONGEST_HOLD_DAYS = 30
/** The longest that a hold lasts from its beginning, however often it is put off; the database has it too. */
export const LONGEST_HOLD_EVER_DAYS = 60
const DAY_MS = 86_400_000

/** Why this stand is not for this file: kept out, too small, built otherwise, without what the file needs. */
export function whyNotFit(
  file: Pick<ClaimingFile, 'wantedDm2' | 'wantedBuild' | 'wantedWatts' | 'wantsWater' | 'needsAccessible'>,
  stand: Pick<ClaimableStand, 'areaDm2' | 'build' | 'watts' | 'water' | 'accessible' | 'blocked'>,
): StandDoesNotFit | undefined {
  if (stand.blocked !== null) return new StandDoesNotFit('BLOCKED')
  if (file.wantedDm2 !== null && stand.areaDm2 < file.wantedDm2 * SMALLEST_SHARE)
    return new StandDoesNotFit('TOO_SMALL')
  if (file.wantedBuild !== null && stand.build !== file.wantedBuild) return new StandDoesNotFit('OTHER_BUILD')
  if (stand.watts < file.wantedWatts) return new StandDoesNotFit('TOO_LITTLE_POWER')
  if (file.wantsWater && !stand.water) return new StandDoesNotFit('NO_WATER')
  return file.needsAccessible && !stand.accessible ? new StandDoesNotFit('NOT_ACCESSIBLE') : undefined
}

/**
 * Why a file takes no stand at all: it is not accepted, or it has or holds all that were granted.
 * @param held stands held for it, an offer of several counting as the one that will be chosen
 */
export function whyNotTake(
  file: Pick<ClaimingFile, 'state' | 'standsGranted' | 'standsTaken'>,
  held: number,
): Refusal | undefined {
  if (file.state !== 'ACCEPTED') return new FileNotAccepted()
  return file.standsTaken + held >= file.standsGranted ? new NoStandLeftToTake(file.standsGranted) : undefined
}

/**
 * Why a file holds no free stand of its own choice. The desk holds as many as were granted; an exhibitor one at a time,
 * so that nobody keeps stands from others while making up its mind.
 */
export function whyNotHold(
  file: Pick<ClaimingFile, 'state' | 'standsGranted' | 'standsTaken' | 'holdsUsed' | 'holdsEach'>,
  held: number,
  byDesk: boolean,
): Refusal | undefined {
  const refused = whyNotTake(file, held)
  if (refused || byDesk) return refused
  return held > 0 ? new OneHoldAtATime() : whyNoHoldLeft(file)
}

/** Why a hold is not put off until then: it is no later than now or its deadline, or too far away. */
export function whyNotExtend(
  { from, until }: { readonly from: Date; readonly until: Date },
  now: Date,
  wanted: Date,
): Refusal | undefined {
  const latest = Math.min(now.getTime() + LONGEST_HOLD_DAYS * DAY_MS, from.getTime() + LONGEST_HOLD_EVER_DAYS * DAY_MS)
  if (wanted > now && wanted > until && wanted.getTime() <= latest) return undefined
  return new InvalidInput([
    {
      path: ['until'],
      message: {
        fr: `Le nouveau délai doit suivre l’actuel, venir dans les ${LONGEST_HOLD_DAYS} jours et ne pas dépasser ${LONGEST_HOLD_EVER_DAYS} jours en tout.`,
        ar: `يجب أن يأتي الأجل الجديد بعد الأجل الحالي وفي غضون ${LONGEST_HOLD_DAYS} يوما، دون أن يتجاوز الحجز ${LONGEST_HOLD_EVER_DAYS} يوما في المجموع.`,
        en: `The new deadline must be after the present one, within ${LONGEST_HOLD_DAYS} days, and no more than ${LONGEST_HOLD_EVER_DAYS} days after the hold began.`,
        es: `El nuevo plazo debe ser posterior al actual, llegar antes de ${LONGEST_HOLD_DAYS} días y no superar ${LONGEST_HOLD_EVER_DAYS} días en total.`,
      },
    },
  ])
}

/** When the exhibitor of a hold is reminded of its deadline. */
export function remindAt(from: Date, until: Date): Date {
  return new Date(from.getTime() + (until.getTime() - from.getTime()) * REMINDED_AFTER)
}

/**
 * The free stands most like a lost one: the same build, at least as many open sides, an area within a quarter; first
 * those of its zone, then of its hall, each by distance.
 */
export function nearestLike(lost: ClaimableStand, free: readonly ClaimableStand[], most = 3): ClaimableStand[] {
  const far = (stand: ClaimableStand): number => {
    const [x, y] = centre(stand)
    const [lostX, lostY] = centre(lost)
    return Math.hypot(x - lostX, y - lostY)
  }
  const strangeness = (stand: ClaimableStand) =>
    stand.zoneId !== null && stand.zoneId === lost.zoneId ? 0 : stand.hallId === lost.hallId ? 1 : 2
  return free
    .filter(
      (stand) =>
        stand.id !== lost.id &&
        stand.blocked === null &&
        stand.build === lost.build &&
        stand.openSides >= lost.openSides &&
        Math.abs(stand.areaDm2 - lost.areaDm2) <= lost.areaDm2 * LIKE_AREA,
    )
    .sort((a, b) => strangeness(a) - strangeness(b) || far(a) - far(b) || (a.number < b.number ? -1 : 1))
    .slice(0, most)
}

function centre({ outline }: ClaimableStand): [number, number] {
  const sum = outline.reduce<[number, number]>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  return [sum[0] / outline.length, sum[1] / outline.length]
}
