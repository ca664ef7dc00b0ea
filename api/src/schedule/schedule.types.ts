import { builder } from '../graphql/builder.ts'
import type { AgendaReason } from './agenda.ts'
import type { ChangeKind } from './change.ts'
import type { DraftWarningKind } from './draft.warnings.ts'
import type { OperationKind } from './operation.ts'
import type { SessionEntry, SessionKind, SessionPersonRole, SessionState } from './session.ts'

type Words<Value extends string> = Record<Value, { description: string }>

export const SessionKindType = builder.enumType('SessionKind', {
  description: 'What sort of session it is.',
  values: {
    CEREMONY: { description: 'An opening, a signing, an award.' },
    PANEL: { description: 'Several people discuss, and one moderates.' },
    KEYNOTE: { description: 'One person speaks to all.' },
    MASTER_CLASS: { description: 'A master shows and teaches a craft.' },
    WORKSHOP: { description: 'Everybody works.' },
    MEETINGS: { description: 'A block of meetings between participants.' },
    SHOW: { description: 'A performance or a fashion show.' },
    TOUR: { description: 'A visit that leaves the place.' },
    EXHIBITION: { description: 'Open for hours, to walk in and out of.' },
  } as const satisfies Words<SessionKind>,
})

export const SessionStateType = builder.enumType('SessionState', {
  description: 'Where a session stands on the day.',
  values: {
    SCHEDULED: { description: 'Yet to start.' },
    RUNNING: { description: 'Under way.' },
    ENDED: { description: 'Over.' },
    CANCELLED: { description: 'It does not take place.' },
  } as const satisfies Words<SessionState>,
})

export const SessionEntryType = builder.enumType('SessionEntry', {
  description: 'Whether one walks in, or needs one of the seats.',
  values: {
    OPEN: { description: 'One walks in.' },
    REGISTRATION: { description: 'One needs a seat.' },
  } as const satisfies Words<SessionEntry>,
})

export const SessionPersonRoleType = builder.enumType('SessionPersonRole', {
  description: 'What somebody does on stage.',
  values: {
    SPEAKER: { description: 'Speaks.' },
    MODERATOR: { description: 'Leads the discussion.' },
  } as const satisfies Words<SessionPersonRole>,
})

export const ChangeKindType = builder.enumType('ChangeKind', {
  description: 'What changed of a session, for the words of a screen.',
  values: {
    NEW: { description: 'It was not there before.' },
    MOVED: { description: 'To another room.' },
    RETIMED: { description: 'To another start.' },
    EXTENDED: { description: 'It ends at another time.' },
    CANCELLED: { description: 'It does not take place.' },
    RESTORED: { description: 'It takes place after all, or has not started after all.' },
    STARTED: { description: 'It is under way.' },
    ENDED: { description: 'It is over.' },
    EDITED: { description: 'Its texts, kind, track, entry or capacity.' },
    PEOPLE: { description: 'Who is on stage.' },
  } as const satisfies Words<ChangeKind>,
})

export const OperationKindType = builder.enumType('OperationKind', {
  description: 'What a live operation does.',
  values: {
    START: { description: 'Starts a session now.' },
    END: { description: 'Ends a session now.' },
    DELAY: { description: 'Moves a session by minutes.' },
    MOVE: { description: 'To another room or hour.' },
    CANCEL: { description: 'Calls a session off.' },
    SWAP: { description: 'Exchanges the rooms and hours of two sessions.' },
    EXTEND: { description: 'Moves the end of a session.' },
    UNDO: { description: 'Takes the last operation back.' },
  } as const satisfies Words<OperationKind>,
})

export const AgendaReasonType = builder.enumType('AgendaReason', {
  description: 'Why a session is in one’s agenda.',
  values: {
    SPEAKING: { description: 'One speaks there.' },
    MODERATING: { description: 'One moderates it.' },
    SEAT: { description: 'One has a seat.' },
    FOLLOWED: { description: 'One follows it.' },
  } as const satisfies Words<AgendaReason>,
})

export const DraftWarningKindType = builder.enumType('DraftWarningKind', {
  description: 'What an editor should look at.',
  values: {
    SPEAKER_UNCONFIRMED: { description: 'Somebody on stage has not confirmed.' },
    ROOM_OVERLAP: { description: 'Two sessions in one room at once.' },
    PERSON_OVERLAP: { description: 'Somebody on two stages at once.' },
    ROOM_TOO_SMALL: { description: 'More seats than the room holds.' },
    MISSING_TRANSLATION: { description: 'A text is missing in a language.' },
    OUTDATED: { description: 'The session changed live since the draft began.' },
    OUTSIDE_EDITION: { description: 'Not on a day of the edition.' },
  } as const satisfies Words<DraftWarningKind>,
})
