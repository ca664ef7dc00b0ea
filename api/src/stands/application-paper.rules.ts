import { type ApplicationEvent, type FileStanding, stateForExhibitor } from './application.ts'
import type { FileCounts } from './application-field.rules.ts'

interface Paper {
  readonly fieldKey: string
  readonly file: { readonly hash: string }
}
type Step = Pick<ApplicationEvent, 'kind' | 'fieldKey' | 'fileHash'>

/**
 * How many photographs and papers under each key came since the desk last asked: one that was there before answers
 * nothing. By the order of the history, since the demo's clock may be set back.
 */
export function countsSinceAsked(files: readonly Paper[], history: readonly Step[]): FileCounts {
  const since = history.slice(history.findLastIndex(({ kind }) => kind === 'asked') + 1)
  const fresh = files.filter(({ fieldKey, file }) =>
    since.some((step) => step.kind === 'attached' && step.fieldKey === fieldKey && step.fileHash === file.hash),
  )
  return countsOf(fresh)
}

/** How many there are under each key. */
export function countsOf(files: readonly Pick<Paper, 'fieldKey'>[]): FileCounts {
  const counts: Record<string, number> = {}
  for (const { fieldKey } of files) counts[fieldKey] = (counts[fieldKey] ?? 0) + 1
  return counts
}

/** The desk asked for what is under this key, and nothing came since. */
export function isDue(file: FileStanding, key: string, files: readonly Paper[], history: readonly Step[]): boolean {
  if (stateForExhibitor(file) !== 'MORE_INFORMATION' || !file.asked.includes(key)) return false
  return (countsSinceAsked(files, history)[key] ?? 0) === 0
}
