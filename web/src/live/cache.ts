import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache'
import { agendaFollows } from './agendaUpdates.ts'

const embedded = () => null

/** Types that are parts of what holds them, and no things of their own. */
const parts = [
  'AgendaConnection',
  'AllocationDesk',
  'AllocationDeskEvent',
  'ChangelogConnection',
  'ChangelogEdge',
  'Clock',
  'ClockEvent',
  'CoExhibitorRemoved',
  'Component',
  'Concerned',
  'CursorExpired',
  'Draft',
  'DraftChange',
  'DraftDiscarded',
  'DraftEvent',
  'DraftWarning',
  'ExchangeClosed',
  'ExchangeOpen',
  'ExchangeSide',
  'FileNotAccepted',
  'Forbidden',
  'HoldOver',
  'InputIssue',
  'InvalidInput',
  'LocalizedText',
  'MailConnection',
  'MailEdge',
  'MineEvent',
  'MyStands',
  'MyStandsEvent',
  'NoSeatLeft',
  'NoStandLeftToTake',
  'NobodyToExchangeWith',
  'NotFound',
  'NothingToPublish',
  'NothingToUndo',
  'NoticeBoardEvent',
  'NoticeConnection',
  'NoticeEdge',
  'OfferClosed',
  'OfferOpen',
  'OneHoldAtATime',
  'OperationPreview',
  'PageInfo',
  'PersonConnection',
  'PersonEdge',
  'PersonTaken',
  'QuotaFull',
  'RoomTaken',
  'Schedule',
  'ScheduleEvent',
  'ScheduleSessionsConnection',
  'Seen',
  'SessionChange',
  'SessionContent',
  'SessionEdge',
  'SessionPerson',
  'SessionPlace',
  'SignInRevoked',
  'StaleEdit',
  'StandClaim',
  'StandDoesNotFit',
  'StandFilePage',
  'StandFit',
  'StandFull',
  'StandPlan',
  'StandPlanEvent',
  'StandTaken',
  'StandsInUse',
  'TooFewGranted',
  'WaitingEntry',
  'WaitingListSwitched',
  'WrongState',
] as const

const keys: KeyingConfig = {
  ...Object.fromEntries(parts.map((part) => [part, embedded])),
  // One person is signed in at a time; events about them change the same viewer that the header shows.
  Viewer: () => 'me',
  Persona: (persona) => String(persona['key']),
  DraftSession: (draft) => String(draft['sessionId']),
}

/** What may stand for the interfaces of the schema; told, so that the cache never guesses which fragment fits. */
const possibleTypes = {
  Refusal: [
    'CursorExpired',
    'ExchangeClosed',
    'ExchangeOpen',
    'FileNotAccepted',
    'Forbidden',
    'HoldOver',
    'InvalidInput',
    'NoSeatLeft',
    'NoStandLeftToTake',
    'NobodyToExchangeWith',
    'NotFound',
    'NothingToPublish',
    'NothingToUndo',
    'OfferClosed',
    'OfferOpen',
    'OneHoldAtATime',
    'PersonTaken',
    'QuotaFull',
    'RoomTaken',
    'StaleEdit',
    'StandDoesNotFit',
    'StandFull',
    'StandTaken',
    'StandsInUse',
    'TooFewGranted',
    'WrongState',
  ],
  ChangelogEntry: ['Release', 'Operation'],
}

const entry = (sessionId: unknown, reason: 'FOLLOWED' | 'SEAT') => ({
  __typename: 'Session',
  id: String(sessionId),
  mine: {
    __typename: 'AgendaEntry',
    id: `pending:${String(sessionId)}`,
    reason,
    addedAt: null,
    session: { __typename: 'Session', id: String(sessionId) },
  },
})

const left = (sessionId: unknown) => ({ __typename: 'Session', id: String(sessionId), mine: null })

/** The normalised cache. What a button will do shows at once; a refusal takes it back. */
export const normalisedCache = () =>
  cacheExchange({
    keys,
    possibleTypes,
    optimistic: {
      followSession: (args) => entry(args['sessionId'], 'FOLLOWED'),
      takeSeat: (args) => entry(args['sessionId'], 'SEAT'),
      unfollowSession: (args) => left(args['sessionId']),
      giveSeatBack: (args) => left(args['sessionId']),
    },
    updates: {
      Mutation: {
        followSession: agendaFollows,
        unfollowSession: agendaFollows,
        takeSeat: agendaFollows,
        giveSeatBack: agendaFollows,
        revokeSignIn: (_result, args, cache) =>
          cache.invalidate({ __typename: 'SignIn', id: String(args['signInId']) }),
        discardDraft: (_result, _args, cache) => cache.invalidate('Query', 'draft'),
        publishRelease: (_result, _args, cache) => cache.invalidate('Query', 'draft'),
      },
    },
  })
