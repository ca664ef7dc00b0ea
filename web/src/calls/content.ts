import type { CallContentFieldPartsFragment, CallContentPartsFragment } from '@salon/schema/generated/graphql.ts'

type FieldType = CallContentFieldPartsFragment['type']
type Kind = CallContentPartsFragment['kinds'][number]

export const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const
export type TextLanguage = (typeof LANGUAGES)[number]
export type Texts = Readonly<Record<TextLanguage, string>>

export interface Option {
  readonly key: string
  readonly label: Texts
}

export interface FieldContent {
  readonly key: string
  readonly type: FieldType
  readonly label: Texts
  readonly hint: Texts
  readonly kinds: readonly Kind[]
  readonly required: boolean
  readonly options: readonly Option[]
  readonly limit: number | null
}

export interface Criterion {
  readonly key: string
  readonly label: Texts
  readonly weight: number
}

/** All that is written of a call, as the editor holds it. */
export interface Content {
  readonly title: Texts
  readonly terms: Texts
  readonly kinds: readonly Kind[]
  readonly fields: readonly FieldContent[]
  readonly criteria: readonly Criterion[]
}

export const nothing: Texts = { fr: '', ar: '', en: '', es: '' }

const textsOf = ({ fr, ar, en, es }: Texts): Texts => ({ fr, ar, en, es })

export const fieldOf = (field: CallContentFieldPartsFragment): FieldContent => ({
  key: field.key,
  type: field.type,
  label: textsOf(field.label),
  hint: textsOf(field.hint),
  kinds: [...field.kinds],
  required: field.required,
  options: field.options.map(({ key, label }) => ({ key, label: textsOf(label) })),
  limit: field.limit ?? null,
})

/** What the server says, without what only the cache needs: two that say the same are the same. */
export const contentOf = (content: CallContentPartsFragment): Content => ({
  title: textsOf(content.title),
  terms: textsOf(content.terms),
  kinds: [...content.kinds],
  fields: content.fields.map(fieldOf),
  criteria: content.criteria.map(({ key, label, weight }) => ({ key, label: textsOf(label), weight })),
})

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** As the API takes it. */
export const toInput = (content: Content) => ({
  ...content,
  kinds: [...content.kinds],
  fields: content.fields.map((field) => ({ ...field, kinds: [...field.kinds], options: [...field.options] })),
  criteria: [...content.criteria],
})

/** Languages without their text, though another has one. */
export function missingIn(texts: Texts): TextLanguage[] {
  const written = LANGUAGES.filter((language) => texts[language].trim() !== '')
  return written.length === 0 ? [] : LANGUAGES.filter((language) => !written.includes(language))
}

/** The next free key of a list: what it is of, and a number. */
export function freeKey(base: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`
}
