import type { Language } from '../shared/language.ts'
import type { StandApplication } from './application.ts'
import type { Call, CallField } from './call.ts'
import {
  BUILD_NAMES,
  EXPORT_NAMES,
  EXPORT_ONLY,
  type ExportOnly,
  FAMILY_NAMES,
  KIND_NAMES,
  STATE_NAMES,
} from './export.words.ts'
import { IMPORT_COLUMNS, type ImportColumn } from './import.ts'
import { COLUMN_NAMES, YES_NO } from './import.words.ts'
import { answeredFields } from './import-columns.rules.ts'
import type { Day, SheetCell } from './sheet.ts'

/** A file with all that its row says. */
export interface ExportedFile {
  readonly file: StandApplication
  readonly call: Call
  readonly exhibitor: {
    readonly registerNumber: string | null
    readonly name: string
    readonly nameAr: string | null
    readonly country: string
    readonly city: string
    readonly cityAr: string | null
    readonly members: number | null
    readonly foundedIn: number | null
    readonly website: string | null
  }
  readonly region: { readonly fr: string; readonly ar: string } | null
  readonly assignedTo: string | null
  readonly reviewers: number
  /** As who exports may see it. */
  readonly average: number | null
  /** Keys of papers. */
  readonly missing: readonly string[]
}

/** A text in a language, in French where that is missing. */
export const writtenIn = (text: Readonly<Record<Language, string>>, language: Language) => text[language] || text.fr

/** In what language a table is written, and where its days are those of. */
export interface ExportStyle {
  readonly language: Language
  /** IANA. */
  readonly timeZone: string
}

/** The day that it was where the fair is held: half past eleven at night in Greenwich is tomorrow in Marrakech. */
export function dayIn(timeZone: string, date: Date): Day {
  return { day: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date) }
}

/** The questions of the calls whose files are exported, each once. */
export function questionsOf(calls: readonly Call[]): CallField[] {
  const fields = calls.flatMap((call) => answeredFields(call.fields))
  return [...new Map(fields.map((field) => [field.key, field])).values()]
}

/** The titles of a table: what an import reads again, then what only the desk knows, then the answers. */
export function exportHeader(questions: readonly CallField[], language: Language): string[] {
  return [
    ...EXPORT_ONLY.slice(0, 4).map((name) => EXPORT_NAMES[name][language]),
    ...IMPORT_COLUMNS.map((name) => COLUMN_NAMES[name][language]),
    ...EXPORT_ONLY.slice(4).map((name) => EXPORT_NAMES[name][language]),
    ...questions.map(({ label }) => writtenIn(label, language)),
  ]
}

/** One row of it. */
export function exportRow(exported: ExportedFile, questions: readonly CallField[], style: ExportStyle): SheetCell[] {
  const { language } = style
  const own = deskCells(exported, style)
  const known = exhibitorCells(exported, style)
  return [
    ...EXPORT_ONLY.slice(0, 4).map((name) => own[name]),
    ...IMPORT_COLUMNS.map((name) => known[name]),
    ...EXPORT_ONLY.slice(4).map((name) => own[name]),
    ...questions.map(({ key, options }) => {
      const answer = exported.file.answers[key]
      if (typeof answer === 'boolean') return yesNo(answer, language)
      const option = options.find((each) => each.key === answer)
      return option ? writtenIn(option.label, language) : (answer ?? null)
    }),
  ]
}

const yesNo = (value: boolean, language: Language) => YES_NO[language][value ? 0 : 1]

function deskCells(exported: ExportedFile, { language, timeZone }: ExportStyle): Record<ExportOnly, SheetCell> {
  const { file, call, average, missing } = exported
  const label = (key: string) => {
    const field = call.fields.find((each) => each.key === key)
    return field ? writtenIn(field.label, language) : key
  }
  return {
    number: file.number,
    call: writtenIn(call.title, language),
    state: STATE_NAMES[file.state][language],
    assignedTo: exported.assignedTo,
    reviewers: exported.reviewers,
    average: average === null ? null : Math.round(average * 100) / 100,
    missing: missing.map(label).join(', ') || null,
    decidedOn: file.decidedAt && dayIn(timeZone, file.decidedAt),
    sentOn: file.sentAt && dayIn(timeZone, file.sentAt),
    standsGranted: file.standsGranted,
    standsTaken: file.standsTaken,
    reason: file.reason,
  }
}

function exhibitorCells(
  { file, exhibitor, region }: ExportedFile,
  { language, timeZone }: ExportStyle,
): Record<ImportColumn, SheetCell> {
  return {
    ...exhibitor,
    kind: KIND_NAMES[file.kind][language],
    region: region && (language === 'ar' ? region.ar : region.fr),
    family: FAMILY_NAMES[file.familyId]?.[language] ?? file.familyId,
    submittedOn: file.submittedAt && dayIn(timeZone, file.submittedAt),
    wantedArea: file.wantedDm2 === null ? null : file.wantedDm2 / 100,
    wantedBuild: file.wantedBuild && BUILD_NAMES[file.wantedBuild][language],
    wantedWatts: file.wantedWatts,
    wantsWater: yesNo(file.wantsWater, language),
    wantsOpenSides: file.wantsOpenSides,
    needsAccessible: yesNo(file.needsAccessible, language),
  }
}
