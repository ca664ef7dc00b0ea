import { LANGUAGES, type Localised, written } from '../shared/language.ts'
import type { Refusal } from '../shared/refusal.ts'
import { type InputIssue, InvalidInput } from '../shared/refusals.ts'
import { CallElsewhere, CallPartInUse } from './call.refusals.ts'
import type { Call } from './call.ts'
import * as say from './call-content.messages.ts'
import type { CallContent, FieldContent } from './call-content.ts'
import type { CallRecord } from './call-desk.ts'

/** Of texts how many characters, of files how many: without one, the form's own (`application.rules.ts`). */
const LARGEST_LIMIT = { TEXT: 500, LONG_TEXT: 5000, PHOTOGRAPH: 8, PAPER: 8 } as const
const MOST = { fields: 60, options: 60, criteria: 12 } as const
const LONGEST = { title: 200, terms: 10_000, label: 300, hint: 1000 } as const
const HEAVIEST = 100
const KEY = /^[a-z][a-z0-9-]{0,39}$/

/**
 * Why a draft is not even kept: it is without end, or names one thing twice. Whatever else is missing in it is said when
 * it is published.
 */
export function whyNotKept(content: CallContent): Refusal | undefined {
  const issues: InputIssue[] = []
  const issue = (path: readonly string[], message: Localised) => issues.push({ path, message })
  const long = (text: Localised, most: number) => LANGUAGES.some((language) => text[language].length > most)
  if (long(content.title, LONGEST.title)) issue(['title'], say.TOO_LONG)
  if (long(content.terms, LONGEST.terms)) issue(['terms'], say.TOO_LONG)
  if (content.fields.length > MOST.fields) issue(['fields'], say.TOO_MANY)
  if (content.criteria.length > MOST.criteria) issue(['criteria'], say.TOO_MANY)
  for (const [list, parts] of [
    ['fields', content.fields],
    ['criteria', content.criteria],
  ] as const) {
    const keys = parts.map(({ key }) => key)
    if (new Set(keys).size < keys.length || !keys.every((key) => KEY.test(key))) issue([list], say.NO_KEY)
    for (const { key, label } of parts) if (long(label, LONGEST.label)) issue([list, key, 'label'], say.TOO_LONG)
  }
  for (const { key, hint, options } of content.fields) {
    const keys = options.map((option) => option.key)
    if (long(hint, LONGEST.hint)) issue(['fields', key, 'hint'], say.TOO_LONG)
    if (options.length > MOST.options) issue(['fields', key, 'options'], say.TOO_MANY)
    if (new Set(keys).size < keys.length || !keys.every((option) => KEY.test(option)))
      issue(['fields', key, 'options'], say.NO_KEY)
    if (options.some(({ label }) => long(label, LONGEST.label))) issue(['fields', key, 'options'], say.TOO_LONG)
  }
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** Why a draft is not published: everything that exhibitors or reviewers could not make sense of, all at once. */
export function whyNotPublish(
  content: CallContent,
  call: Pick<CallRecord, 'announced' | 'archivedAt' | 'opensAt' | 'closesAt'>,
  now: Date,
): Refusal | undefined {
  if (call.archivedAt) return new CallElsewhere('ARCHIVED')
  const issues: InputIssue[] = []
  const issue = (path: readonly string[], message: Localised) => issues.push({ path, message })
  if (isBlank(content.title)) issue(['title'], say.NO_TITLE)
  if (content.kinds.length === 0) issue(['kinds'], say.NO_KIND)
  // One that closed may still be mended: its files are being read.
  if (!call.announced && call.closesAt <= now) issue(['closesAt'], say.OVER)
  for (const field of content.fields) {
    for (const [part, message] of faultsOf(field, content)) issue(['fields', field.key, part], message)
  }
  for (const { key, label, weight } of content.criteria) {
    if (isBlank(label)) issue(['criteria', key, 'label'], say.NO_LABEL)
    if (!Number.isInteger(weight) || weight < 1 || weight > HEAVIEST) issue(['criteria', key, 'weight'], say.NO_WEIGHT)
  }
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

const isBlank = (text: Localised) => written(text) === ''

function faultsOf(field: FieldContent, { kinds }: CallContent): [string, Localised][] {
  const faults: [string, Localised][] = []
  if (isBlank(field.label)) faults.push(['label', say.NO_LABEL])
  if (!field.kinds.some((kind) => kinds.includes(kind))) faults.push(['kinds', say.OF_NOBODY])
  if (field.type === 'CHOICE' && field.options.length < 2) faults.push(['options', say.NO_CHOICE])
  if (field.options.some(({ label }) => isBlank(label))) faults.push(['options', say.NO_LABEL])
  const largest = field.type in LARGEST_LIMIT ? LARGEST_LIMIT[field.type as keyof typeof LARGEST_LIMIT] : null
  if (field.limit !== null && largest !== null && (field.limit < 1 || field.limit > largest))
    faults.push(['limit', say.NO_LIMIT])
  return faults
}

/** A content as it is published: what does not belong to a type, and kinds that the call is not for, are left out. */
export function tidied(content: CallContent): CallContent {
  return {
    ...content,
    fields: content.fields.map((field) => ({
      ...field,
      kinds: field.kinds.filter((kind) => content.kinds.includes(kind)),
      options: field.type === 'CHOICE' ? field.options : [],
      limit: field.type in LARGEST_LIMIT ? field.limit : null,
    })),
  }
}

/** What files and reviewers rest on. Files that were withdrawn rest on nothing. */
export interface CallUse {
  /** How many files answered each field, by its key. */
  readonly answered: ReadonlyMap<string, number>
  /** How many chose each option, by `field/option`. */
  readonly chosen: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<string, number>
  /** How many files were scored. */
  readonly scored: number
}

/** Why a content does not replace the one in force: something would change under an answer, a file, or a score. */
export function whyInUse(inForce: CallContent, known: Call['fields'], next: CallContent, use: CallUse) {
  for (const kind of inForce.kinds) {
    const files = use.kinds.get(kind) ?? 0
    if (files > 0 && !next.kinds.includes(kind)) return new CallPartInUse('KIND', kind, files)
  }
  const before = new Map(known.map((field) => [field.key, field]))
  for (const field of next.fields) {
    const was = before.get(field.key)
    const files = use.answered.get(field.key) ?? 0
    if (!was || files === 0) continue
    if (was.type !== field.type) return new CallPartInUse('FIELD_TYPE', field.key, files)
    const kept = new Set(field.options.map(({ key }) => key))
    for (const { key } of was.options) {
      const choosers = use.chosen.get(`${field.key}/${key}`) ?? 0
      if (choosers > 0 && !kept.has(key)) return new CallPartInUse('OPTION', field.key, choosers)
    }
  }
  const criteria = new Set(inForce.criteria.map(({ key }) => key))
  const same = next.criteria.length === criteria.size && next.criteria.every(({ key }) => criteria.has(key))
  return use.scored > 0 && !same ? new CallPartInUse('CRITERIA', '', use.scored) : undefined
}
