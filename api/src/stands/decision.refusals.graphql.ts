import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { DecisionOverQuota, FilesMovedOn, InConflict } from './decision.refusals.ts'

builder.objectType(DecisionOverQuota, {
  name: 'DecisionOverQuota',
  description: 'A quota has no place left for one of the files; nothing was decided.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof DecisionOverQuota,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Of the file that found no place.' }),
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
    places: t.int({ description: 'How many the quota has.', resolve: ({ quota }) => quota.places }),
  }),
})

builder.objectType(FilesMovedOn, {
  name: 'FilesMovedOn',
  description: 'Some of the files are where this is not done; nothing was done of any.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof FilesMovedOn,
  fields: (t) => ({
    numbers: t.intList({ description: 'Of those files.', resolve: ({ numbers }) => [...numbers] }),
  }),
})

builder.objectType(InConflict, {
  name: 'InConflict',
  description: 'Who decides declared a conflict of interest for some of the files.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof InConflict,
  fields: (t) => ({
    numbers: t.intList({ description: 'Of those files.', resolve: ({ numbers }) => [...numbers] }),
  }),
})
