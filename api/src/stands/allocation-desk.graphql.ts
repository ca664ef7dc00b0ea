import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { formatCursor } from '../live/cursor.ts'
import { mayRegister } from '../live/rights.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { isUuid } from '../shared/ids.ts'
import { textIn } from '../shared/localised.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import {
  countFiles,
  type DeskShow,
  type FilePage,
  readFilePage,
  readNextPage,
  readPreviousPage,
  readWaiting,
  readWaitingList,
  type WaitingEntry,
} from './allocation-desk.reading.ts'
import { findExchanges, readStandFile } from './stand-file.reading.ts'
import { StandExchangeRef, StandFileRef } from './stand-file.refs.ts'
import { setHoldTerms } from './stand-hold.actions.ts'
import { switchWaitingList } from './waiting-list.actions.ts'
import type { PassedOver } from './waiting-list.rules.ts'
import './allocation-desk.live.graphql.ts'
import './stand-file.graphql.ts'

const MOST_FILES = 100
const MOST_WAITING = 100

type Words<Value extends string> = Record<Value, { description: string }>

const DeskShowType = builder.enumType('DeskShow', {
  description: 'Which files the allocation desk lists.',
  values: {
    WITHOUT_STAND: { description: 'Accepted, with no stand and no open offer.' },
    OFFERED: { description: 'With an open offer, from the waiting list too.' },
    ALLOCATED: { description: 'With a stand.' },
  } as const satisfies Words<DeskShow>,
})

const PassedOverType = builder.enumType('PassedOver', {
  description: 'Why a file that waits is not offered a stand.',
  values: {
    HAS_OFFER: { description: 'It has an open offer.' },
    ASKED_BEFORE: { description: 'This stand was offered to it before.' },
    QUOTA_FULL: { description: 'A quota that counts it has no place left, open offers counted.' },
    BLOCKED: { description: 'The organisers keep the stand.' },
    TOO_SMALL: { description: 'The stand is too small for it.' },
    OTHER_BUILD: { description: 'The stand is built otherwise.' },
    TOO_LITTLE_POWER: { description: 'The stand has too little power.' },
    NO_WATER: { description: 'The stand has no water.' },
    NOT_ACCESSIBLE: { description: 'The stand is not accessible.' },
  } as const satisfies Words<PassedOver>,
})

const WaitingEntryRef = builder.objectRef<WaitingEntry>('WaitingEntry').implement({
  description: 'One who waits for a stand.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'In the list, from 1.' }),
    file: t.expose('file', { type: StandFileRef, description: 'The file.' }),
    isNext: t.exposeBoolean('isNext', {
      description: 'Whether it would be asked first: whom it does not pass over, longest on the list.',
    }),
    passedOver: t.field({
      type: PassedOverType,
      nullable: true,
      description: 'Why it would be passed over; null where it is its turn.',
      resolve: ({ passedOver }) => passedOver,
    }),
  }),
})

interface DeskCall {
  readonly id: string
  readonly key: string
  readonly title: unknown
  readonly offersFreed: boolean
  readonly holdDays: number
  readonly holdsEach: number
}

const DeskCallRef = builder.objectRef<DeskCall>('DeskCall').implement({
  description: 'A call and those who wait in it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this call.' }),
    title: t.string({
      description: 'What it is called.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ title }, args) => textIn(title, args.in),
    }),
    offersFreed: t.exposeBoolean('offersFreed', {
      description: 'Whether a stand that comes free is offered to those who wait, in their order.',
    }),
    holdDays: t.exposeInt('holdDays', {
      description: 'How many days an exhibitor holds a free stand, and puts that off each time.',
    }),
    holdsEach: t.exposeInt('holdsEach', {
      description: 'How often a file holds or puts off before it takes a stand.',
    }),
    waiting: t.field({
      type: [WaitingEntryRef],
      complexity: { field: 1, multiplier: MOST_WAITING / 2 },
      description: 'Those who wait, in the order in which they are asked; a hundred at most.',
      args: {
        stand: t.arg.id({ required: false, description: 'Judged for this stand; for any when absent.' }),
        skip: t.arg.int({ defaultValue: 0, required: false, description: 'How many of them to pass over.' }),
      },
      resolve: ({ id }, { stand, skip }, { db }) =>
        readWaitingList(db, id, isUuid(stand ?? '') ? (stand ?? undefined) : undefined, {
          skip: Math.max(0, skip ?? 0),
          take: MOST_WAITING,
        }),
    }),
    waitingCount: t.int({
      description: 'How many wait.',
      resolve: async ({ id }, _args, { db }) => (await readWaiting(db, id)).length,
    }),
  }),
})

const FilePageRef = builder.objectRef<FilePage>('StandFilePage').implement({
  description: 'Some files of a list, by number, and how many there are.',
  fields: (t) => ({
    total: t.int({
      description: 'How many there are in the whole list.',
      resolve: (page, _args, { db }) => countFiles(db, page),
    }),
    before: t.int({
      description: 'How many of them come before these.',
      resolve: (page, _args, { db }) => countFiles(db, page, true),
    }),
    files: t.field({
      type: [StandFileRef],
      complexity: { field: 1, multiplier: 50 },
      description: 'Those of this page.',
      resolve: (page, _args, { db }) => readFilePage(db, page),
    }),
    previous: t.int({
      nullable: true,
      description: 'After which number the page before this one starts; null for the first.',
      resolve: (page, _args, { db }) => readPreviousPage(db, page),
    }),
    next: t.int({
      nullable: true,
      description: 'After which number the next page starts; null for the last.',
      resolve: (page, _args, { db }) => readNextPage(db, page),
    }),
  }),
})

interface AllocationDesk {
  readonly editionId: string
  readonly cursor: string
}

const AllocationDeskRef = builder.objectRef<AllocationDesk>('AllocationDesk').implement({
  description: 'Where the registration desk gives stands.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `allocationDeskChanged` from here.',
    }),
    list: t.field({
      type: FilePageRef,
      description: 'Files by what they have, page by page.',
      args: {
        show: t.arg({ type: DeskShowType, description: 'Which files.' }),
        search: t.arg.string({ required: false, description: 'A part of the name or town, or the number.' }),
        first: t.arg.int({ defaultValue: 50, required: false, description: 'How many, a hundred at most.' }),
        after: t.arg.int({ required: false, description: 'Those with a higher number; all when absent.' }),
      },
      resolve: ({ editionId }, { show, search, first, after }) => ({
        editionId,
        show,
        search: search ?? '',
        after: after ?? 0,
        first: Math.max(0, Math.min(first ?? 50, MOST_FILES)),
      }),
    }),
    file: t.field({
      type: StandFileRef,
      nullable: true,
      description: 'One file; null when there is none.',
      args: { id: t.arg.id({ description: 'Its id.' }) },
      resolve: async ({ editionId }, { id }, { db }) => {
        const file = isUuid(id) ? await readStandFile(db, id) : null
        return file?.editionId === editionId ? file : null
      },
    }),
    exchanges: t.field({
      type: [StandExchangeRef],
      complexity: { field: 1, multiplier: 20 },
      description: 'Exchanges that are proposed, the latest first; a hundred at most.',
      resolve: ({ editionId }, _args, { db }) => findExchanges(db, { editionId, state: 'PROPOSED' }),
    }),
    exchangeCount: t.int({
      description: 'How many exchanges are proposed.',
      resolve: ({ editionId }, _args, { db }) => db.standExchange.count({ where: { editionId, state: 'PROPOSED' } }),
    }),
    calls: t.field({
      type: [DeskCallRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'The calls of the edition, with those who wait.',
      resolve: ({ editionId }, _args, { db }) =>
        db.call.findMany({ where: { editionId }, orderBy: { opensAt: 'asc' } }),
    }),
  }),
})

builder.queryField('allocationDesk', (t) =>
  t.field({
    type: AllocationDeskRef,
    nullable: true,
    description: 'Where stands are given. The registration desk.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    resolve: async (_root, args, { editions, viewer, db }) => {
      const edition = await editions.find(args.edition)
      if (!edition) return null
      if (!mayRegister(viewer, edition.id)) throw new Forbidden()
      return { editionId: edition.id, cursor: formatCursor(await readCursor(db)) }
    },
  }),
)

const WaitingListSwitchedRef = builder.objectRef<{ readonly call: DeskCall }>('WaitingListSwitched').implement({
  description: 'What comes free is offered to those who wait, or no more.',
  fields: (t) => ({ call: t.expose('call', { type: DeskCallRef, description: 'The call.' }) }),
})

builder.mutationField('switchWaitingList', (t) =>
  t.field({
    type: WaitingListSwitchedRef,
    description: 'Switches whether what comes free is offered to a call’s waiting files. The registration desk.',
    errors: { types: [NotFound] },
    args: {
      call: t.arg.id({ description: 'The id of the call.' }),
      on: t.arg.boolean({ description: 'Whether it is offered from now on.' }),
    },
    resolve: async (_root, { call, on }, context) => {
      await switchWaitingList(context, call, on)
      return { call: await context.db.call.findUniqueOrThrow({ where: { id: call } }) }
    },
  }),
)

const HoldTermsSetRef = builder.objectRef<{ readonly call: DeskCall }>('HoldTermsSet').implement({
  description: 'How exhibitors hold stands by themselves was decided.',
  fields: (t) => ({ call: t.expose('call', { type: DeskCallRef, description: 'The call.' }) }),
})

builder.mutationField('setHoldTerms', (t) =>
  t.field({
    type: HoldTermsSetRef,
    description:
      'Decides how long and how often the exhibitors of a call hold stands by themselves. The registration desk.',
    errors: { types: [NotFound] },
    args: {
      call: t.arg.id({ description: 'The id of the call.' }),
      days: t.arg.int({ description: 'How many days a hold lasts, and is put off each time; from one to ten.' }),
      each: t.arg.int({ description: 'How often a file holds or puts off; from one to six.' }),
    },
    resolve: async (_root, { call, days, each }, context) => {
      await setHoldTerms(context, call, { holdDays: days, holdsEach: each })
      return { call: await context.db.call.findUniqueOrThrow({ where: { id: call } }) }
    },
  }),
)
