import { type Db, type Tx, transaction } from '@salon/api/db.ts'
import { until } from './until.ts'

/** Runs something beside a transaction that is held open, until it waits for a lock of it or is done; then lets go. */
export async function beside<T>(db: Db, held: (tx: Tx) => Promise<unknown>, other: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | undefined
  await transaction(db, async (tx) => {
    await held(tx)
    let isDone = false
    begun = other()
    const done = () => {
      isDone = true
    }
    begun.then(done, done)
    await until(async () => {
      const [waiting] = await db.$queryRaw<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`
      return isDone || (waiting?.n ?? 0) > 0
    })
  })
  if (!begun) throw new Error('nothing was begun')
  return begun
}
