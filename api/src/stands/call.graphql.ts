import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import type { Localised } from '../shared/language.ts'
import { written } from '../shared/language.ts'
import { FieldIssueRef } from './application.refs.ts'
import { CallFieldTypeType, CallPhaseType, FieldProblemType } from './application.types.ts'
import { readCallByKey, readCalls } from './call.reading.ts'
import { CallFieldRef, CallQuotaRef, CallRef } from './call.refs.ts'
import { phaseOf } from './call.ts'
import { ExhibitorKindType } from './hall.types.ts'

const inLanguage = (text: Localised, language: keyof Localised) => text[language] || written(text)
const language = { type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' } as const

interface Choice {
  readonly key: string
  readonly label: Localised
}

const CallOptionRef = builder.objectRef<Choice>('CallOption').implement({
  description: 'One of the options of a choice.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What the answer holds.' }),
    label: t.string({
      description: 'What people read.',
      args: { in: t.arg(language) },
      resolve: ({ label }, args) => inLanguage(label, args.in),
    }),
  }),
})

CallFieldRef.implement({
  description: 'A field or a paper that a call asks for.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in the answers.' }),
    type: t.expose('type', { type: CallFieldTypeType, description: 'What it takes.' }),
    label: t.string({
      description: 'What people read.',
      args: { in: t.arg(language) },
      resolve: ({ label }, args) => inLanguage(label, args.in),
    }),
    hint: t.string({
      description: 'What helps to fill it in; may be empty.',
      args: { in: t.arg(language) },
      resolve: ({ hint }, args) => inLanguage(hint, args.in),
    }),
    kinds: t.field({
      type: [ExhibitorKindType],
      description: 'Whom it is asked of.',
      resolve: ({ kinds }) => [...kinds],
    }),
    required: t.exposeBoolean('required', { description: 'Whether a file is sent without it.' }),
    options: t.field({
      type: [CallOptionRef],
      complexity: { field: 1, multiplier: 4 },
      description: 'Of a choice.',
      resolve: ({ options }) => [...options],
    }),
    limit: t.exposeInt('limit', { nullable: true, description: 'Of files how many, of texts how many characters.' }),
  }),
})

CallQuotaRef.implement({
  description: 'How many files of a region, of a family, or of both, are accepted.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this quota.' }),
    region: t.exposeString('regionCode', { nullable: true, description: 'ISO 3166-2; null for any.' }),
    family: t.exposeString('familyId', { nullable: true, description: 'The key of the family; null for any.' }),
    places: t.exposeInt('places', { description: 'How many there are.' }),
    accepted: t.exposeInt('accepted', { description: 'How many are taken.' }),
  }),
})

CallRef.implement({
  description: 'A call for exhibitors: who may apply, until when, and with what.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this call.' }),
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    title: t.string({
      description: 'What it is called.',
      args: { in: t.arg(language) },
      resolve: ({ title }, args) => inLanguage(title, args.in),
    }),
    terms: t.string({
      description: 'What applicants agree to.',
      args: { in: t.arg(language) },
      resolve: ({ terms }, args) => inLanguage(terms, args.in),
    }),
    kinds: t.field({
      type: [ExhibitorKindType],
      description: 'Who may apply.',
      resolve: ({ kinds }) => [...kinds],
    }),
    opensAt: t.expose('opensAt', { type: 'DateTime', description: 'From when.' }),
    closesAt: t.expose('closesAt', { type: 'DateTime', description: 'Until just before.' }),
    phase: t.field({
      type: CallPhaseType,
      description: 'Whether it takes files now, by the edition’s clock.',
      resolve: (call, _args, { clockOf }) => phaseOf(call, clockOf(call.editionId).now()),
    }),
    fields: t.field({
      type: [CallFieldRef],
      complexity: { field: 1, multiplier: 12 },
      description: 'What it asks for now, in order.',
      resolve: ({ fields }) => fields.filter(({ retiredAt }) => retiredAt === null),
    }),
    quotas: t.field({
      type: [CallQuotaRef],
      complexity: { field: 1, multiplier: 20 },
      description: 'How many are accepted, and how many were.',
      resolve: ({ quotas }) => [...quotas],
    }),
  }),
})

FieldIssueRef.implement({
  description: 'What is wrong with one field of a file.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Of the call’s field.' }),
    problem: t.expose('problem', { type: FieldProblemType, description: 'What is wrong.' }),
  }),
})

builder.queryFields((t) => ({
  calls: t.field({
    type: [CallRef],
    complexity: { field: 1, multiplier: 4 },
    description: 'The calls of an edition that were announced, the latest first.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    resolve: async (_root, args, { editions, db }) => {
      const edition = await editions.find(args.edition)
      return edition ? readCalls(db, edition.id) : []
    },
  }),
  call: t.field({
    type: CallRef,
    nullable: true,
    description: 'One call of the current edition.',
    args: { key: t.arg.string({ description: 'Its name in addresses.' }) },
    resolve: async (_root, { key }, { editions, db }) => {
      const edition = await editions.find()
      return edition ? ((await readCallByKey(db, edition.id, key)) ?? null) : null
    },
  }),
}))
