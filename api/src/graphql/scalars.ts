import { GraphQLError, GraphQLString, Kind } from 'graphql'
import type { Language } from '../shared/language.ts'
import { builder } from './builder.ts'

const MAX_TEXT = 20_000

function bad(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/**
 * Text as PostgreSQL keeps it unchanged: it refuses NUL with a fault and replaces a lone surrogate in silence, so both
 * are refused here. Normalised to NFC, since the same word can be typed in two ways.
 */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') throw bad('A text is expected')
  if (value.includes('\0') || !value.isWellFormed()) throw bad('The text has characters that cannot be kept')
  if (value.length > MAX_TEXT) throw bad(`The text is longer than ${MAX_TEXT} characters`)
  return value.normalize('NFC')
}

function instant(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : new Date(Number.NaN)
  const zoned = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)
  if (!zoned || Number.isNaN(date.getTime()))
    throw bad('A date and time with its offset is expected, as 2022-12-05T09:00:00+01:00')
  return date
}

function day(value: unknown): Date {
  const date = new Date(`${String(value)}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(value)) || Number.isNaN(date.getTime()))
    throw bad('A day is expected, as 2022-12-05')
  return date
}

// graphql-js keeps its own String, whatever a builder declares under that name: its two ways in are guarded in place.
GraphQLString.parseValue = cleanText
GraphQLString.parseLiteral = (node) => cleanText(node.kind === Kind.STRING ? node.value : undefined)

builder.scalarType('DateTime', {
  description: 'An instant, as 2022-12-05T08:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value : new Date(value)).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : undefined),
})

builder.scalarType('Date', {
  description: 'A day, as 2022-12-05.',
  serialize: (value) => (value instanceof Date ? value : new Date(value)).toISOString().slice(0, 10),
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
})

builder.scalarType('Cursor', {
  description: 'A place in the journal. Opaque: give it back as `after` to get what came since.',
  serialize: (value) => String(value),
  parseValue: cleanText,
  parseLiteral: (node) => cleanText(node.kind === Kind.STRING ? node.value : undefined),
})

export const LanguageType = builder.enumType('Language', {
  description: 'One of the four languages of the platform.',
  values: {
    FR: { value: 'fr', description: 'French, the default.' },
    AR: { value: 'ar', description: 'Arabic, written from right to left.' },
    EN: { value: 'en', description: 'English.' },
    ES: { value: 'es', description: 'Spanish.' },
  } as const satisfies Record<Uppercase<Language>, { value: Language; description: string }>,
})
