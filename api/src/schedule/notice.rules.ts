import { readChange, type StoredChange, storeChange, whatChanged } from './change.ts'
import type { Notice, NoticeChange } from './notice.ts'

/** Changes that come within this time of a notice are gathered in it. */
export const GATHERING_MS = 60_000

/** What is to be done with a person's notice. */
export type Gathered =
  | { readonly kind: 'open'; readonly changes: readonly NoticeChange[] }
  | { readonly kind: 'update'; readonly notice: Notice; readonly changes: readonly NoticeChange[] }
  | { readonly kind: 'withdraw'; readonly notice: Notice }

/** Whether the change is worth a notice. Starting and ending are seen in the room; this is for what one could miss. */
export function isWorthKnowing({ what, before }: Pick<StoredChange, 'what' | 'before'>): boolean {
  return what.some((kind) => {
    if (kind === 'STARTED' || kind === 'ENDED') return false
    // A start or an end that is undone was not told either.
    return kind !== 'RESTORED' || before?.state === 'CANCELLED'
  })
}

/** Whether a notice still takes changes in: it is young, and nobody has said yet that they know. */
export function isGathering(notice: Pick<Notice, 'openedAt' | 'acknowledgedAt'>, now: Date): boolean {
  const age = now.getTime() - notice.openedAt.getTime()
  return notice.acknowledgedAt === null && age >= 0 && age < GATHERING_MS
}

/**
 * Adds changes to what a person must know. Undefined when there is nothing to say.
 *
 * @param latest the person's latest notice, if there is one
 * @param changes of sessions that concern the person
 */
export function gather(latest: Notice | undefined, changes: readonly NoticeChange[], now: Date): Gathered | undefined {
  const open = latest && isGathering(latest, now) ? latest : undefined
  const before = new Map(open?.changes.map((change) => [change.sessionId, change]))
  const news = changes.filter((change) => before.has(change.sessionId) || isWorthKnowing(change))
  if (news.length === 0) return undefined
  const net = netChanges([...(open?.changes ?? []), ...news])
  if (!open) return net.length > 0 ? { kind: 'open', changes: net } : undefined
  return net.length > 0 ? { kind: 'update', notice: open, changes: net } : { kind: 'withdraw', notice: open }
}

/** One change for each session, from its first place to its last; a session back where it was drops out. */
export function netChanges(changes: readonly NoticeChange[]): NoticeChange[] {
  const bySession = new Map<string, NoticeChange>()
  for (const change of changes) {
    const earlier = bySession.get(change.sessionId)
    bySession.set(change.sessionId, earlier ? join(earlier, change) : change)
  }
  return [...bySession.values()].filter(isWorthKnowing)
}

function join(earlier: NoticeChange, later: NoticeChange): NoticeChange {
  const { before } = readChange(earlier)
  const { after } = readChange(later)
  // Somebody who learnt of it and of its end within a minute has nothing to know.
  if (!before && after.state === 'CANCELLED') return storeChange({ ...readChange(later), what: [], before })
  const told = [...earlier.what, ...later.what]
  // Edits of texts and people have no place to compare: once told they stay told.
  const lasting = (['EDITED', 'PEOPLE'] as const).filter((kind) => told.includes(kind))
  const what = [...whatChanged(before, after), ...lasting]
  return storeChange({ sessionId: later.sessionId, what, before, after, version: later.version })
}
