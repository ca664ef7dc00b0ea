import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { StandFull } from './co-exhibitor.refusals.ts'
import { StandRef } from './hall.refs.ts'
import {
  FileNotAccepted,
  HoldOver,
  NoStandLeftToTake,
  OneHoldAtATime,
  StandDoesNotFit,
  type StandMisfit,
  StandTaken,
  TooFewGranted,
} from './stand-claim.refusals.ts'
import { ExchangeClosed, ExchangeOpen, NobodyToExchangeWith } from './stand-exchange.refusals.ts'
import { NoHoldLeft } from './stand-hold.refusals.ts'
import { OfferClosed, OfferOpen, QuotaFull } from './stand-offer.refusals.ts'

const interfaces = [RefusalInterface]

export const StandMisfitType = builder.enumType('StandMisfit', {
  description: 'What of a stand is not what a file needs.',
  values: {
    BLOCKED: { description: 'The organisers keep it.' },
    TOO_SMALL: { description: 'It is smaller than what was wished for, by more than a module.' },
    OTHER_BUILD: { description: 'It is built otherwise.' },
    TOO_LITTLE_POWER: { description: 'It has too little power.' },
    NO_WATER: { description: 'It has no water.' },
    NOT_ACCESSIBLE: { description: 'A wheelchair does not get onto it.' },
  } as const satisfies Record<StandMisfit, { description: string }>,
})

builder.objectType(StandTaken, {
  name: 'StandTaken',
  description: 'Somebody else was quicker.',
  interfaces,
  isTypeOf: (value) => value instanceof StandTaken,
  fields: (t) => ({
    standNumber: t.exposeString('number', { description: 'The stand’s number.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'The deadline of the hold; null when it was allocated for good.',
    }),
    alternatives: t.field({
      type: [StandRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'The free stands most like it that fit the file, the nearest first; at most three.',
      resolve: async ({ alternatives, editionId }, _args, { plans }) => {
        const { standsById } = await plans.read(editionId)
        return alternatives.flatMap((id) => standsById.get(id) ?? [])
      },
    }),
  }),
})

builder.objectType(StandDoesNotFit, {
  name: 'StandDoesNotFit',
  description: 'The stand is not what the file needs.',
  interfaces,
  isTypeOf: (value) => value instanceof StandDoesNotFit,
  fields: (t) => ({ misfit: t.expose('misfit', { type: StandMisfitType, description: 'What is missing.' }) }),
})

builder.objectType(NoStandLeftToTake, {
  name: 'NoStandLeftToTake',
  description: 'The file has or holds as many stands as it was granted.',
  interfaces,
  isTypeOf: (value) => value instanceof NoStandLeftToTake,
  fields: (t) => ({ granted: t.exposeInt('granted', { description: 'How many it was granted.' }) }),
})

builder.objectType(TooFewGranted, {
  name: 'TooFewGranted',
  description: 'The file has or holds more stands than would be granted.',
  interfaces,
  isTypeOf: (value) => value instanceof TooFewGranted,
  fields: (t) => ({ inUse: t.exposeInt('inUse', { description: 'How many it has and holds.' }) }),
})

builder.objectType(OfferOpen, {
  name: 'OfferOpen',
  description: 'The file has an open offer already.',
  interfaces,
  isTypeOf: (value) => value instanceof OfferOpen,
  fields: (t) => ({ until: t.expose('until', { type: 'DateTime', description: 'Its deadline.' }) }),
})

builder.objectType(StandFull, {
  name: 'StandFull',
  description: 'The stand is too small for one more to share it.',
  interfaces,
  isTypeOf: (value) => value instanceof StandFull,
  fields: (t) => ({ most: t.exposeInt('most', { description: 'How many may share it.' }) }),
})

builder.objectType(OneHoldAtATime, {
  name: 'OneHoldAtATime',
  description: 'An exhibitor holds one stand at a time.',
  interfaces,
  isTypeOf: (value) => value instanceof OneHoldAtATime,
})

builder.objectType(NoHoldLeft, {
  name: 'NoHoldLeft',
  description: 'The exhibitor held, or put off, as often as its call allows.',
  interfaces,
  isTypeOf: (value) => value instanceof NoHoldLeft,
  fields: (t) => ({ each: t.exposeInt('each', { description: 'How often it may.' }) }),
})

builder.objectType(FileNotAccepted, {
  name: 'FileNotAccepted',
  description: 'Only an accepted file takes a stand.',
  interfaces,
  isTypeOf: (value) => value instanceof FileNotAccepted,
})

builder.objectType(HoldOver, {
  name: 'HoldOver',
  description: 'The hold’s deadline has passed, or the claim was ended.',
  interfaces,
  isTypeOf: (value) => value instanceof HoldOver,
})

builder.objectType(OfferClosed, {
  name: 'OfferClosed',
  description: 'The offer was chosen from, declined or withdrawn, or its deadline has passed.',
  interfaces,
  isTypeOf: (value) => value instanceof OfferClosed,
})

builder.objectType(QuotaFull, {
  name: 'QuotaFull',
  description: 'A quota of the call has no place left.',
  interfaces,
  isTypeOf: (value) => value instanceof QuotaFull,
})

builder.objectType(ExchangeClosed, {
  name: 'ExchangeClosed',
  description: 'The exchange is no longer possible.',
  interfaces,
  isTypeOf: (value) => value instanceof ExchangeClosed,
})

builder.objectType(ExchangeOpen, {
  name: 'ExchangeOpen',
  description: 'The stand is proposed in another exchange.',
  interfaces,
  isTypeOf: (value) => value instanceof ExchangeOpen,
})

builder.objectType(NobodyToExchangeWith, {
  name: 'NobodyToExchangeWith',
  description: 'Nobody else has that stand for good.',
  interfaces,
  isTypeOf: (value) => value instanceof NobodyToExchangeWith,
})
