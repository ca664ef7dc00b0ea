import type { MyPageFragment, PageInput } from '@salon/schema/generated/graphql.ts'
import type { LanguageCode } from '../i18n/languages.ts'
import { readDecimal, writeDecimal } from '../keeping/decimal.ts'
import { type FormPhotograph, photographInput, photographOf } from '../keeping/photograph.ts'

/** A page as it is typed. One field for each language, so that two people who write two languages do not meet. */
export type PageForm = Readonly<Record<`story.${LanguageCode}`, string>> & {
  readonly crafts: readonly string[]
  readonly labels: readonly string[]
  readonly languages: readonly string[]
  readonly markets: readonly string[]
  readonly foundedIn: string
  readonly members: string
  readonly website: string
  readonly email: string
  readonly phone: string
  readonly showsEmail: boolean
  readonly showsPhone: boolean
  readonly photographs: readonly FormPhotograph[]
}

export const formOf = (page: MyPageFragment): PageForm => ({
  'story.fr': page.presentation.fr,
  'story.ar': page.presentation.ar,
  'story.en': page.presentation.en,
  'story.es': page.presentation.es,
  crafts: page.crafts,
  labels: page.labels,
  languages: page.languages,
  markets: page.markets,
  foundedIn: writeDecimal(page.foundedIn, 0),
  members: writeDecimal(page.members, 0),
  website: page.website ?? '',
  email: page.email ?? '',
  phone: page.phone ?? '',
  showsEmail: page.showsEmail,
  showsPhone: page.showsPhone,
  photographs: page.photographs.map(photographOf),
})

export const numbers = ['foundedIn', 'members'] as const

/** Figures that are none. */
export const unreadable = (form: PageForm) => numbers.filter((field) => readDecimal(form[field], 0) === undefined)

/** People write www.example.ma: a link needs more. */
export const wholeAddress = (text: string): string =>
  text.trim() === '' || /^[a-z]+:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`

/** As the API takes it, once every figure is one. */
export const inputOf = (form: PageForm): PageInput => ({
  presentation: { fr: form['story.fr'], ar: form['story.ar'], en: form['story.en'], es: form['story.es'] },
  crafts: [...form.crafts],
  labels: [...form.labels],
  languages: [...form.languages],
  markets: [...form.markets],
  foundedIn: readDecimal(form.foundedIn, 0) ?? null,
  members: readDecimal(form.members, 0) ?? null,
  website: wholeAddress(form.website) || null,
  email: form.email.trim() || null,
  phone: form.phone.trim() || null,
  // What is not written cannot be shown: the choice waits until it is.
  showsEmail: form.showsEmail && form.email.trim() !== '',
  showsPhone: form.showsPhone && form.phone.trim() !== '',
  photographs: form.photographs.map(photographInput),
})

/** The field of the form that one of the input's is typed into. */
export const fieldOf = ([first = '', second]: readonly string[]): string =>
  first === 'presentation' && second ? `story.${second}` : first
