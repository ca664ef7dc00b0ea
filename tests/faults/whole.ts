import pg from 'pg'
import { expect } from 'vitest'

interface Told {
  operation_id: string
  session_id: string
  version: number
  ends_at: string
  starts_at: string
  room_id: string
}

/** Each session that an operation changed, as the journal told it, in the order in which it told it. */
const TOLD = `select subject as operation_id, change->>'sessionId' as session_id, (change->>'version')::int as version,
    change->'after'->>'startsAt' as starts_at, change->'after'->>'endsAt' as ends_at, change->'after'->>'roomId' as room_id
  from journal, jsonb_array_elements(payload->'changes') as change
  where topic = 'schedule' and kind = 'operation' order by txid, position`

/**
 * What must hold whatever broke: what was acknowledged is there; an operation is in its table exactly if it is in the
 * journal, once; and each session and its claim of the room stand as the journal last told.
 */
export async function expectWhole(databaseUrl: string, acknowledged: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const operations = (await client.query<{ id: string }>('select id from operation order by number')).rows.map(
      ({ id }) => id,
    )
    const told = (await client.query<Told>(TOLD)).rows
    const inJournal = (
      await client.query<{ subject: string }>(
        `select subject from journal where topic = 'schedule' and kind = 'operation'`,
      )
    ).rows.map(({ subject }) => subject)
    expect(acknowledged.filter((id) => !operations.includes(id))).toEqual([])
    expect(inJournal.sort()).toEqual([...operations].sort())
    const last = new Map(told.map((each) => [each.session_id, each]))
    for (const [id, { version, starts_at, ends_at, room_id }] of last) {
      const [row] = (
        await client.query(
          `select s.version, s.starts_at, s.ends_at, s.room_id, c.during = tstzrange(s.starts_at, s.ends_at, '[)') as claimed
           from session s left join claim c on c.session_id = s.id and c.resource = 'room:' || s.room_id where s.id = $1`,
          [id],
        )
      ).rows
      expect({ ...row, starts_at: row.starts_at.toISOString(), ends_at: row.ends_at.toISOString() }).toEqual({
        version,
        starts_at,
        ends_at,
        room_id,
        claimed: true,
      })
    }
    const untold = await client.query('select id from session where version > 1 and not id::text = any($1)', [
      [...last.keys()],
    ])
    expect(untold.rows).toEqual([])
  } finally {
    await client.end()
  }
}
