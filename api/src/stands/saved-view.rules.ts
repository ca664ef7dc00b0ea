import type { Refusal } from '../shared/refusal.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { LONGEST_VIEW_NAME, VIEW_FILTERS, type ViewFilters } from './saved-view.ts'

const LONGEST_VALUE = 100

/** Why a view is not kept under this name. */
export function whyNotKeep(name: string): Refusal | undefined {
  const { length } = name.trim()
  return length > 0 && length <= LONGEST_VIEW_NAME ? undefined : new InvalidInput([{ path: ['name'], message: NAME }])
}

/** What of an address the queue is narrowed by; the rest of it is left out. */
export function filtersOf(address: string): ViewFilters {
  const query = new URLSearchParams(address)
  return Object.fromEntries(
    VIEW_FILTERS.flatMap((name) => {
      const value = query.get(name)?.slice(0, LONGEST_VALUE)
      return value ? [[name, value]] : []
    }),
  )
}

const NAME = {
  fr: `Donnez-lui un nom de ${LONGEST_VIEW_NAME} caractères au plus.`,
  ar: `أعطوها اسماً من ${LONGEST_VIEW_NAME} حرفاً على الأكثر.`,
  en: `Give it a name of at most ${LONGEST_VIEW_NAME} characters.`,
  es: `Dele un nombre de ${LONGEST_VIEW_NAME} caracteres como máximo.`,
} as const
