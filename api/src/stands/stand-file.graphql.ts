import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { mostSharers } from './co-exhibitor.rules.ts'
import { ExhibitorRef, StandRef } from './hall.refs.ts'
import type { PublicExhibitor, PublishedZone } from './hall.ts'
import { StandBuildType } from './hall.types.ts'
import { readEditionStands } from './stand-claim.reading.ts'
import { StandMisfitType } from './stand-claim.refusals.graphql.ts'
import type { StandDoesNotFit } from './stand-claim.refusals.ts'
import { whyNotFit } from './stand-claim.rules.ts'
import type { StandExchangeState } from './stand-exchange.ts'
import { searchExhibitors } from './stand-file.reading.ts'
import {
  ExchangeSideRef,
  FileClaimRef,
  StandExchangeRef,
  StandFileRef,
  StandOfferRef,
  StandSharingRef,
} from './stand-file.refs.ts'
import { holdsLeft } from './stand-hold.rules.ts'
import type { StandOfferState } from './stand-offer.ts'

type Words<Value extends string> = Record<Value, { description: string }>

const StandOfferStateType = builder.enumType('StandOfferState', {
  description: 'How an offer of stands ended, if it did.',
  values: {
    OPEN: { description: 'The exhibitor may choose until the deadline.' },
    CHOSEN: { description: 'One of its stands was chosen.' },
    DECLINED: { description: 'The exhibitor said no.' },
    EXPIRED: { description: 'Its deadline passed.' },
    WITHDRAWN: { description: 'The desk took it back.' },
  } as const satisfies Words<StandOfferState>,
})

const StandExchangeStateType = builder.enumType('StandExchangeState', {
  description: 'How an exchange of stands stands.',
  values: {
    PROPOSED: { description: 'At least one of the two has not consented yet.' },
    DONE: { description: 'Both consented, and the stands changed hands.' },
    REFUSED: { description: 'One of the two said no.' },
    WITHDRAWN: { description: 'It was taken back, or one of the two no longer has its stand.' },
  } as const satisfies Words<StandExchangeState>,
})

/** The most that one search of exhibitors answers with. */
const MOST_FOUND = 10

function suits({ familyId, regionCode }: PublicExhibitor, zone: PublishedZone): boolean {
  if (zone.familyId === null && zone.regionCode === null) return false
  return (
    (zone.familyId === null || zone.familyId === familyId) &&
    (zone.regionCode === null || zone.regionCode === regionCode)
  )
}

/** A stand as the plan in memory has it: no query follows. */
export async function standOf({ plans }: Context, editionId: string, standId: string) {
  const stand = (await plans.read(editionId)).standsById.get(standId)
  if (!stand) throw new Error(`stand ${standId} is in no plan`)
  return stand
}

FileClaimRef.implement({
  description: 'A stand that a file holds until a deadline, or has.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this claim.' }),
    stand: t.field({
      type: StandRef,
      description: 'The stand.',
      resolve: ({ editionId, standId }, _args, context) => standOf(context, editionId, standId),
    }),
    from: t.expose('from', { type: 'DateTime', description: 'Since when.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'The deadline of a hold, by the edition’s clock; null of an allocation.',
    }),
    isOffered: t.boolean({
      description: 'Whether it is one of several that were offered, of which one is chosen.',
      resolve: ({ offerId }) => offerId !== null,
    }),
    isLocked: t.exposeBoolean('locked', { description: 'Whether the automatic allocation leaves it where it is.' }),
    coExhibitors: t.field({
      type: [ExhibitorRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'Who shares the stand.',
      resolve: ({ sharers }) => [...sharers],
    }),
    coExhibitorsAsked: t.field({
      type: [ExhibitorRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'Who was asked to share it and has not answered: the public plan does not show them.',
      resolve: ({ asked }) => [...asked],
    }),
    coExhibitorsToAdd: t.field({
      type: [ExhibitorRef],
      complexity: { field: 1, multiplier: MOST_FOUND },
      description: 'Exhibitors who might share it, by a part of their name or town; ten at most.',
      args: { search: t.arg.string({ description: 'What was typed.' }) },
      resolve: ({ exhibitorId, sharers, asked }, { search }, { db }) =>
        searchExhibitors(db, search, [exhibitorId, ...[...sharers, ...asked].map(({ id }) => id)], MOST_FOUND),
    }),
    mostCoExhibitors: t.int({
      description: 'How many may share the stand, by its area.',
      resolve: ({ areaDm2 }) => mostSharers(areaDm2),
    }),
  }),
})

StandOfferRef.implement({
  description: 'Several stands held for one file, of which it chooses one.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this offer.' }),
    state: t.expose('state', {
      type: StandOfferStateType,
      description: 'How it ended. An open one is over once its deadline has passed: the reader compares.',
    }),
    until: t.expose('until', { type: 'DateTime', description: 'Its deadline, by the edition’s clock.' }),
    offeredAt: t.expose('offeredAt', { type: 'DateTime', description: 'When it was made.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
  }),
})

ExchangeSideRef.implement({
  description: 'One of the two who would exchange their stands.',
  fields: (t) => ({
    claim: t.exposeID('claimId', { description: 'The id of its claim.' }),
    file: t.exposeID('fileId', { description: 'The id of its file.' }),
    exhibitor: t.expose('exhibitor', { type: ExhibitorRef, description: 'The exhibitor.' }),
    stand: t.field({
      type: StandRef,
      description: 'The stand that it has.',
      resolve: ({ editionId, standId }, _args, context) => standOf(context, editionId, standId),
    }),
    consentedAt: t.expose('consentedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it consented; null while it is asked.',
    }),
  }),
})

StandSharingRef.implement({
  description: 'A stand of another exhibitor that one shares, or is asked to share.',
  fields: (t) => ({
    claim: t.exposeID('claimId', { description: 'The id of its claim.' }),
    stand: t.field({
      type: StandRef,
      description: 'The stand.',
      resolve: ({ editionId, standId }, _args, context) => standOf(context, editionId, standId),
    }),
    host: t.expose('host', { type: ExhibitorRef, description: 'Whose stand it is.' }),
    exhibitor: t.expose('exhibitor', { type: ExhibitorRef, description: 'Who shares it, or is asked to.' }),
    askedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was asked.' }),
    consentedAt: t.expose('consentedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it agreed, or was put there; null while it is asked.',
    }),
    setBecause: t.exposeString('setBecause', {
      nullable: true,
      description: 'Why the desk put it there without asking; null where it agreed itself.',
    }),
  }),
})

StandExchangeRef.implement({
  description: 'Two exhibitors who may want each other’s stand. It is done once both have consented.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this exchange.' }),
    state: t.expose('state', { type: StandExchangeStateType, description: 'How it stands.' }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was proposed.' }),
    given: t.expose('given', { type: ExchangeSideRef, description: 'The side that proposed it.' }),
    taken: t.expose('taken', { type: ExchangeSideRef, description: 'The other side.' }),
  }),
})

const StandFitRef = builder
  .objectRef<{ readonly standId: string; readonly why: StandDoesNotFit | undefined; readonly suits: boolean }>(
    'StandFit',
  )
  .implement({
    description: 'Whether a stand is for a file.',
    fields: (t) => ({
      stand: t.exposeID('standId', { description: 'The id of the stand.' }),
      misfit: t.field({
        type: StandMisfitType,
        nullable: true,
        description: 'What is missing; null where it fits.',
        resolve: ({ why }) => why?.misfit,
      }),
      suits: t.exposeBoolean('suits', { description: 'Whether its zone is that of the exhibitor’s family or region.' }),
    }),
  })

StandFileRef.implement({
  description: 'A file where stands are given: what it wants, has, and is offered. Its exhibitor and the desk.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this file.' }),
    number: t.exposeInt('number', { description: 'What people name it by.' }),
    isWaiting: t.boolean({
      description: 'Whether it is on the waiting list: choosing a stand of an offer accepts it.',
      resolve: ({ state }) => state === 'WAITLISTED',
    }),
    waitsSince: t.expose('waitlistedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it waits for a stand; null where it never did.',
    }),
    exhibitor: t.expose('exhibitor', { type: ExhibitorRef, description: 'Whose file it is.' }),
    wantedDm2: t.exposeInt('wantedDm2', { nullable: true, description: 'Wanted area, in square decimetres.' }),
    wantedBuild: t.expose('wantedBuild', { type: StandBuildType, nullable: true, description: 'Wanted build.' }),
    wantedWatts: t.exposeInt('wantedWatts', { description: 'Needed power.' }),
    wantsWater: t.exposeBoolean('wantsWater', { description: 'Whether it needs water.' }),
    needsAccessible: t.exposeBoolean('needsAccessible', { description: 'Whether it needs step-free access.' }),
    standsGranted: t.exposeInt('standsGranted', { description: 'How many stands it may have.' }),
    standsTaken: t.exposeInt('standsTaken', { description: 'How many it has.' }),
    holdsLeft: t.int({
      description: 'How often its exhibitor may still hold a free stand, or put that off, before it takes one.',
      resolve: holdsLeft,
    }),
    holdDays: t.exposeInt('holdDays', { description: 'How many days each of these lasts.' }),
    claims: t.field({
      type: [FileClaimRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'What it has, then what it holds.',
      resolve: ({ claims }) => [...claims],
    }),
    offer: t.expose('offer', { type: StandOfferRef, nullable: true, description: 'The last offer made to it.' }),
    fits: t.field({
      type: [StandFitRef],
      complexity: { field: 1, multiplier: 100 },
      description: 'Every stand of the edition, and why it is not for this file; whoever has it now.',
      resolve: async (file, _args, { db, plans }) => {
        const { halls } = await plans.read(file.editionId)
        const zones = new Map(halls.flatMap(({ zones }) => zones.map((zone) => [zone.id, zone])))
        return (await readEditionStands(db, file.editionId)).map((stand) => {
          const zone = stand.zoneId === null ? undefined : zones.get(stand.zoneId)
          return {
            standId: stand.id,
            why: whyNotFit(file, stand),
            suits: zone !== undefined && suits(file.exhibitor, zone),
          }
        })
      },
    }),
    exchanges: t.field({
      type: [StandExchangeRef],
      complexity: { field: 1, multiplier: 1 },
      description: 'Exchanges proposed with what it has.',
      resolve: ({ exchanges }) => [...exchanges],
    }),
  }),
})
