import type { ReviewCallsQuery, ReviewDeskQuery, ReviewFileQuery } from '@salon/schema/generated/graphql.ts'
import type { Say } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import type { BadgeTone } from '../ui/Badge.tsx'

export type ReviewList = NonNullable<ReviewDeskQuery['reviewDesk']>
export type ReviewedFile = ReviewList['queue']['edges'][number]['node']
export type FileOnDesk = NonNullable<ReviewFileQuery['application']>
export type FileReview = NonNullable<FileOnDesk['review']>
export type Facet = ReviewList['facets'][number]['facet']
export type Hands = ReviewList['hands']
export type ReviewCall = ReviewCallsQuery['calls'][number]

export const reviewStates = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'MORE_INFORMATION',
  'ACCEPTED',
  'WAITLISTED',
  'REJECTED',
  'WITHDRAWN',
] as const
export type ReviewState = (typeof reviewStates)[number]

export const scoreStandings = ['MINE', 'NOBODY', 'LOW', 'MIDDLE', 'HIGH'] as const
export const sorts = ['OLDEST', 'NEWEST', 'CHANGED', 'NUMBER', 'NAME', 'SCORE'] as const
export const kinds = ['MONO_ARTISAN', 'COOPERATIVE', 'COMPANY', 'GUEST_COUNTRY', 'INSTITUTION'] as const
export const decisions = ['ACCEPT', 'WAITLIST', 'REJECT'] as const
export type Decision = (typeof decisions)[number]

export const toneOf: Readonly<Record<ReviewState | 'DRAFT', BadgeTone>> = {
  DRAFT: 'plain',
  SUBMITTED: 'majorelle',
  UNDER_REVIEW: 'saffron',
  MORE_INFORMATION: 'saffron',
  ACCEPTED: 'mint',
  WAITLISTED: 'saffron',
  REJECTED: 'terracotta',
  WITHDRAWN: 'plain',
}

const decidedFrom: Readonly<Record<Decision, readonly string[]>> = {
  ACCEPT: ['UNDER_REVIEW', 'MORE_INFORMATION', 'WAITLISTED'],
  WAITLIST: ['UNDER_REVIEW', 'MORE_INFORMATION'],
  REJECT: ['UNDER_REVIEW', 'MORE_INFORMATION', 'WAITLISTED'],
}

/** Whether the server would take this decision of a file in this state; it decides again. */
export const mayDecide = (decision: Decision, state: string) => decidedFrom[decision].includes(state)

/** Whether a file in this state is in somebody's hands to be judged. */
export const mayBeHeld = (state: string) => ['SUBMITTED', 'UNDER_REVIEW', 'MORE_INFORMATION'].includes(state)

/** Reviewers who are this far apart, of five, do not agree. */
export const farApart = 1.5

export const regions = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

/** A region by its ISO 3166-2 code; others are shown by it. */
export function regionName(say: Say, code: string): string {
  const known = regions.find((each) => `MA-${each}` === code)
  return known ? say(`review.region.${known}`) : code
}

/** What a quota counts: a region, a craft family, both, or every file of the call. */
export function quotaName(
  say: Say,
  { region, family }: { readonly region?: string | null; readonly family?: string | null },
): string {
  const parts = [region && regionName(say, region), family && familyName(say, family)].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : say('review.quotaOfAll')
}
