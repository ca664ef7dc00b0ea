import type { Content } from './draftForm.ts'

type Change = { readonly sessionId: string; readonly before?: Content | null; readonly after: Content }
type Row = { readonly sessionId: string; readonly released?: { readonly followers: number } | null }

/** Who would hear of a release: each person on stage once, and the agendas that hold a changed session. */
export function publishConcerns(
  changes: readonly Change[],
  rows: readonly Row[],
): { stage: number; followers: number } {
  const stage = new Set(
    changes.flatMap(({ before, after }) => [...(before?.people ?? []), ...after.people].map((each) => each.person.id)),
  )
  const changed = new Set(changes.map((each) => each.sessionId))
  const followers = rows
    .filter((each) => changed.has(each.sessionId))
    .reduce((sum, each) => sum + (each.released?.followers ?? 0), 0)
  return { stage: stage.size, followers }
}
