import type { Services } from '../context.ts'
import type { Tx } from '../db.ts'
import { Follower } from '../live/follower.ts'
import { append, type JournalEntry } from '../live/journal.ts'
import type { StoredChange } from './change.ts'
import { GATHERING_MS, gather, isWorthKnowing } from './notice.rules.ts'
import { lockLatest, openNotices, readConcerns, rewriteNotices, withdrawNotices } from './notice.store.ts'
import { noticesGathered } from './notice.topics.ts'
import type { Notice } from './notice.ts'
import { readStages } from './release.store.ts'
import { noticeChanged, type ScheduleNews } from './schedule.topics.ts'

/** Writes the notices: whoever is concerned by a change of the schedule gets one, gathered with those of a minute. */
export function noticeFollower(services: NoticeServices, from?: 'end' | 'start'): Follower {
  const { db, tail, log } = services
  return new Follower({
    name: 'notices',
    topics: ['schedule'],
    handle: (tx, entry) => writeNotices(tx, entry, services),
    db,
    tail,
    log,
    ...(from && { from }),
  })
}

export type NoticeServices = Pick<Services, 'db' | 'tail' | 'log' | 'clockOf' | 'ids'>

/** Writes the notices of one entry of the journal. */
export async function writeNotices(
  tx: Tx,
  entry: JournalEntry,
  services: Pick<Services, 'clockOf' | 'ids'>,
): Promise<void> {
  const news = entry.payload as ScheduleNews
  if (!entry.editionId || news.kind === 'seats') return
  const concerned = await concernedBy(tx, news, entry.actorId)
  if (concerned.size === 0) return
  const now = services.clockOf(entry.editionId).now()
  const latest = await lockLatest(tx, entry.editionId, [...concerned.keys()], new Date(now.getTime() - GATHERING_MS))

  const opened: { id: string; personId: string; changes: readonly StoredChange[] }[] = []
  const rewritten: { id: string; personId: string; changes: readonly StoredChange[] }[] = []
  const withdrawn: Notice[] = []
  for (const [personId, changes] of concerned) {
    const gathered = gather(latest.get(personId), changes, now)
    if (gathered?.kind === 'open') opened.push({ id: services.ids(), personId, changes: gathered.changes })
    if (gathered?.kind === 'update') rewritten.push({ id: gathered.notice.id, personId, changes: gathered.changes })
    if (gathered?.kind === 'withdraw') withdrawn.push(gathered.notice)
  }
  await openNotices(tx, entry.editionId, now, opened)
  await rewriteNotices(tx, now, rewritten)
  await withdrawNotices(
    tx,
    withdrawn.map(({ id }) => id),
  )

  const editionId = entry.editionId
  const told = [
    ...[...opened, ...rewritten].map(({ id, personId }) => noticeChanged(editionId, personId, id, 'written')),
    ...withdrawn.map(({ id, personId }) => noticeChanged(editionId, personId, id, 'withdrawn')),
  ]
  const [first] = told
  if (first) await append(tx, noticesGathered(editionId, first.subject, told.length), ...told)
}

/** The changes that concern each person, but who made them. */
async function concernedBy(
  tx: Tx,
  news: Exclude<ScheduleNews, { kind: 'seats' }>,
  actorId: string | null,
): Promise<Map<string, StoredChange[]>> {
  const changes = new Map(news.changes.map((change) => [change.sessionId, change]))
  const ids = [...changes.keys()]
  // A start that nothing else moved can only matter to a notice that is open; so read no crowd for a lone start.
  if (news.changes.every((change) => !isWorthKnowing(change))) return new Map()
  const concerns = await readConcerns(tx, ids)
  if (news.kind === 'release') concerns.push(...(await readStages(tx, news.releaseId)))
  const concerned = new Map<string, Map<string, StoredChange>>()
  for (const { personId, sessionId } of concerns) {
    const change = changes.get(sessionId)
    if (!change || personId === actorId) continue
    const theirs = concerned.get(personId) ?? new Map<string, StoredChange>()
    concerned.set(personId, theirs.set(sessionId, change))
  }
  return new Map([...concerned].map(([personId, theirs]) => [personId, [...theirs.values()]]))
}
