import { Prisma } from '@salon/prisma/client'
import { KEPT, type Tx } from '../db.ts'

/** Who may be told: everyone, the organisers of the edition, or one person. */
export type Audience = 'everyone' | 'organisers' | `person:${string}`

/** A fact to journal. A domain's `*.topics.ts` types its kinds and payloads. */
export interface News {
  readonly editionId: string | null
  readonly topic: string
  readonly kind: string
  /** The id of what it is about. */
  readonly subject: string
  readonly audience: Audience
  /** Small: ids and what moved, not rows. */
  readonly payload: unknown
  readonly actorId: string | null
}

/** A fact as the journal tells it. */
export interface JournalEntry extends News {
  readonly txid: bigint
  readonly position: bigint
  /** The real time, for logs and measures; the domain's time is in the payload where it matters. */
  readonly at: Date
}

/**
 * Appends to the journal in the action's own transaction, the only way to tell anybody anything: what commits is told,
 * what does not is not. A trigger wakes the readers.
 */
export async function append(tx: Tx, ...news: readonly News[]): Promise<void> {
  if (news.length === 0) return
  // One value however many entries: two thousand people may be told of one change.
  await tx.$executeRaw`${Prisma.raw(KEPT)}
    insert into journal (edition_id, topic, kind, subject, audience, payload, actor_id)
    select "editionId", topic, kind, subject, audience, payload, "actorId"
    from jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as n(
      "editionId" uuid, topic text, kind text, subject text, audience text, payload jsonb, "actorId" uuid)`
}
