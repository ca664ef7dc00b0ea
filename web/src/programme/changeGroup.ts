export const GROUPS = ['new', 'moved', 'cancelled', 'edited'] as const
export type Group = (typeof GROUPS)[number]

/** Under which heading of the difference a change stands: the weightiest thing that happens to the session. */
export function changeGroup(what: readonly string[]): Group {
  if (what.includes('NEW')) return 'new'
  if (what.includes('CANCELLED')) return 'cancelled'
  return what.some((kind) => ['MOVED', 'RETIMED', 'EXTENDED', 'RESTORED'].includes(kind)) ? 'moved' : 'edited'
}
