import type { Answers } from './application.ts'
import { type CallField, fieldsFor } from './call.ts'
import { slugOf } from './exhibitor-registration.rules.ts'
import { fold } from './fold.ts'
import {
  type CellIssue,
  type ImportedFile,
  type ImportFacts,
  type ImportTarget,
  type JudgedRow,
  type KnownApplicant,
  REGISTER_FIELD,
} from './import.ts'
import { CellReader } from './import-cell.rules.ts'
import { answeredFields } from './import-columns.rules.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const LONGEST_NAME = 120
const LONGEST_TEXT = 5000
const FIRST_YEAR = 1000
const MOST_MEMBERS = 100_000
const LARGEST_M2 = 5000
const MOST_WATTS = 1_000_000

/** A number of the national register as it is compared: case and spaces say nothing. */
export const registerKey = (number: string) => number.replace(/\s+/g, '').toUpperCase()

type Named = Pick<KnownApplicant, 'registerNumber' | 'name' | 'city'>

/**
 * Exhibitors by what makes one the same as another: its register number; or its name and its city, where one of the two
 * has no number.
 */
class Known<T> {
  readonly #byNumber = new Map<string, T>()
  readonly #byName = new Map<string, { readonly value: T; readonly isNumbered: boolean }>()

  add({ registerNumber, name, city }: Named, value: T): void {
    if (registerNumber) this.#byNumber.set(registerKey(registerNumber), value)
    const key = `${fold(name)}/${fold(city)}`
    if (!this.#byName.has(key)) this.#byName.set(key, { value, isNumbered: registerNumber !== null })
  }

  find({ registerNumber, name, city }: Named): T | undefined {
    const numbered = registerNumber ? this.#byNumber.get(registerKey(registerNumber)) : undefined
    if (numbered !== undefined) return numbered
    const named = this.#byName.get(`${fold(name)}/${fold(city)}`)
    return named && !(registerNumber && named.isNumbered) ? named.value : undefined
  }
}

/**
 * What becomes of each row: one that is wrong says of every cell why. A second row of the same exhibitor is wrong; one
 * whose exhibitor has a file for the call is there already, so that an import may be run again.
 */
export function judgeRows(
  sheet: Pick<Sheet, 'rows'>,
  columns: readonly (ImportTarget | undefined)[],
  facts: ImportFacts,
): JudgedRow[] {
  const known = new Known<KnownApplicant>()
  for (const each of facts.known) known.add(each, each)
  const met = new Known<number>()
  const place = columns.indexOf('name')
  return sheet.rows.map((row): JudgedRow => {
    const name = row.cells[place] ?? ''
    const { file, issues } = readRow(row, columns, facts)
    const wrong = (why: readonly CellIssue[]): JudgedRow => {
      return { row: row.row, outcome: 'WRONG', issues: why, file: undefined, exhibitorId: undefined, name }
    }
    if (!file) return wrong(issues)
    const { exhibitor } = file
    const before = met.find(exhibitor)
    if (before !== undefined) {
      const target = exhibitor.registerNumber ? 'registerNumber' : 'name'
      return wrong([{ target, value: exhibitor[target] ?? '', problem: 'TWICE', row: before }])
    }
    met.add(exhibitor, row.row)
    const same = known.find(exhibitor)
    if (same && !same.applied && !facts.call.kinds.includes(same.kind))
      return wrong([{ target: 'kind', value: same.kind, problem: 'NOT_CALLED' }])
    const outcome = same ? (same.applied ? 'THERE' : 'ADDED') : 'NEW'
    return { row: row.row, outcome, issues: [], file, exhibitorId: same?.id, name }
  })
}

function readRow(
  { cells }: SheetRow,
  columns: readonly (ImportTarget | undefined)[],
  facts: ImportFacts,
): { readonly file: ImportedFile | undefined; readonly issues: readonly CellIssue[] } {
  const values = new Map<ImportTarget, string>()
  for (const [n, target] of columns.entries()) if (target) values.set(target, cells[n] ?? '')
  const read = new CellReader(values, facts.now)

  const kind = read.choice('kind', 'kind', true)
  if (kind && !facts.call.kinds.includes(kind)) read.wrong('kind', 'NOT_CALLED')
  const name = read.text('name', LONGEST_NAME, true) ?? ''
  if (name !== '' && slugOf(name) === '') read.wrong('name', 'NOT_LATIN')
  const country = read.text('country', 2, false)?.toUpperCase() ?? 'MA'
  if (!/^[A-Z]{2}$/.test(country)) read.wrong('country', 'UNKNOWN')
  const regionCode = read.region(facts.regions)
  if (country === 'MA' && kind !== 'INSTITUTION' && !regionCode && !read.has('region')) read.wrong('region', 'MISSING')
  const familyId = read.family(facts.families)
  const exhibitor = {
    kind: kind ?? 'COOPERATIVE',
    name,
    nameAr: read.text('nameAr', LONGEST_NAME, false),
    registerNumber: read.text('registerNumber', LONGEST_NAME, false),
    regionCode,
    country,
    city: read.text('city', LONGEST_NAME, true) ?? '',
    cityAr: read.text('cityAr', LONGEST_NAME, false),
    familyId: familyId ?? '',
    members: read.whole('members', 1, MOST_MEMBERS),
    foundedIn: read.whole('foundedIn', FIRST_YEAR, facts.now.getUTCFullYear()),
    website: read.address('website'),
  }
  const area = read.number('wantedArea', 1, LARGEST_M2)
  const wishes = {
    wantedDm2: area === null ? null : Math.round(area * 100),
    wantedBuild: read.choice('wantedBuild', 'build', false) ?? null,
    wantedWatts: read.whole('wantedWatts', 0, MOST_WATTS) ?? 0,
    wantsWater: read.yesNo('wantsWater') ?? false,
    wantsOpenSides: read.whole('wantsOpenSides', 1, 4) ?? 1,
    needsAccessible: read.yesNo('needsAccessible') ?? false,
  }
  const answers = kind ? readAnswers(read, fieldsFor(facts.call, kind), exhibitor.registerNumber) : {}
  const submittedOn = read.pastDay('submittedOn')
  const { issues } = read
  return { issues, file: issues.length > 0 ? undefined : { exhibitor, wishes, answers, submittedOn } }
}

/** What is missing of the call's own questions is for the review to ask: the file came in on paper as it is. */
function readAnswers(read: CellReader, fields: readonly CallField[], registerNumber: string | null): Answers {
  const answers: Record<string, Answers[string]> = {}
  if (registerNumber && fields.some(({ key }) => key === REGISTER_FIELD)) answers[REGISTER_FIELD] = registerNumber
  for (const field of answeredFields(fields)) {
    const target: ImportTarget = `answer:${field.key}`
    const answer = answerOf(read, target, field)
    if (answer !== null && answer !== undefined) answers[field.key] = answer
  }
  return answers
}

function answerOf(read: CellReader, target: ImportTarget, field: CallField): Answers[string] | null | undefined {
  switch (field.type) {
    case 'NUMBER':
      return read.number(target, 0, Number.MAX_SAFE_INTEGER)
    case 'YES_NO':
      return read.yesNo(target)
    case 'CHOICE':
      return read.option(target, field.options)
    default:
      return read.text(target, field.limit ?? LONGEST_TEXT, false)
  }
}
