import type { Tx } from '../db.ts'
import type { Notice, NoticeChange } from './notice.ts'

/** A row as the domain has it. */
export function toNotice(row: Omit<Notice, 'changes'> & { readonly changes: unknown }): Notice {
  return { ...row, changes: row.changes as NoticeChange[] }
}

/** Somebody whom a session concerns. */
export interface Concern {
  readonly personId: string
  readonly sessionId: string
}

/** Everyone on stage of the sessions, with a seat in them, or following them. */
export function readConcerns(tx: Tx, sessionIds: readonly string[]): Promise<Concern[]> {
  const ids = [...sessionIds]
  return tx.$queryRaw<Concern[]>`
    select person_id::text as "personId", session_id::text as "sessionId" from session_person where session_id = any(${ids}::uuid[])
    union
    select person_id::text, session_id::text from agenda_entry where session_id = any(${ids}::uuid[])`
}

/** The latest notice of each person opened since then and not acknowledged, locked until the transaction ends. */
export async function lockLatest(
  tx: Tx,
  editionId: string,
  personIds: readonly string[],
  since: Date,
): Promise<Map<string, Notice>> {
  const rows = await tx.$queryRaw<Notice[]>`
    select id::text, edition_id::text as "editionId", person_id::text as "personId", opened_at as "openedAt",
      updated_at as "updatedAt", changes, read_at as "readAt", acknowledged_at as "acknowledgedAt"
    from notice
    where person_id = any(${[...personIds]}::uuid[]) and edition_id = ${editionId}::uuid and opened_at > ${since}
      and acknowledged_at is null
    order by opened_at, id for update`
  return new Map(rows.map((notice) => [notice.personId, notice]))
}

/** Opens notices, one for each of the people. */
export async function openNotices(
  tx: Tx,
  editionId: string,
  now: Date,
  notices: readonly { readonly id: string; readonly personId: string; readonly changes: readonly NoticeChange[] }[],
): Promise<void> {
  if (notices.length === 0) return
  await tx.$executeRaw`
    insert into notice (id, edition_id, person_id, opened_at, updated_at, changes)
    select id, ${editionId}::uuid, "personId", ${now}, ${now}, changes
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(id uuid, "personId" uuid, changes jsonb)`
}

/** Puts other changes in notices; they count as unread again. */
export async function rewriteNotices(
  tx: Tx,
  now: Date,
  notices: readonly { readonly id: string; readonly changes: readonly NoticeChange[] }[],
): Promise<void> {
  if (notices.length === 0) return
  await tx.$executeRaw`
    update notice set changes = n.changes, updated_at = ${now}, read_at = null
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(id uuid, changes jsonb)
    where notice.id = n.id`
}

export async function withdrawNotices(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.notice.deleteMany({ where: { id: { in: [...ids] } } })
}

/** Marks a person's unread notices. @returns those that were unread */
export function markRead(tx: Tx, personId: string, at: Date): Promise<Pick<Notice, 'id' | 'editionId'>[]> {
  return tx.notice.updateManyAndReturn({
    where: { personId, readAt: null },
    data: { readAt: at },
    select: { id: true, editionId: true },
  })
}

/** @returns false when it was acknowledged before. */
export async function markAcknowledged(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.notice.updateMany({ where: { id, acknowledgedAt: null }, data: { acknowledgedAt: at } })
  if (count > 0) await tx.notice.updateMany({ where: { id, readAt: null }, data: { readAt: at } })
  return count > 0
}

/** Whose notice it is, and of which edition. */
export function findNotice(tx: Tx, id: string): Promise<Pick<Notice, 'id' | 'editionId' | 'personId'> | null> {
  return tx.notice.findUnique({ where: { id }, select: { id: true, editionId: true, personId: true } })
}
