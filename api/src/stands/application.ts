import type { ExhibitorKind, StandBuild } from './hall.ts'

/** Where a file stands. The table of states is in the README of this domain. */
export type ApplicationState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'UNDER_REVIEW'
  | 'MORE_INFORMATION'
  | 'ACCEPTED'
  | 'WAITLISTED'
  | 'REJECTED'
  | 'WITHDRAWN'

/** Who takes a step: a member of the exhibitor, or the registration desk. */
export type ApplicationActor = 'EXHIBITOR' | 'DESK'

interface Step {
  readonly by: ApplicationActor
  readonly from: readonly ApplicationState[]
  readonly to: ApplicationState
}

/** Every step that a file can take, who takes it, and from where. There are no others. */
export const applicationSteps = {
  SUBMIT: { by: 'EXHIBITOR', from: ['DRAFT'], to: 'SUBMITTED' },
  ANSWER: { by: 'EXHIBITOR', from: ['MORE_INFORMATION'], to: 'UNDER_REVIEW' },
  WITHDRAW: {
    by: 'EXHIBITOR',
    from: ['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'MORE_INFORMATION', 'WAITLISTED', 'ACCEPTED'],
    to: 'WITHDRAWN',
  },
  TAKE: { by: 'DESK', from: ['SUBMITTED'], to: 'UNDER_REVIEW' },
  ASK: { by: 'DESK', from: ['UNDER_REVIEW'], to: 'MORE_INFORMATION' },
  ACCEPT: { by: 'DESK', from: ['UNDER_REVIEW', 'MORE_INFORMATION', 'WAITLISTED'], to: 'ACCEPTED' },
  WAITLIST: { by: 'DESK', from: ['UNDER_REVIEW', 'MORE_INFORMATION'], to: 'WAITLISTED' },
  REJECT: { by: 'DESK', from: ['UNDER_REVIEW', 'MORE_INFORMATION', 'WAITLISTED'], to: 'REJECTED' },
  /** Takes back a decision that was not sent. */
  UNDO: { by: 'DESK', from: ['ACCEPTED', 'WAITLISTED', 'REJECTED'], to: 'UNDER_REVIEW' },
} as const satisfies Record<string, Step>

export type ApplicationStep = keyof typeof applicationSteps
export const APPLICATION_STEPS = Object.keys(applicationSteps) as readonly ApplicationStep[]

/** What the history says of a step; `sent` and `assigned` change no state. */
export const pastOf = {
  SUBMIT: 'submitted',
  ANSWER: 'answered',
  WITHDRAW: 'withdrawn',
  TAKE: 'taken',
  ASK: 'asked',
  ACCEPT: 'accepted',
  WAITLIST: 'waitlisted',
  REJECT: 'rejected',
  UNDO: 'undone',
} as const satisfies Record<ApplicationStep, string>

/** What an exhibitor wishes of its stand. */
export interface StandWishes {
  /** Wanted area, in square decimetres. */
  readonly wantedDm2: number | null
  readonly wantedBuild: StandBuild | null
  readonly wantedWatts: number
  readonly wantsWater: boolean
  readonly wantsOpenSides: number
  readonly needsAccessible: boolean
}

/** The answer under one key of the call: a text, a number, a choice, yes or no. Files have rows of their own. */
export type Answer = string | number | boolean
export type Answers = Readonly<Record<string, Answer>>

/** What was typed into a file: only what changed; null takes an answer away. */
export interface Typed {
  readonly answers: Readonly<Record<string, Answer | null>>
  readonly wishes: Partial<StandWishes>
}

/** One exhibitor's file for one call. */
export interface StandApplication extends StandWishes {
  readonly id: string
  readonly editionId: string
  readonly callId: string
  readonly exhibitorId: string
  readonly number: number
  readonly state: ApplicationState
  readonly version: number
  /** Moves only with what its exhibitor may see. */
  readonly shownVersion: number
  readonly kind: ExhibitorKind
  readonly regionCode: string | null
  readonly familyId: string
  readonly answers: Answers
  readonly standsGranted: number
  readonly standsTaken: number
  readonly assignedToId: string | null
  /** Of the last decision or question. */
  readonly reason: string | null
  /** Keys of the fields that the desk asked for again. */
  readonly asked: readonly string[]
  readonly submittedAt: Date | null
  readonly waitlistedAt: Date | null
  readonly decidedAt: Date | null
  /** A decision that was not sent is the desk's alone. */
  readonly sentAt: Date | null
  readonly changedAt: Date
}

const DECIDED: readonly ApplicationState[] = ['ACCEPTED', 'WAITLISTED', 'REJECTED']

/** A file has or is offered stands while it is in, or waits: in no other state, not even for a moment. */
export const mayHoldStands = (state: ApplicationState): boolean => state === 'ACCEPTED' || state === 'WAITLISTED'

/** A decision was taken and not sent: its exhibitor does not know of it yet. */
export function isUnsent({
  state,
  decidedAt,
  sentAt,
}: Pick<StandApplication, 'state' | 'decidedAt' | 'sentAt'>): boolean {
  return DECIDED.includes(state) && decidedAt !== null && sentAt === null
}

/** What tells how a file looks to its exhibitor. */
export type FileStanding = Pick<StandApplication, 'state' | 'decidedAt' | 'sentAt' | 'waitlistedAt' | 'asked'>

/** The state as the exhibitor sees it: a decision that was not sent has not happened, and what was asked is still asked. */
export function stateForExhibitor(file: FileStanding): ApplicationState {
  if (!isUnsent(file)) return file.state
  if (file.state !== 'WAITLISTED' && file.waitlistedAt !== null) return 'WAITLISTED'
  return file.asked.length > 0 ? 'MORE_INFORMATION' : 'UNDER_REVIEW'
}

/** When the decision that its exhibitor knows of was taken, while another waits to be sent. */
export function decidedForExhibitor({ state, waitlistedAt }: Pick<StandApplication, 'state' | 'waitlistedAt'>) {
  return state === 'WAITLISTED' ? null : waitlistedAt
}

/** The version as who looks may know it: the exhibitor's does not move with a decision that was not sent. */
export function versionFor({ version, shownVersion }: Versions, isDesk: boolean): number {
  return isDesk ? version : shownVersion
}
type Versions = Pick<StandApplication, 'version' | 'shownVersion'>

/** One step of the history of a file. */
export interface ApplicationEvent {
  readonly id: bigint
  readonly at: Date
  readonly actorId: string | null
  /** opened, attached, submitted, asked, accepted, sent, assigned… */
  readonly kind: string
  readonly from: ApplicationState | null
  readonly to: ApplicationState
  readonly note: string | null
  /** Only those of the desk read it. */
  readonly internal: boolean
  /** The key of the call's field that it is about, where it is about one. */
  readonly fieldKey: string | null
  /** Of a photograph or paper that was put in or taken out: which, even when it is kept no more. */
  readonly fileHash: string | null
  readonly fileName: string | null
}

/** The last question or decision that its exhibitor was told of, oldest first in; undefined before any. */
export function lastTold<Told extends Pick<ApplicationEvent, 'kind' | 'internal'>>(
  history: readonly Told[],
): Told | undefined {
  return history.findLast(({ kind, internal }) => !internal && (kind === 'asked' || kind === 'sent'))
}
