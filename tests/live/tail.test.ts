import { connect, type Db, snapshot, transaction } from '@salon/api/db.ts'
import { formatCursor } from '@salon/api/live/cursor.ts'
import { append, type JournalEntry, type News } from '@salon/api/live/journal.ts'
import { readCursor } from '@salon/api/live/snapshot-cursor.ts'
import { Tail } from '@salon/api/live/tail.ts'
import pg from 'pg'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { until } from '../support/until.ts'

const log = pino({ level: 'silent' })

function news(subject: string): News {
  return { editionId: null, topic: 'test', kind: 'said', subject, audience: 'everyone', payload: {}, actorId: null }
}

async function given(): Promise<{ url: string; db: Db; client: pg.Client }> {
  const url = await freshDatabase({ seeded: false })
  const db = connect(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  whenFileEnds(() => db.$disconnect())
  whenFileEnds(() => client.end())
  return { url, db, client }
}

async function follow(url: string): Promise<{ tail: Tail; told: JournalEntry[] }> {
  const tail = new Tail(url, log)
  const told: JournalEntry[] = []
  tail.listen((entry) => {
    if (entry.topic === 'test') told.push(entry)
  })
  await tail.start()
  whenFileEnds(() => tail.stop())
  return { tail, told }
}

const subjects = (entries: readonly JournalEntry[]) => entries.map((entry) => entry.subject)

describe('the tail of the journal', () => {
  it('tells every entry once, in an order in which nothing that commits late is missed', async () => {
    const { url, db } = await given()
    const { told } = await follow(url)
    const WRITERS = 24
    const EACH = 10
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let n = 0; n < EACH; n++) {
        await transaction(db, async (tx) => {
          await append(tx, news(`${writer}:${n}`))
          // Some hold their number for long while others commit after them.
          if (writer % 6 === 0) await tx.$executeRaw`select pg_sleep(${Math.random() * (n === 5 ? 2.5 : 0.2)}::float8)`
        })
      }
    })
    await Promise.all(writers)
    await until(() => told.length >= WRITERS * EACH)
    expect(new Set(subjects(told)).size).toBe(WRITERS * EACH)
    expect(told).toHaveLength(WRITERS * EACH)
    for (let writer = 0; writer < WRITERS; writer++) {
      const own = subjects(told).filter((subject) => subject.startsWith(`${writer}:`))
      expect(own).toEqual(Array.from({ length: EACH }, (_, n) => `${writer}:${n}`))
    }
    const places = told.map((entry) => [entry.txid, entry.position] as const)
    expect(places).toEqual([...places].sort((a, b) => Number(a[0] - b[0]) || Number(a[1] - b[1])))
  })

  it('would lose what commits late if it read by number alone, so that the order is known to matter', async () => {
    const { url, db, client } = await given()
    await client.query('begin')
    await client.query(
      `insert into journal (topic, kind, subject, audience, payload) values ('test', 'said', 'early', 'everyone', '{}')`,
    )
    await transaction(db, (tx) => append(tx, news('late')))
    const naive = new pg.Client({ connectionString: url })
    await naive.connect()
    whenFileEnds(() => naive.end())
    const first = await naive.query(`select position, subject from journal where position > 0 order by position`)
    await client.query('commit')
    const second = await naive.query(`select subject from journal where position > $1 order by position`, [
      first.rows.at(-1).position,
    ])
    expect([...first.rows, ...second.rows].map((row) => row.subject)).toEqual(['late'])
  })

  it('holds an entry back while an older transaction is open, and tells both once it ends', async () => {
    const { url, db, client } = await given()
    const { told } = await follow(url)
    await client.query('begin')
    await client.query(
      `insert into journal (topic, kind, subject, audience, payload) values ('test', 'said', 'early', 'everyone', '{}')`,
    )
    await transaction(db, (tx) => append(tx, news('late')))
    expect(subjects(told)).toEqual([])
    await client.query('commit')
    await until(() => told.length === 2)
    expect(subjects(told)).toEqual(['early', 'late'])
  })

  it('is not held back for long by a transaction that journals nothing', async () => {
    const { url, db, client } = await given()
    const { told } = await follow(url)
    await client.query('begin')
    await client.query('select pg_current_xact_id()')
    await transaction(db, (tx) => append(tx, news('held')))
    await client.query('commit')
    const before = performance.now()
    await until(() => told.length === 1)
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('is not held back by a transaction of another database on the same server', async () => {
    const { url, db } = await given()
    const elsewhere = await given()
    const { told } = await follow(url)
    await elsewhere.client.query('begin')
    await elsewhere.client.query('select pg_current_xact_id()')
    await transaction(db, (tx) => append(tx, news('ours')))
    await until(() => told.length === 1)
    const cursor = await snapshot(db, (tx) => readCursor(tx))
    expect(cursor).toEqual({ txid: told[0]?.txid, position: told[0]?.position })
    await elsewhere.client.query('commit')
  })

  it('reads in the order of the numbers, also where they gain a digit', async () => {
    const { url, db, client } = await given()
    await client.query(`select setval(pg_get_serial_sequence('journal', 'position'), 98)`)
    for (const [txid, subject] of [
      [99, 'a'],
      [99, 'b'],
      [100, 'c'],
      [101, 'd'],
    ])
      await client.query(
        `insert into journal (txid, topic, kind, subject, audience, payload)
         values ($1::text::xid8, 'test', 'said', $2, 'everyone', '{}')`,
        [txid, subject],
      )
    const { tail } = await follow(url)
    expect(subjects(await tail.since({ txid: 0n, position: 98n }))).toEqual(['a', 'b', 'c', 'd'])
    await transaction(db, (tx) => append(tx, news('e')))
    await until(() => tail.cursor.position >= 103n)
  })

  it('survives a dropped connection and tells what was written meanwhile', async () => {
    const { url, db, client } = await given()
    const { told } = await follow(url)
    await transaction(db, (tx) => append(tx, news('before')))
    await until(() => told.length === 1)
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'salon tail' and datname = current_database()`)
    await transaction(db, (tx) => append(tx, news('meanwhile')))
    await until(() => told.length === 2)
    await transaction(db, (tx) => append(tx, news('after')))
    await until(() => told.length === 3)
    expect(subjects(told)).toEqual(['before', 'meanwhile', 'after'])
  })

  it('composes with a snapshot: what the snapshot showed is not told again, what it lacked is', async () => {
    const { url, db, client } = await given()
    const { tail } = await follow(url)
    await client.query('begin')
    await client.query(
      `insert into journal (topic, kind, subject, audience, payload) values ('test', 'said', 'open', 'everyone', '{}')`,
    )
    await transaction(db, (tx) => append(tx, news('shown')))
    const cursor = await snapshot(db, (tx) => readCursor(tx))
    expect(formatCursor(cursor)).toMatch(/~\d+$/)
    await client.query('commit')
    await transaction(db, (tx) => append(tx, news('new')))
    await until(() => tail.cursor.position >= 3n)
    expect(subjects(await tail.since(cursor))).toEqual(['open', 'new'])
  })

  it('gives what came since a cursor of before it started', async () => {
    const { url, db } = await given()
    const cursor = await snapshot(db, (tx) => readCursor(tx))
    for (let n = 0; n < 1200; n++) await transaction(db, (tx) => append(tx, news(`old ${n}`)))
    const { tail } = await follow(url)
    await transaction(db, (tx) => append(tx, news('fresh')))
    await until(() => tail.cursor.position >= 1201n)
    const since = await tail.since(cursor)
    expect(since).toHaveLength(1201)
    expect(subjects(since).at(0)).toBe('old 0')
    expect(subjects(since).at(-1)).toBe('fresh')
  })

  it('refuses a cursor that this database has not given yet', async () => {
    const { url } = await given()
    const { tail } = await follow(url)
    await expect(tail.since({ txid: 10n ** 15n, position: 0n })).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' })
  })

  it('wakes the readers once a transaction, however many entries it appends', async () => {
    const { url, db } = await given()
    const listener = new pg.Client({ connectionString: url })
    let notified = 0
    listener.on('notification', () => notified++)
    await listener.connect()
    whenFileEnds(() => listener.end())
    await listener.query('listen journal')
    await transaction(db, async (tx) => {
      for (let n = 0; n < 20; n++) await append(tx, news(String(n)))
    })
    await transaction(db, (tx) => append(tx, news('last')))
    await until(() => notified >= 2)
    await listener.query('select 1')
    expect(notified).toBe(2)
  })
})
