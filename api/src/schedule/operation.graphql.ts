import { builder } from '../graphql/builder.ts'
import { PersonRef } from '../people/people.refs.ts'
import { NotFound } from '../shared/refusals.ts'
import { type OperationPreview, previewOperation, runOperation } from './operation.actions.ts'
import { OperationInput, SeenVersionInput, toRequest, toSeen } from './operation.input.ts'
import type { ConcernedPerson, SeenVersion } from './operation.ts'
import { operationWith, personWith, undoingOf } from './schedule.lookup.ts'
import { changesIn, OperationRef, SessionChangeRef, SessionRef } from './schedule.refs.ts'
import { NothingToUndo, PersonTaken, RoomTaken, StaleEdit, WrongState } from './schedule.refusals.ts'
import { AgendaReasonType, OperationKindType } from './schedule.types.ts'

builder.node(OperationRef, {
  description: 'A live operation on the day, and all it moved.',
  id: { resolve: ({ id }) => id },
  loadOne: async (id, context) => (await operationWith(context, id)) ?? null,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counts the operations of the edition.' }),
    kind: t.expose('kind', { type: OperationKindType, description: 'What it does.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who did it.',
      resolve: ({ byId }, _args, context) => (byId === null ? null : personWith(context, byId)),
    }),
    changes: t.field({
      type: [SessionChangeRef],
      description: 'Each session it changed: the one asked for first.',
      resolve: async ({ editionId, changes }, _args, { schedules }) =>
        changesIn(await schedules.readWith(editionId, changes), changes),
    }),
    undoneBy: t.field({
      type: OperationRef,
      nullable: true,
      description: 'The operation that took it back.',
      resolve: ({ id }, _args, context) => undoingOf(context, id),
    }),
    undoes: t.field({
      type: OperationRef,
      nullable: true,
      description: 'The operation that it took back.',
      resolve: ({ undoesId }, _args, context) => (undoesId === null ? null : operationWith(context, undoesId)),
    }),
  }),
})

const SeenRef = builder.objectRef<SeenVersion>('Seen').implement({
  description: 'The version at which the preview saw a session.',
  fields: (t) => ({
    sessionId: t.globalID({
      description: 'The session.',
      resolve: ({ sessionId }) => ({ type: SessionRef, id: sessionId }),
    }),
    version: t.exposeInt('version', { description: 'Its version.' }),
  }),
})

const ConcernedRef = builder.objectRef<ConcernedPerson & { readonly editionId: string }>('Concerned').implement({
  description: 'Somebody who will get a notice.',
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who.',
      resolve: async ({ personId }, _args, context) => {
        const person = await personWith(context, personId)
        if (!person) throw new NotFound()
        return person
      },
    }),
    reasons: t.field({ type: [AgendaReasonType], description: 'Why.', resolve: ({ reasons }) => [...reasons] }),
    sessions: t.field({
      type: [SessionRef],
      description: 'Of which of the sessions.',
      resolve: async ({ sessionIds, editionId }, _args, { schedules }) => {
        const { sessionsById } = await schedules.read(editionId)
        return sessionIds.flatMap((id) => sessionsById.get(id) ?? [])
      },
    }),
  }),
})

const OperationPreviewRef = builder.objectRef<OperationPreview>('OperationPreview').implement({
  description: 'What an operation would do, if it were run now.',
  fields: (t) => ({
    kind: t.expose('kind', { type: OperationKindType, description: 'What it does.' }),
    changes: t.field({
      type: [SessionChangeRef],
      description: 'Each session that it would change: the one asked for first.',
      resolve: async ({ editionId, changes }, _args, { schedules }) =>
        changesIn(await schedules.read(editionId), changes),
    }),
    concerned: t.field({
      type: [ConcernedRef],
      description: 'On stage or following, who will get a notice: the first 200.',
      resolve: ({ concerned, editionId }) => concerned.map((person) => ({ ...person, editionId })),
    }),
    concernedCount: t.exposeInt('concernedCount', { description: 'How many people in all.' }),
    seen: t.field({
      type: [SeenRef],
      description: 'Confirm with these, and nothing that moved meanwhile is overwritten.',
      resolve: ({ seen }) => [...seen],
    }),
  }),
})

const refusals = [NotFound, StaleEdit, RoomTaken, PersonTaken, WrongState, NothingToUndo]

builder.queryField('operationPreview', (t) =>
  t.field({
    type: OperationPreviewRef,
    description: 'What an operation would do, before anyone confirms it. Those who run live operations.',
    errors: { types: refusals },
    args: { operation: t.arg({ type: OperationInput, description: 'The operation.' }) },
    resolve: (_root, { operation }, context) => previewOperation(context, toRequest(operation)),
  }),
)

builder.mutationField('runOperation', (t) =>
  t.field({
    type: OperationRef,
    description:
      'Does a live operation, in one transaction, if every session it moves is still at the version seen. Those who run live operations.',
    errors: { types: refusals },
    args: {
      operation: t.arg({ type: OperationInput, description: 'The operation.' }),
      seen: t.arg({
        type: [SeenVersionInput],
        description: 'Of every session that it moves, as the preview gave them.',
      }),
    },
    resolve: (_root, { operation, seen }, context) => runOperation(context, toRequest(operation), toSeen(seen)),
  }),
)
