import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { FieldIssueRef } from './application.refs.ts'
import {
  AlreadyApplied,
  ApplicationHasStand,
  ApplicationIncomplete,
  CallNotOpen,
  KindNotCalled,
  StaleApplication,
  StepNotOpen,
} from './application.refusals.ts'
import { ApplicationStateType, CallPhaseType } from './application.types.ts'

builder.objectType(StepNotOpen, {
  name: 'StepNotOpen',
  description: 'The step does not start where the file is.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof StepNotOpen,
  fields: (t) => ({
    state: t.expose('state', { type: ApplicationStateType, description: 'Where the file is, as who asked sees it.' }),
  }),
})

builder.objectType(StaleApplication, {
  name: 'StaleApplication',
  description: 'Somebody saved the file since it was read.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof StaleApplication,
  fields: (t) => ({ version: t.exposeInt('version', { description: 'The version it has now.' }) }),
})

builder.objectType(CallNotOpen, {
  name: 'CallNotOpen',
  description: 'The call takes no files now.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof CallNotOpen,
  fields: (t) => ({ phase: t.expose('phase', { type: CallPhaseType, description: 'Before or after.' }) }),
})

builder.objectType(ApplicationIncomplete, {
  name: 'ApplicationIncomplete',
  description: 'Something that the call requires is missing or not valid.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof ApplicationIncomplete,
  fields: (t) => ({
    issues: t.field({
      type: [FieldIssueRef],
      description: 'All of it, in the order of the call.',
      resolve: ({ issues }) => [...issues],
    }),
  }),
})

for (const [refusal, name, description] of [
  [KindNotCalled, 'KindNotCalled', 'The call is for other kinds of exhibitors.'],
  [AlreadyApplied, 'AlreadyApplied', 'The exhibitor has a file for this call already.'],
  [ApplicationHasStand, 'ApplicationHasStand', 'The file has a stand, which is given back first.'],
] as const)
  builder.objectType(refusal, {
    name,
    description,
    interfaces: [RefusalInterface],
    isTypeOf: (value) => value instanceof refusal,
  })
