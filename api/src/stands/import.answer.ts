import { isolated, type Language } from '../shared/language.ts'
import type { ImportReport } from './import.actions.ts'
import type { CellIssue, ImportTarget, JudgedRow, RowOutcome } from './import.ts'
import { COLUMN_NAMES, PROBLEM_WORDS, WRONG_COLUMNS } from './import.words.ts'
import { importTargets } from './import-columns.rules.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** Rows that an answer names; how many there are of each sort, it always says. */
const MOST_TOLD = 500

/** What a client shows of a report: wrong rows first of all, and why. */
export function answerOf(sheet: Sheet, report: ImportReport, language: Language) {
  const { call, columns, lacking, rows, imported } = report
  const label = (target: ImportTarget) => nameOf(target, report, language)
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length
  const told = (row: JudgedRow) => ({
    row: row.row,
    name: row.name,
    outcome: row.outcome,
    issues: row.issues.map((issue) => ({
      column: label(issue.target),
      value: issue.value.slice(0, 200),
      problem: issue.problem,
      message: sentenceOf(issue, language),
    })),
  })
  return {
    total: sheet.rows.length,
    imported: imported.length,
    files: imported.slice(0, MOST_TOLD).map(({ row, fileId, number, name }) => ({ row, id: fileId, number, name })),
    counts: { new: count('NEW'), added: count('ADDED'), there: count('THERE'), wrong: count('WRONG') },
    lacking: lacking.map((key) => ({ key, label: label(key) })),
    columns: sheet.header.map((title, n) => ({
      title,
      target: columns[n] ?? null,
      samples: sheet.rows.slice(0, 3).map(({ cells }) => (cells[n] ?? '').slice(0, 60)),
    })),
    targets: importTargets(call.fields).map((key) => ({ key, label: label(key) })),
    wrong: rows
      .filter(({ outcome }) => outcome === 'WRONG')
      .slice(0, MOST_TOLD)
      .map(told),
    good: rows
      .filter(({ outcome }) => outcome !== 'WRONG')
      .slice(0, 20)
      .map(told),
  }
}

function nameOf(target: ImportTarget, { call }: ImportReport, language: Language): string {
  if (!target.startsWith('answer:')) return COLUMN_NAMES[target as keyof typeof COLUMN_NAMES][language]
  const field = call.fields.find(({ key }) => `answer:${key}` === target)
  return field ? field.label[language] || field.label.fr : target
}

function sentenceOf({ problem, value, row, range }: CellIssue, language: Language): string {
  return PROBLEM_WORDS[problem][language]
    .replace('{value}', isolated(value.slice(0, 60)))
    .replace('{row}', String(row ?? ''))
    .replace('{from}', String(range?.[0] ?? ''))
    .replace('{to}', String(range?.[1] ?? ''))
}

/**
 * The rows that are wrong, as they came, each with its number and what is to be mended before the rest: mended, the
 * table can be handed in again, since an import knows nothing of the columns that it adds.
 */
export function wrongTable(
  sheet: Sheet,
  report: ImportReport,
  language: Language,
): { readonly header: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] } {
  const cells = new Map(sheet.rows.map((row) => [row.row, row.cells]))
  const said = ({ issues }: JudgedRow) =>
    issues.map((issue) => `${nameOf(issue.target, report, language)} – ${plain(sentenceOf(issue, language))}`)
  return {
    header: [...WRONG_COLUMNS[language], ...sheet.header],
    rows: report.rows
      .filter(({ outcome }) => outcome === 'WRONG')
      .map((row) => [row.row, said(row).join('\n'), ...(cells.get(row.row) ?? [])]),
  }
}

/** In a cell nothing is turned around, and marks of direction would only be copied along. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
