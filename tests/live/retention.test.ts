import { connect, transaction } from '@salon/api/db.ts'
import { parseCursor } from '@salon/api/live/cursor.ts'
import { Follower } from '@salon/api/live/follower.ts'
import { append, type News } from '@salon/api/live/journal.ts'
import { Reading } from '@salon/api/live/reading.ts'
import { Retention } from '@salon/api/live/retention.ts'
import { Tail } from '@salon/api/live/tail.ts'
import { CursorExpired } from '@salon/api/shared/refusals.ts'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { until } from '../support/until.ts'

const log = pino({ level: 'silent' })
const HOUR_MS = 3_600_000

const said = (subject: string): News => ({
  editionId: null,
  topic: 'test',
  kind: 'said',
  subject,
  audience: 'everyone',
  payload: {},
  actorId: null,
})

async function given() {
  const url = await freshDatabase({ seeded: false })
  const db = connect(url, 8)
  whenFileEnds(() => db.$disconnect())
  const say = (...subjects: string[]) => transaction(db, (tx) => append(tx, ...subjects.map(said)))
  const tail = async () => {
    const made = new Tail(url, log)
    await made.start({ txid: 0n, position: 0n })
    whenFileEnds(() => made.stop())
    return made
  }
  /** As it would prune so many hours from now. */
  const retention = (hoursFromNow: number, batch = 1000) =>
    new Retention({
      db,
      log,
      config: { journalHours: 72 },
      now: () => new Date(Date.now() + hoursFromNow * HOUR_MS),
      batch,
      everyMs: 20,
    })
  /** Prunes until this entry is gone: another database's open transaction may hold it back for a moment. */
  const pruned = (subject: string, batch?: number) =>
    until(async () => {
      await retention(73, batch).prune()
      return !(await kept()).includes(subject)
    })
  const kept = async () =>
    (await db.journalEntry.findMany({ orderBy: { position: 'asc' } })).map(({ subject }) => subject)
  return { url, db, say, tail, retention, pruned, kept }
}

describe('the journal’s retention', () => {
  it('keeps what is young, and removes what is not, in as many turns as it takes', async () => {
    const { say, retention, pruned, kept } = await given()
    for (let n = 0; n < 7; n++) await say(String(n))
    expect(await retention(71).prune()).toBe(0)
    expect(await kept()).toHaveLength(7)
    await pruned('6', 3)
    expect((await kept()).filter((subject) => subject.length === 1)).toEqual([])
  })

  it('leaves the journal append-only for everybody else', async () => {
    const { db, say } = await given()
    await say('1')
    await expect(db.$executeRaw`delete from journal`).rejects.toThrow()
    await expect(db.$executeRaw`update journal set subject = 'other'`).rejects.toThrow()
  })

  it('refuses a cursor from before what it removed, and goes on serving one from after', async () => {
    const { url, db, say, pruned } = await given()
    await say('1')
    const old = { txid: 0n, position: 0n }
    await pruned('1')
    await say('2')
    // A process that started later has nothing in memory of what was removed.
    const [horizon] = await db.$queryRaw<
      { text: string }[]
    >`select txid::text || '.' || position::text as text from journal_horizon`
    const late = new Tail(url, log)
    await late.start()
    whenFileEnds(() => late.stop())
    await expect(late.since(old)).rejects.toBeInstanceOf(CursorExpired)
    const since = await late.since(parseCursor(horizon?.text ?? '') ?? old)
    expect(since.map(({ topic, kind }) => `${topic} ${kind}`)).toContain('test said')
  })

  it('makes caches read again, since their cursor may be older than what is left', async () => {
    const { db, say, tail, pruned } = await given()
    await say('1')
    const following = await tail()
    const reading = new Reading(
      db,
      following,
      async () => ({}),
      ({ topic }) => (topic === 'journal' ? '*' : undefined),
    )
    const before = await reading.read('any')
    await say('2')
    await pruned('2')
    await until(async () => (await reading.read('any')) !== before)
    const { cursor } = await reading.read('any')
    await expect(following.since(parseCursor(cursor) ?? { txid: 0n, position: 0n })).resolves.toBeInstanceOf(Array)
  })

  it('never removes what a follower has not had yet', async () => {
    const { db, say, tail, pruned, kept } = await given()
    const following = await tail()
    const had: string[] = []
    const follower = new Follower({
      name: 'slow',
      topics: ['test'],
      handle: async (_tx, { subject }) => {
        had.push(subject)
      },
      from: 'start',
      db,
      tail: following,
      log,
    })
    await follower.start()
    await say('1')
    await until(() => had.length === 1)
    await follower.stop()
    await say('2')
    await pruned('1')
    expect(await kept()).toContain('2')
    await follower.start()
    await until(() => had.length === 2)
    await pruned('2')
    await follower.stop()
  })

  it('leaves the work to the one process that is at it', async () => {
    const { db, say, retention, pruned } = await given()
    await say('1')
    await transaction(db, async (tx) => {
      await tx.$queryRaw`select pg_try_advisory_xact_lock(hashtextextended('journal:retention', 0))`
      expect(await retention(73).prune()).toBe(0)
    })
    await pruned('1')
  })

  it('runs by itself from start to stop', async () => {
    const { say, retention, kept } = await given()
    await say('1')
    const running = retention(73)
    running.start()
    await until(async () => !(await kept()).includes('1'))
    await running.stop()
  })
})
