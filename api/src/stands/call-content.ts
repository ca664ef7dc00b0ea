import { z } from 'zod'
import { LANGUAGES, type Localised } from '../shared/language.ts'
import type { Call, CallField, CallFieldType } from './call.ts'
import type { ExhibitorKind } from './hall.ts'

export const CALL_FIELD_TYPES = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'CHOICE',
  'YES_NO',
  'PHOTOGRAPH',
  'PAPER',
] as const satisfies readonly CallFieldType[]

export const EXHIBITOR_KINDS = [
  'MONO_ARTISAN',
  'COOPERATIVE',
  'COMPANY',
  'GUEST_COUNTRY',
  'INSTITUTION',
] as const satisfies readonly ExhibitorKind[]

/** A field as the desk writes it; its place in the list is its place in the form. */
export type FieldContent = Pick<
  CallField,
  'key' | 'type' | 'label' | 'hint' | 'kinds' | 'required' | 'options' | 'limit'
>

/** What reviewers score files against; a weight is a share of the whole. */
export interface CriterionContent {
  readonly key: string
  readonly label: Localised
  readonly weight: number
}

/** Everything of a call that is written rather than set: it is prepared in a draft, and published as a whole. */
export interface CallContent {
  readonly title: Localised
  readonly terms: Localised
  readonly kinds: readonly ExhibitorKind[]
  readonly fields: readonly FieldContent[]
  readonly criteria: readonly CriterionContent[]
}

const Texts = z.object(
  Object.fromEntries(LANGUAGES.map((language) => [language, z.string()])),
) as unknown as z.ZodType<Localised>

const Content = z.object({
  title: Texts,
  terms: Texts,
  kinds: z.array(z.enum(EXHIBITOR_KINDS)),
  fields: z.array(
    z.object({
      key: z.string(),
      type: z.enum(CALL_FIELD_TYPES),
      label: Texts,
      hint: Texts,
      kinds: z.array(z.enum(EXHIBITOR_KINDS)),
      required: z.boolean(),
      options: z.array(z.object({ key: z.string(), label: Texts })),
      limit: z.int().nullable(),
    }),
  ),
  criteria: z.array(z.object({ key: z.string(), label: Texts, weight: z.int() })),
})

/** Reads a content from the JSON in which a draft is kept; throws when it is none. */
export const parseContent = (json: unknown): CallContent => Content.parse(json)

/** The content that is in force. */
export function contentInForce(
  call: Pick<Call, 'title' | 'terms' | 'kinds' | 'fields'>,
  criteria: readonly CriterionContent[],
): CallContent {
  return {
    title: call.title,
    terms: call.terms,
    kinds: call.kinds,
    fields: call.fields
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ key, type, label, hint, kinds, required, options, limit }) => ({
        key,
        type,
        label,
        hint,
        kinds,
        required,
        options,
        limit,
      })),
    criteria: criteria.map(({ key, label, weight }) => ({ key, label, weight })),
  }
}
