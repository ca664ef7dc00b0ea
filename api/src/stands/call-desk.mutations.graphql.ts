import { builder } from '../graphql/builder.ts'
import { InvalidInput, NotFound } from '../shared/refusals.ts'
import { createCall, moveCallDates, setCallQuotas, stepCall } from './call.actions.ts'
import { CallElsewhere, CallPartInUse, QuotaBelowAccepted, StaleCall } from './call.refusals.ts'
import { CallContentInput, CallQuotaInput, NewCallInput, toContent, toNewCall, toQuotas } from './call-desk.input.ts'
import { CallRecordRef } from './call-desk.refs.ts'
import { CallStepType } from './call-desk.types.ts'
import { discardCallDraft, publishCall, saveCall } from './call-draft.actions.ts'
import './call.refusals.graphql.ts'

const type = CallRecordRef
const callId = { description: 'The id of the call.' } as const
const version = { description: 'The version that was seen.' } as const
const draftVersion = { description: 'The version of the draft that was seen.' } as const

builder.mutationFields((t) => ({
  createCall: t.field({
    type,
    description: 'A new call that nobody but the desk sees until it is published. The registration desk.',
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: NewCallInput, description: 'The call.' }) },
    resolve: (_root, { input }, context) => createCall(context, toNewCall(input)),
  }),
  saveCall: t.field({
    type,
    description:
      'Keeps what is written of a call, however incomplete; exhibitors see it once published. The registration desk.',
    errors: { types: [NotFound, StaleCall, CallElsewhere, InvalidInput] },
    args: {
      id: t.arg.id(callId),
      draftVersion: t.arg.int(draftVersion),
      content: t.arg({ type: CallContentInput, description: 'All that is written.' }),
    },
    resolve: (_root, { id, draftVersion, content }, context) => saveCall(context, id, draftVersion, toContent(content)),
  }),
  discardCallDraft: t.field({
    type,
    description: 'Forgets what is drafted of a call. The registration desk.',
    errors: { types: [NotFound, StaleCall] },
    args: { id: t.arg.id(callId), draftVersion: t.arg.int(draftVersion) },
    resolve: (_root, { id, draftVersion }, context) => discardCallDraft(context, id, draftVersion),
  }),
  publishCall: t.field({
    type,
    description:
      'Puts the draft in force for what is sent from now on, and announces the call. Files that were sent stay complete. The registration desk.',
    errors: { types: [NotFound, StaleCall, CallElsewhere, CallPartInUse, InvalidInput] },
    args: { id: t.arg.id(callId), draftVersion: t.arg.int(draftVersion) },
    resolve: (_root, { id, draftVersion }, context) => publishCall(context, id, draftVersion),
  }),
  moveCallDates: t.field({
    type,
    description: 'Moves the opening and the closing of a call, at once for everybody. The registration desk.',
    errors: { types: [NotFound, StaleCall, CallElsewhere, InvalidInput] },
    args: {
      id: t.arg.id(callId),
      version: t.arg.int(version),
      opensAt: t.arg({ type: 'DateTime', description: 'From when.' }),
      closesAt: t.arg({ type: 'DateTime', description: 'Until just before.' }),
    },
    resolve: (_root, { id, version, ...dates }, context) => moveCallDates(context, id, version, dates),
  }),
  stepCall: t.field({
    type,
    description: 'Opens, closes, puts away or brings back a call, now. The registration desk.',
    errors: { types: [NotFound, StaleCall, CallElsewhere] },
    args: {
      id: t.arg.id(callId),
      version: t.arg.int(version),
      step: t.arg({ type: CallStepType, description: 'What is done.' }),
    },
    resolve: (_root, { id, version, step }, context) => stepCall(context, id, version, step),
  }),
  setCallQuotas: t.field({
    type,
    description:
      'Makes the quotas of a call these, all or none; none goes below the files accepted. The registration desk.',
    errors: { types: [NotFound, StaleCall, QuotaBelowAccepted, InvalidInput] },
    args: {
      id: t.arg.id(callId),
      version: t.arg.int(version),
      quotas: t.arg({ type: [CallQuotaInput], description: 'All of them; four hundred at most.' }),
    },
    resolve: (_root, { id, version, quotas }, context) => setCallQuotas(context, id, version, toQuotas(quotas)),
  }),
}))
