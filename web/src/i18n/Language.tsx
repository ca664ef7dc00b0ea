import { createContext, use } from 'react'
import { type LanguageCode, schemaLanguage } from './languages.ts'

export const LanguageContext = createContext<LanguageCode>('fr')

export const useLanguage = (): LanguageCode => use(LanguageContext)

/** The same, as the API names it: what goes into `$in`. */
export const useSchemaLanguage = () => schemaLanguage[use(LanguageContext)]
