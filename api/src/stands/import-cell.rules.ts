import { LANGUAGES, type Localised } from '../shared/language.ts'
import { fold } from './fold.ts'
import type { ExhibitorKind, StandBuild } from './hall.ts'
import type { CellIssue, CellProblem, ImportFacts, ImportTarget } from './import.ts'
import { NO, VALUE_NAMES, YES } from './import.words.ts'

interface Choices {
  kind: ExhibitorKind
  build: StandBuild
}

const yes = new Set(YES.map(fold))
const no = new Set(NO.map(fold))

const byName = (names: Readonly<Record<string, readonly string[]>>) =>
  new Map(
    Object.entries(names).flatMap(([key, known]) => [key, ...known].map((name): [string, string] => [fold(name), key])),
  )
const choices = { kind: byName(VALUE_NAMES.kind), build: byName(VALUE_NAMES.build) }
const families = byName(VALUE_NAMES.family)

/** Reads the cells of one row as what they should be, and keeps what is wrong with each. */
export class CellReader {
  readonly issues: CellIssue[] = []
  readonly #values: ReadonlyMap<ImportTarget, string>
  readonly #now: Date

  constructor(values: ReadonlyMap<ImportTarget, string>, now: Date) {
    this.#values = values
    this.#now = now
  }

  /** Whether the cell says something. */
  has(target: ImportTarget): boolean {
    return this.#cell(target) !== ''
  }

  wrong(target: ImportTarget, problem: CellProblem, range?: readonly [number, number]): null {
    this.issues.push({ target, value: this.#cell(target), problem, ...(range && { range }) })
    return null
  }

  text(target: ImportTarget, longest: number, required: boolean): string | null {
    const cell = this.#cell(target)
    if (cell === '') return required ? this.wrong(target, 'MISSING') : null
    return cell.length > longest ? this.wrong(target, 'TOO_LONG') : cell
  }

  /** A decimal comma is a point, and spaces part thousands. */
  number(target: ImportTarget, from: number, to: number): number | null {
    const cell = this.#cell(target)
    if (cell === '') return null
    const plain = cell
      .normalize('NFKC')
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/\s/g, '')
      .replace(/[,٫]/g, '.')
    if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return this.wrong(target, 'NOT_A_NUMBER')
    const number = Number(plain)
    return number < from || number > to ? this.wrong(target, 'OUT_OF_RANGE', [from, to]) : number
  }

  whole(target: ImportTarget, from: number, to: number): number | null {
    const number = this.number(target, from, to)
    return number === null || Number.isInteger(number) ? number : this.wrong(target, 'OUT_OF_RANGE', [from, to])
  }

  yesNo(target: ImportTarget): boolean | null {
    const cell = fold(this.#cell(target))
    if (cell === '') return this.has(target) ? this.wrong(target, 'NOT_YES_OR_NO') : null
    if (yes.has(cell)) return true
    return no.has(cell) ? false : this.wrong(target, 'NOT_YES_OR_NO')
  }

  choice<Name extends keyof Choices>(target: ImportTarget, name: Name, required: boolean): Choices[Name] | undefined {
    const cell = this.text(target, 200, required)
    if (cell === null) return undefined
    const found = choices[name].get(fold(cell))
    if (!found) this.wrong(target, 'UNKNOWN')
    return found as Choices[Name] | undefined
  }

  option(target: ImportTarget, options: readonly { readonly key: string; readonly label: Localised }[]): string | null {
    const cell = fold(this.#cell(target))
    if (cell === '') return null
    const found = options.find(
      ({ key, label }) => fold(key) === cell || LANGUAGES.some((language) => fold(label[language]) === cell),
    )
    return found?.key ?? this.wrong(target, 'UNKNOWN')
  }

  region(regions: ImportFacts['regions']): string | null {
    const cell = fold(this.#cell('region'))
    if (cell === '') return null
    const found = regions.find(({ code, fr, ar }) => [code, fr, ar].some((name) => fold(name) === cell))
    return found?.code ?? this.wrong('region', 'UNKNOWN')
  }

  family(known: ImportFacts['families']): string | null {
    const cell = this.text('family', 200, true)
    if (cell === null) return null
    const named = known.find(({ id, fr, en }) => [id, fr, en].some((name) => fold(name) === fold(cell)))?.id
    const found = named ?? families.get(fold(cell))
    return found && known.some(({ id }) => id === found) ? found : this.wrong('family', 'UNKNOWN')
  }

  address(target: ImportTarget): string | null {
    const cell = this.text(target, 300, false)
    if (cell === null) return null
    const whole = /^https?:\/\//i.test(cell) ? cell : `https://${cell}`
    const isOne = URL.canParse(whole) && new URL(whole).hostname.includes('.')
    return isOne ? whole : this.wrong(target, 'NOT_AN_ADDRESS')
  }

  /** A day that is not to come, as 2022-11-03, or as 03/11/2022. */
  pastDay(target: ImportTarget): Date | null {
    const cell = this.#cell(target)
    if (cell === '') return null
    const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? []
    const text = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : cell.slice(0, 10)
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00Z`) : undefined
    const isOne = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    // Noon of today may be to come: the day itself counts.
    return isOne && text <= this.#now.toISOString().slice(0, 10) ? date : this.wrong(target, 'NOT_A_DATE')
  }

  #cell(target: ImportTarget): string {
    return this.#values.get(target) ?? ''
  }
}
