import { LANGUAGES } from '../shared/language.ts'
import { type CallField, isFileField } from './call.ts'
import { fold } from './fold.ts'
import { IMPORT_COLUMNS, type ImportTarget, REGISTER_FIELD } from './import.ts'
import { COLUMN_NAMES, OTHER_NAMES } from './import.words.ts'

/** The fields of a call that a table may answer: photographs and papers are no text, the register number has a column. */
export const answeredFields = (fields: readonly CallField[]) =>
  fields.filter((field) => !isFileField(field) && field.key !== REGISTER_FIELD)

/** Those of them that the call still asks: a table that comes in answers the form of now, one that goes out all of it. */
export const askedFields = (fields: readonly CallField[]) =>
  answeredFields(fields).filter(({ retiredAt }) => retiredAt === null)

/** Everything that a column may be, in the order of the template. */
export function importTargets(fields: readonly CallField[]): ImportTarget[] {
  return [...IMPORT_COLUMNS, ...askedFields(fields).map(({ key }): ImportTarget => `answer:${key}`)]
}

/**
 * What each column of a table is, by its title in any of the four languages, or by its key; undefined for one that is
 * none of ours. Two columns are never the same: the first is taken.
 */
export function recogniseColumns(
  header: readonly string[],
  fields: readonly CallField[],
): readonly (ImportTarget | undefined)[] {
  const names = new Map<string, ImportTarget>()
  const learn = (name: string, target: ImportTarget) => {
    const known = fold(name)
    if (known !== '' && !names.has(known)) names.set(known, target)
  }
  for (const column of IMPORT_COLUMNS) {
    learn(column, column)
    for (const language of LANGUAGES) learn(COLUMN_NAMES[column][language], column)
  }
  // The call's own questions come before guesses.
  for (const field of fields.filter((each) => !isFileField(each) && each.retiredAt === null)) {
    const target: ImportTarget = field.key === REGISTER_FIELD ? 'registerNumber' : `answer:${field.key}`
    learn(field.key, target)
    for (const language of LANGUAGES) learn(field.label[language], target)
  }
  for (const column of IMPORT_COLUMNS) for (const name of OTHER_NAMES[column] ?? []) learn(name, column)
  const taken = new Set<ImportTarget>()
  return header.map((title) => {
    const target = names.get(fold(title))
    if (!target || taken.has(target)) return undefined
    taken.add(target)
    return target
  })
}

/** What somebody chose the columns to be; undefined where that is not possible: an unknown one, or one twice. */
export function chosenColumns(
  header: readonly string[],
  fields: readonly CallField[],
  chosen: readonly string[],
): readonly (ImportTarget | undefined)[] | undefined {
  const targets = new Set<string>(importTargets(fields))
  if (chosen.length > header.length) return undefined
  const named = chosen.filter((name) => name !== '')
  if (new Set(named).size !== named.length || named.some((name) => !targets.has(name))) return undefined
  return header.map((_, n) => (chosen[n] ? (chosen[n] as ImportTarget) : undefined))
}
