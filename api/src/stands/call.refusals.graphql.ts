import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { PersonRef } from '../people/people.refs.ts'
import { CallElsewhere, CallPartInUse, QuotaBelowAccepted, StaleCall } from './call.refusals.ts'
import { colleagueWith } from './call-desk.reading.ts'
import { CallPartType, CallStageType } from './call-desk.types.ts'

builder.objectType(StaleCall, {
  name: 'StaleCall',
  description: 'A colleague changed the call, or its draft, since it was read.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof StaleCall,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version it has now.' }),
    draftVersion: t.exposeInt('draftVersion', { description: 'The version that its draft has now.' }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who changed it.',
      resolve: async ({ changedById }, _args, context) =>
        changedById ? await colleagueWith(context, changedById) : null,
    }),
  }),
})

builder.objectType(CallElsewhere, {
  name: 'CallElsewhere',
  description: 'This is not done of a call that is where this one is.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof CallElsewhere,
  fields: (t) => ({ stage: t.expose('stage', { type: CallStageType, description: 'Where it is.' }) }),
})

builder.objectType(QuotaBelowAccepted, {
  name: 'QuotaBelowAccepted',
  description: 'A quota would have fewer places than files that are accepted; no quota was changed.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof QuotaBelowAccepted,
  fields: (t) => ({
    region: t.string({
      nullable: true,
      description: 'Of the quota, ISO 3166-2; null for any.',
      resolve: ({ quota }) => quota.regionCode,
    }),
    family: t.string({
      nullable: true,
      description: 'Of the quota, the key of the family; null for any.',
      resolve: ({ quota }) => quota.familyId,
    }),
    places: t.int({ description: 'How many it was to have.', resolve: ({ quota }) => quota.places }),
    accepted: t.exposeInt('accepted', { description: 'How many files are accepted.' }),
  }),
})

builder.objectType(CallPartInUse, {
  name: 'CallPartInUse',
  description: 'Files or scores rest on what would change; nothing was published.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof CallPartInUse,
  fields: (t) => ({
    part: t.expose('part', { type: CallPartType, description: 'What it is.' }),
    key: t.exposeString('key', { description: 'Of the field, or the kind; empty for the criteria.' }),
    files: t.exposeInt('files', { description: 'How many files rest on it.' }),
  }),
})
