import { RoomRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { PersonRef } from '../people/people.refs.ts'
import { personWith, sessionOf } from './schedule.lookup.ts'
import { changesIn, SessionChangeRef, SessionRef } from './schedule.refs.ts'
import {
  NoSeatLeft,
  NothingToPublish,
  NothingToUndo,
  PersonTaken,
  RoomTaken,
  StaleEdit,
  WrongState,
} from './schedule.refusals.ts'
import { SessionStateType } from './schedule.types.ts'

const interfaces = [RefusalInterface]

builder.objectType(RoomTaken, {
  name: 'RoomTaken',
  description: 'The room has another session then.',
  interfaces,
  isTypeOf: (value) => value instanceof RoomTaken,
  fields: (t) => ({
    room: t.field({
      type: RoomRef,
      description: 'The room.',
      resolve: async ({ room, taking }, _args, { schedules }) => {
        const found = (await schedules.read(taking.editionId)).rooms.get(room.id)
        if (!found) throw new Error(`room ${room.id} is not in its edition`)
        return found
      },
    }),
    by: t.field({
      type: SessionRef,
      description: 'The session that has it.',
      resolve: ({ taking: { by, editionId } }, _args, context) => sessionOf(context, { id: by.id, editionId }),
    }),
    from: t.field({ type: 'DateTime', description: 'From when.', resolve: ({ taking }) => taking.from }),
    to: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ taking }) => taking.to }),
  }),
})

builder.objectType(PersonTaken, {
  name: 'PersonTaken',
  description: 'Somebody on stage is on another stage then.',
  interfaces,
  isTypeOf: (value) => value instanceof PersonTaken,
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who.',
      resolve: async ({ person }, _args, context) => {
        const found = await personWith(context, person.id)
        if (!found) throw new Error(`person ${person.id} does not exist`)
        return found
      },
    }),
    by: t.field({
      type: SessionRef,
      description: 'The session where they are.',
      resolve: ({ taking: { by, editionId } }, _args, context) => sessionOf(context, { id: by.id, editionId }),
    }),
    from: t.field({ type: 'DateTime', description: 'From when.', resolve: ({ taking }) => taking.from }),
    to: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ taking }) => taking.to }),
  }),
})

builder.objectType(StaleEdit, {
  name: 'StaleEdit',
  description: 'Somebody changed it since you read it: what they did, and how it stands.',
  interfaces,
  isTypeOf: (value) => value instanceof StaleEdit,
  fields: (t) => ({
    session: t.field({
      type: SessionRef,
      nullable: true,
      description: 'As it stands now. Null when it is not of one released session.',
      resolve: async ({ meanwhile: { sessionId, editionId, changes } }, _args, { schedules }) =>
        sessionId === null ? null : (await schedules.readWith(editionId, changes)).sessionsById.get(sessionId),
    }),
    changedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who changed it last.',
      resolve: ({ meanwhile: { changedById } }, _args, context) =>
        changedById === null ? null : personWith(context, changedById),
    }),
    changedAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ meanwhile }) => meanwhile.changedAt }),
    changes: t.field({
      type: [SessionChangeRef],
      description: 'What was done to it since, in order.',
      resolve: async ({ meanwhile: { editionId, changes } }, _args, { schedules }) =>
        changesIn(await schedules.readWith(editionId, changes), changes),
    }),
  }),
})

builder.objectType(WrongState, {
  name: 'WrongState',
  description: 'The session’s state does not allow it.',
  interfaces,
  isTypeOf: (value) => value instanceof WrongState,
  fields: (t) => ({
    session: t.field({
      type: SessionRef,
      description: 'The session.',
      resolve: ({ session }, _args, context) => sessionOf(context, session),
    }),
    state: t.field({ type: SessionStateType, description: 'Its state.', resolve: ({ session }) => session.state }),
  }),
})

builder.objectType(NoSeatLeft, {
  name: 'NoSeatLeft',
  description: 'Every seat is taken, or the session has none to take.',
  interfaces,
  isTypeOf: (value) => value instanceof NoSeatLeft,
  fields: (t) => ({
    session: t.field({
      type: SessionRef,
      description: 'The session.',
      resolve: ({ session }, _args, context) => sessionOf(context, session),
    }),
  }),
})

builder.objectType(NothingToUndo, {
  name: 'NothingToUndo',
  description: 'It is not the last operation, or no operation is left.',
  interfaces,
  isTypeOf: (value) => value instanceof NothingToUndo,
})

builder.objectType(NothingToPublish, {
  name: 'NothingToPublish',
  description: 'The draft equals what is published.',
  interfaces,
  isTypeOf: (value) => value instanceof NothingToPublish,
})
