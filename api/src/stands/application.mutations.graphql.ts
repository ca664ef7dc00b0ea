import { builder } from '../graphql/builder.ts'
import { NotFound } from '../shared/refusals.ts'
import {
  answerApplication,
  openApplication,
  saveApplication,
  submitApplication,
  withdrawApplication,
} from './application.actions.ts'
import { SaveApplicationInput, toTyped } from './application.input.ts'
import { StandApplicationRef } from './application.refs.ts'
import {
  AlreadyApplied,
  ApplicationHasStand,
  ApplicationIncomplete,
  CallNotOpen,
  KindNotCalled,
  StaleApplication,
  StepNotOpen,
} from './application.refusals.ts'
import { attachToApplication, detachFromApplication } from './application-paper.actions.ts'
import './application.refusals.graphql.ts'

const type = StandApplicationRef
const fileId = { description: 'The id of the file.' } as const

builder.mutationFields((t) => ({
  openApplication: t.field({
    type,
    description: 'Opens a draft for a call. Members of the exhibitor.',
    errors: { types: [NotFound, CallNotOpen, KindNotCalled, AlreadyApplied] },
    args: {
      call: t.arg.string({ description: 'The key of the call.' }),
      exhibitorId: t.arg.id({ description: 'The id of the exhibitor.' }),
    },
    resolve: (_root, { call, exhibitorId }, context) => openApplication(context, call, exhibitorId),
  }),
  saveApplication: t.field({
    type,
    description: 'Saves what was typed, however incomplete. Members of the exhibitor.',
    errors: { types: [NotFound, StaleApplication, StepNotOpen] },
    args: {
      id: t.arg.id(fileId),
      input: t.arg({ type: SaveApplicationInput, description: 'What was typed.' }),
    },
    resolve: (_root, { id, input }, context) => saveApplication(context, id, toTyped(input)),
  }),
  attachToApplication: t.field({
    type,
    description: 'Puts a photograph or paper that the viewer handed in under a key. Members of the exhibitor.',
    errors: { types: [NotFound, StepNotOpen, ApplicationIncomplete] },
    args: {
      id: t.arg.id(fileId),
      key: t.arg.string({ description: 'Of the call’s field.' }),
      hash: t.arg.string({ description: 'Of the stored file.' }),
      name: t.arg.string({ description: 'As the exhibitor names it.' }),
      answers: t.arg.boolean({
        defaultValue: false,
        description: 'Sends the answer too, once nothing is missing that the desk asked for.',
      }),
    },
    resolve: (_root, { id, answers, ...added }, context) =>
      attachToApplication(context, id, { ...added, answers: answers ?? false }),
  }),
  detachFromApplication: t.field({
    type,
    description: 'Takes a photograph or paper out again. Members of the exhibitor.',
    errors: { types: [NotFound, StepNotOpen] },
    args: {
      id: t.arg.id(fileId),
      key: t.arg.string({ description: 'Of the call’s field.' }),
      hash: t.arg.string({ description: 'Of the stored file.' }),
    },
    resolve: (_root, { id, ...removed }, context) => detachFromApplication(context, id, removed),
  }),
  submitApplication: t.field({
    type,
    description: 'Sends the file to the desk. Members of the exhibitor.',
    errors: { types: [NotFound, StepNotOpen, CallNotOpen, KindNotCalled, ApplicationIncomplete, StaleApplication] },
    args: { id: t.arg.id(fileId) },
    resolve: (_root, { id }, context) => submitApplication(context, id),
  }),
  answerApplication: t.field({
    type,
    description: 'Answers what the desk asked. Members of the exhibitor.',
    errors: { types: [NotFound, StepNotOpen, ApplicationIncomplete, StaleApplication] },
    args: {
      id: t.arg.id(fileId),
      note: t.arg.string({ required: false, description: 'A word to the desk.' }),
    },
    resolve: (_root, { id, note }, context) => answerApplication(context, id, note ?? null),
  }),
  withdrawApplication: t.field({
    type,
    description: 'Takes the file back. Members of the exhibitor.',
    errors: { types: [NotFound, StepNotOpen, ApplicationHasStand, StaleApplication] },
    args: {
      id: t.arg.id(fileId),
      note: t.arg.string({ required: false, description: 'Why, for the desk.' }),
    },
    resolve: (_root, { id, note }, context) => withdrawApplication(context, id, note ?? null),
  }),
}))
