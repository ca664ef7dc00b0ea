import { builder } from '../graphql/builder.ts'
import { LocalizedTextInput } from '../graphql/texts.ts'
import { LANGUAGES, type Localised } from '../shared/language.ts'
import { CallFieldTypeType } from './application.types.ts'
import type { NewCall } from './call.actions.ts'
import type { CallContent } from './call-content.ts'
import type { WantedQuota } from './call-desk.ts'
import { ExhibitorKindType } from './hall.types.ts'

const CallOptionInput = builder.inputType('CallOptionInput', {
  description: 'One of the options of a choice.',
  fields: (t) => ({
    key: t.string({ description: 'What the answer holds.' }),
    label: t.field({ type: LocalizedTextInput, description: 'What people read.' }),
  }),
})

const CallFieldInput = builder.inputType('CallFieldInput', {
  description: 'A field or paper of the form.',
  fields: (t) => ({
    key: t.string({ description: 'Its name in the answers: small Latin letters, digits and dashes.' }),
    type: t.field({ type: CallFieldTypeType, description: 'What it takes.' }),
    label: t.field({ type: LocalizedTextInput, description: 'What people read.' }),
    hint: t.field({ type: LocalizedTextInput, description: 'What helps to fill it in.' }),
    kinds: t.field({ type: [ExhibitorKindType], description: 'Whom it is asked of.' }),
    required: t.boolean({ description: 'Whether a file is not sent without it.' }),
    options: t.field({ type: [CallOptionInput], description: 'Of a choice.' }),
    limit: t.int({ required: false, description: 'Of files how many, of texts how many characters.' }),
  }),
})

const CallCriterionInput = builder.inputType('CallCriterionInput', {
  description: 'What reviewers score files against.',
  fields: (t) => ({
    key: t.string({ description: 'Its name: small Latin letters, digits and dashes.' }),
    label: t.field({ type: LocalizedTextInput, description: 'What reviewers read.' }),
    weight: t.int({ description: 'Its share of the whole, from 1 to 100.' }),
  }),
})

export const CallContentInput = builder.inputType('CallContentInput', {
  description: 'All that is written of a call, as it is to become.',
  fields: (t) => ({
    title: t.field({ type: LocalizedTextInput, description: 'What it is called.' }),
    terms: t.field({ type: LocalizedTextInput, description: 'What applicants agree to.' }),
    kinds: t.field({ type: [ExhibitorKindType], description: 'Who may apply.' }),
    fields: t.field({ type: [CallFieldInput], description: 'The form, in its order; sixty at most.' }),
    criteria: t.field({ type: [CallCriterionInput], description: 'What files are scored against; twelve at most.' }),
  }),
})

export const CallQuotaInput = builder.inputType('CallQuotaInput', {
  description: 'How many files of a region, of a family, of both, or in all are accepted.',
  fields: (t) => ({
    region: t.string({ required: false, description: 'ISO 3166-2; absent for any.' }),
    family: t.string({ required: false, description: 'The key of the craft family; absent for any.' }),
    places: t.int({ description: 'How many.' }),
  }),
})

export const NewCallInput = builder.inputType('NewCallInput', {
  description: 'A new call of the current edition.',
  fields: (t) => ({
    title: t.field({ type: LocalizedTextInput, description: 'What it is called.' }),
    opensAt: t.field({ type: 'DateTime', description: 'From when.' }),
    closesAt: t.field({ type: 'DateTime', description: 'Until just before.' }),
    from: t.id({ required: false, description: 'The id of a call, of any edition, that it begins with.' }),
  }),
})

/** In one order of languages, so that two contents that say the same are the same. */
const textOf = (text: Localised): Localised =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text[language]])) as Localised

export function toContent(input: typeof CallContentInput.$inferInput): CallContent {
  return {
    title: textOf(input.title),
    terms: textOf(input.terms),
    kinds: input.kinds,
    fields: input.fields.map(({ key, type, label, hint, kinds, required, options, limit }) => ({
      key,
      type,
      label: textOf(label),
      hint: textOf(hint),
      kinds,
      required,
      options: options.map((option) => ({ key: option.key, label: textOf(option.label) })),
      limit: limit ?? null,
    })),
    criteria: input.criteria.map(({ key, label, weight }) => ({ key, label: textOf(label), weight })),
  }
}

export const toQuotas = (quotas: readonly (typeof CallQuotaInput.$inferInput)[]): WantedQuota[] =>
  quotas.map(({ region, family, places }) => ({ regionCode: region ?? null, familyId: family ?? null, places }))

export const toNewCall = ({ title, opensAt, closesAt, from }: typeof NewCallInput.$inferInput): NewCall => ({
  title: textOf(title),
  opensAt,
  closesAt,
  from: from ?? null,
})
