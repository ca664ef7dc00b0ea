import type { Refusal } from '../shared/refusal.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { StepNotOpen } from './application.refusals.ts'
import type { StandApplication } from './application.ts'
import { InConflict } from './decision.refusals.ts'
import {
  BEST_SCORE,
  type Conflict,
  type Criterion,
  type FileReview,
  LATE_DAYS,
  LONGEST_NOTE,
  type Score,
} from './review-score.ts'

const DAY_MS = 86_400_000

/** What keeps a reviewer from judging a file. */
export interface Judging {
  readonly reviewerId: string
  /** Who acts for the exhibitor. */
  readonly members: readonly string[]
  readonly conflicts: readonly Pick<Conflict, 'reviewerId'>[]
}

/** Whether a reviewer must not judge a file: they said so, or they act for its exhibitor. */
export function isInConflict({ reviewerId, members, conflicts }: Judging): boolean {
  return members.includes(reviewerId) || conflicts.some((each) => each.reviewerId === reviewerId)
}

/** Why a reviewer does not score a file: they must not judge it, it was never sent, or it was taken back. */
export function whyNotScore(file: Pick<StandApplication, 'state' | 'number'>, judging: Judging): Refusal | undefined {
  if (isInConflict(judging)) return new InConflict([file.number])
  return file.state === 'DRAFT' || file.state === 'WITHDRAWN' ? new StepNotOpen(file.state) : undefined
}

/** Why scores are none: half a point, below 0, above 5, twice, or against what the call does not ask. */
export function whyNoScores(
  criteria: readonly Pick<Criterion, 'id'>[],
  scores: readonly Pick<Score, 'criterionId' | 'score' | 'note'>[],
): Refusal | undefined {
  const asked = new Set(criteria.map(({ id }) => id))
  const areScores = scores.every(
    ({ criterionId, score, note }) =>
      asked.delete(criterionId) &&
      Number.isInteger(score) &&
      score >= 0 &&
      score <= BEST_SCORE &&
      (note ?? '').length <= LONGEST_NOTE,
  )
  return areScores ? undefined : new InvalidInput([{ path: ['scores'], message: NO_SCORES }])
}

/** Why words are not taken: there are none, or too many. */
export function whyNotSaid(path: string, words: string): Refusal | undefined {
  const { length } = words.trim()
  return length > 0 && length <= LONGEST_NOTE ? undefined : new InvalidInput([{ path: [path], message: NO_WORDS }])
}

/** Whether a reviewer gave a score against every criterion: only then they count, and only then they see the others'. */
export function hasScored(
  criteria: readonly Pick<Criterion, 'id'>[],
  scores: readonly Pick<Score, 'criterionId' | 'reviewerId'>[],
  reviewerId: string,
): boolean {
  const own = new Set(scores.filter((each) => each.reviewerId === reviewerId).map(({ criterionId }) => criterionId))
  return criteria.length > 0 && criteria.every(({ id }) => own.has(id))
}

/** What one reviewer gives in all, weighted by the criteria, from 0 to 5; undefined while a criterion is missing. */
export function averageBy(
  criteria: readonly Pick<Criterion, 'id' | 'weight'>[],
  scores: readonly Pick<Score, 'criterionId' | 'reviewerId' | 'score'>[],
  reviewerId: string,
): number | undefined {
  if (!hasScored(criteria, scores, reviewerId)) return undefined
  const own = new Map(
    scores.filter((each) => each.reviewerId === reviewerId).map(({ criterionId, score }) => [criterionId, score]),
  )
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return criteria.reduce((sum, { id, weight }) => sum + weight * (own.get(id) ?? 0), 0) / whole
}

/** What reviewers give in all. */
export interface Average {
  /** Undefined of nobody. */
  readonly average: number | undefined
  /** How far the kindest is from the most severe; undefined of fewer than two. */
  readonly spread: number | undefined
  readonly reviewers: number
}

/** The average of those who scored and may judge, how far apart they are, and how many. */
export function averageOf({ criteria, scores, conflicts, members }: Omit<FileReview, 'fileId' | 'state'>): Average {
  const people = members.map(({ personId }) => personId)
  const counted = [...new Set(scores.map(({ reviewerId }) => reviewerId))]
    .filter((reviewerId) => !isInConflict({ reviewerId, members: people, conflicts }))
    .flatMap((reviewerId) => averageBy(criteria, scores, reviewerId) ?? [])
  const sum = counted.reduce((total, each) => total + each, 0)
  return {
    average: counted.length > 0 ? sum / counted.length : undefined,
    spread: counted.length > 1 ? Math.max(...counted) - Math.min(...counted) : undefined,
    reviewers: counted.length,
  }
}

/**
 * Whether a reviewer may read what others gave: once they gave their own, or once nobody can be swayed any more; never
 * where they must not judge.
 */
export function mayReadScores(review: FileReview, reviewerId: string): boolean {
  const { state, criteria, scores, conflicts, members } = review
  if (isInConflict({ reviewerId, members: members.map(({ personId }) => personId), conflicts })) return false
  if (state === 'ACCEPTED' || state === 'WAITLISTED' || state === 'REJECTED' || state === 'WITHDRAWN') return true
  return hasScored(criteria, scores, reviewerId)
}

/** Whether the desk has had a file for long and has not decided it. */
export function isLate({ state, submittedAt }: Pick<FileReview, 'state' | 'submittedAt'>, now: Date): boolean {
  const waits = state === 'SUBMITTED' || state === 'UNDER_REVIEW'
  return waits && submittedAt !== null && submittedAt <= lateBefore(now)
}

/** What was sent before then and has no decision is late. */
export const lateBefore = (now: Date) => new Date(now.getTime() - LATE_DAYS * DAY_MS)

const NO_SCORES = {
  fr: 'Une note est un nombre entier de 0 à 5, une par critère.',
  ar: 'النقطة عدد صحيح من 0 إلى 5، واحدة لكل معيار.',
  en: 'A score is a whole number from 0 to 5, one a criterion.',
  es: 'Una nota es un número entero de 0 a 5, una por criterio.',
} as const
const NO_WORDS = {
  fr: `Écrivez entre 1 et ${LONGEST_NOTE} caractères.`,
  ar: `اكتبوا ما بين 1 و${LONGEST_NOTE} حرف.`,
  en: `Write between 1 and ${LONGEST_NOTE} characters.`,
  es: `Escriba entre 1 y ${LONGEST_NOTE} caracteres.`,
} as const
