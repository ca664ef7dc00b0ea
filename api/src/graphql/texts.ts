import type { Localised } from '../shared/language.ts'
import { builder } from './builder.ts'

export const LocalizedTextType = builder.objectRef<Localised>('LocalizedText').implement({
  description: 'A text in all four languages.',
  fields: (t) => ({
    fr: t.exposeString('fr', { description: 'French.' }),
    ar: t.exposeString('ar', { description: 'Arabic.' }),
    en: t.exposeString('en', { description: 'English.' }),
    es: t.exposeString('es', { description: 'Spanish.' }),
  }),
})

export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in all four languages; empty where it is not translated yet.',
  fields: (t) => ({
    fr: t.string({ description: 'French.' }),
    ar: t.string({ description: 'Arabic.' }),
    en: t.string({ description: 'English.' }),
    es: t.string({ description: 'Spanish.' }),
  }),
})
