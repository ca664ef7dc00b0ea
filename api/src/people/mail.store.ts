import type { Db, Tx } from '../db.ts'
import type { Language } from '../shared/language.ts'
import type { Mail, WaitingMail } from './mail.ts'

/** What a server that keeps refusing is given, over about a day. */
export const MAX_ATTEMPTS = 12
/** For this long a mail is with the process that took it; then another may, should that one have died. */
const TAKEN_MS = 120_000
const AT_ONCE = 10

/** Writes a mail, in the transaction of what causes it. The mailer sends it afterwards, at least once. */
export async function sendMail(tx: Tx | Db, id: string, mail: Mail): Promise<void> {
  await tx.mail.create({ data: { id, ...mail } })
}

/** How many mails an address was written since. */
export function countMails(db: Db, to: string, since: Date): Promise<number> {
  return db.mail.count({ where: { to, createdAt: { gte: since } } })
}

/**
 * Takes mails whose turn it is. They are marked as taken at once, rather than held locked while they are sent: an open
 * transaction would hold the journal's tail back for everyone.
 */
export async function takeMails(db: Db): Promise<WaitingMail[]> {
  return db.$queryRaw<(WaitingMail & { language: Language })[]>`
    update mail set attempts = attempts + 1, next_try_at = now() + ${TAKEN_MS} * interval '1 millisecond'
    where id in (
      select id from mail where sent_at is null and next_try_at <= now() and attempts < ${MAX_ATTEMPTS}
      order by next_try_at limit ${AT_ONCE} for update skip locked)
    returning id, "to", subject, text, html, language, attempts`
}

export async function markSent(db: Db, id: string): Promise<void> {
  await db.$executeRaw`update mail set sent_at = now(), last_error = null where id = ${id}::uuid`
}

export async function markFailed(db: Db, id: string, error: string, waitMs: number): Promise<void> {
  await db.$executeRaw`
    update mail set last_error = ${error}, next_try_at = now() + ${waitMs} * interval '1 millisecond'
    where id = ${id}::uuid`
}
