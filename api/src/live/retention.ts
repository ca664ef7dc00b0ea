import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { type Db, type Tx, transaction } from '../db.ts'
import { type Cursor, formatCursor } from './cursor.ts'
import { append } from './journal.ts'

const HOUR_MS = 3_600_000
/** Rows removed in one transaction: while it is open the journal is held back for every reader. */
const BATCH = 5000

export interface RetentionOptions {
  readonly db: Db
  readonly log: Logger
  readonly config: Pick<Config, 'journalHours'>
  /** The real time. */
  readonly now?: () => Date
  readonly everyMs?: number
  readonly batch?: number
}

/** Keeps the journal from growing for ever. Of several processes one at a time does it. */
export class Retention {
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #running = false
  readonly #options: RetentionOptions

  constructor(options: RetentionOptions) {
    this.#options = options
  }

  start(): void {
    this.#running = true
    this.#tick()
  }

  async stop(): Promise<void> {
    this.#running = false
    clearTimeout(this.#timer)
    await this.#working
  }

  /** Removes what is too old, and says how many entries that was. */
  async prune(): Promise<number> {
    const { db, config, now, batch } = this.#options
    const before = new Date((now?.() ?? new Date()).getTime() - config.journalHours * HOUR_MS)
    const most = batch ?? BATCH
    let removed = 0
    for (;;) {
      const count = await transaction(db, (tx) => pruneOnce(tx, before, most))
      removed += count
      if (count < most) return removed
    }
  }

  #tick(): void {
    const { log, everyMs } = this.#options
    this.#working = this.prune()
      .then((removed) => {
        if (removed > 0) log.info({ removed }, 'old entries left the journal')
      })
      .catch((error: unknown) => log.error({ err: error }, 'pruning the journal failed'))
      .then(() => {
        if (this.#running) this.#timer = setTimeout(() => this.#tick(), everyMs ?? HOUR_MS)
      })
  }
}

/**
 * Removes the oldest entries in the journal's own order, up to the first that is young enough, still held back by an
 * open transaction, or not handled by every follower; and moves the horizon to the last one removed.
 */
async function pruneOnce(tx: Tx, before: Date, most: number): Promise<number> {
  const [turn] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended('journal:retention', 0)) as taken`
  if (!turn?.taken) return 0
  await tx.$executeRaw`set local salon.retention = 'on'`
  const [gone] = await tx.$queryRaw<{ count: number; txid: string | null; position: string | null }[]>`
    with young as (
      select txid, position from journal
      where at >= ${before} or txid >= pg_snapshot_xmin(pg_current_snapshot())
      order by txid, position limit 1
    ), old as (
      select j.txid, j.position from journal j
      where not exists (select from young y where (j.txid, j.position) >= (y.txid, y.position))
        and not exists (select from journal_follower f where (j.txid, j.position) > (f.txid, f.position))
      order by j.txid, j.position limit ${most}
    ), removed as (
      delete from journal j using old where j.position = old.position returning j.txid, j.position
    ), last as (
      select txid, position from removed order by txid desc, position desc limit 1
    )
    select (select count(*)::int from removed) as count, (select txid::text from last) as txid,
      (select position::text from last) as position`
  if (!gone?.txid || !gone.position) return 0
  const horizon: Cursor = { txid: BigInt(gone.txid), position: BigInt(gone.position) }
  await tx.$executeRaw`
    update journal_horizon set txid = ${gone.txid}::text::xid8, position = ${gone.position}::text::bigint`
  // A reading kept in memory may be older than the horizon: whoever follows it from there would be refused for ever.
  await append(tx, {
    editionId: null,
    topic: 'journal',
    kind: 'pruned',
    subject: formatCursor(horizon),
    audience: 'everyone',
    payload: {},
    actorId: null,
  })
  return gone.count
}
