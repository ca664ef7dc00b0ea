import type { BenchDatabase } from './database.ts'

/**
 * Commits one change of the schedule as an action does, rows and journal entry together, without the work of deciding
 * it: what follows a change is measured, not the change. Returns when the database has committed, in epoch milliseconds.
 */
export async function commitChange({ client, edition }: BenchDatabase, n: number): Promise<number> {
  const sessionId = edition.sessionIds[n % edition.sessionIds.length]
  const minutes = Math.floor(n / edition.sessionIds.length) % 2 === 0 ? 5 : -5
  await client.query('begin')
  const { rows } = await client.query(
    `update session set starts_at = starts_at + $2 * interval '1 minute', ends_at = ends_at + $2 * interval '1 minute',
       version = version + 1, changed_at = now() where id = $1 returning *`,
    [sessionId, minutes],
  )
  const after = place(rows[0], 0)
  const change = { sessionId, what: ['RETIMED'], before: place(rows[0], -minutes), after, version: rows[0].version }
  const payload = { kind: 'operation', operationId: crypto.randomUUID(), changes: [change] }
  await client.query(
    `insert into journal (edition_id, topic, kind, subject, audience, payload)
     values ($1, 'schedule', 'operation', $2, 'everyone', $3)`,
    [edition.id, payload.operationId, payload],
  )
  await client.query('commit')
  return performance.timeOrigin + performance.now()
}

function place(row: { starts_at: Date; ends_at: Date; room_id: string; state: string }, minutes: number) {
  const at = (date: Date) => new Date(date.getTime() + minutes * 60_000).toISOString()
  return { startsAt: at(row.starts_at), endsAt: at(row.ends_at), roomId: row.room_id, state: row.state }
}
