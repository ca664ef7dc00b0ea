import { connect, transaction } from '@salon/api/db.ts'
import { Follower, type FollowerOptions } from '@salon/api/live/follower.ts'
import { append, type News } from '@salon/api/live/journal.ts'
import { Tail } from '@salon/api/live/tail.ts'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { until } from '../support/until.ts'

const log = pino({ level: 'silent' })

const said = (subject: string, topic = 'test'): News => ({
  editionId: null,
  topic,
  kind: 'said',
  subject,
  audience: 'everyone',
  payload: {},
  actorId: null,
})

/** A database with a table in which followers leave their effects, and ways to be one process of several. */
async function given() {
  const url = await freshDatabase({ seeded: false })
  const db = connect(url, 8)
  whenFileEnds(() => db.$disconnect())
  await db.$executeRaw`create table effect (n serial, subject text, process text)`
  const say = (...news: News[]) => transaction(db, (tx) => append(tx, ...news))
  const effects = () =>
    db.$queryRaw<{ subject: string; process: string }[]>`select subject, process from effect order by n`
  const follower = async (process: string, options: Partial<FollowerOptions> = {}) => {
    const own = connect(url, 4)
    const tail = new Tail(url, log)
    await tail.start()
    const made = new Follower({
      name: 'test',
      topics: ['test'],
      handle: async (tx, { subject }) => {
        await tx.$executeRaw`insert into effect (subject, process) values (${subject}, ${process})`
      },
      db: own,
      tail,
      log,
      pollMs: 50,
      ...options,
    })
    whenFileEnds(async () => {
      await made.stop()
      await tail.stop()
      await own.$disconnect()
    })
    return made
  }
  return { db, say, effects, follower }
}

const subjects = (effects: { subject: string }[]) => effects.map(({ subject }) => subject)
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => String(from + n))

describe('a follower of the journal', () => {
  it('begins at the end when it is new, and at the start when asked', async () => {
    const { db, say, effects, follower } = await given()
    await say(said('before'))
    // The end is after what no open transaction precedes.
    await until(async () => {
      const [row] = await db.$queryRaw<{ settled: boolean }[]>`
        select bool_and(txid < (select journal_floor())) as settled from journal`
      return row?.settled === true
    })
    const one = await follower('one')
    await one.start()
    const all = await follower('all', { name: 'other', from: 'start' })
    await all.start()
    await say(said('after'), said('elsewhere', 'another topic'))
    await until(async () => (await effects()).length === 3)
    const by = (process: string) =>
      effects().then((told) => subjects(told.filter((effect) => effect.process === process)))
    expect(await by('one')).toEqual(['after'])
    expect(await by('all')).toEqual(['before', 'after'])
  })

  it('goes on where it was, with what came while no process ran', async () => {
    const { say, effects, follower } = await given()
    const first = await follower('first')
    await first.start()
    await say(said('1'))
    await until(async () => (await effects()).length === 1)
    await first.stop()
    await say(said('2'), said('3'))
    const second = await follower('second')
    await second.start()
    await until(async () => (await effects()).length === 3)
    expect(subjects(await effects())).toEqual(['1', '2', '3'])
  })

  it('gives an entry that takes locks a transaction of its own, and lets the others share one', async () => {
    const { say, effects, follower } = await given()
    const by = await follower('any', {
      alone: ({ subject }) => subject.startsWith('locks'),
      handle: async (tx, { subject }) => {
        await tx.$executeRaw`insert into effect (subject, process) values (${subject}, pg_current_xact_id()::text)`
      },
    })
    await by.start()
    await by.stop()
    await say(said('1'), said('2'), said('locks 3'), said('locks 4'), said('5'))
    await by.start()
    await until(async () => (await effects()).length === 5)
    const [one, two, three, four, five] = (await effects()).map(({ process }) => process)
    expect([two, three]).toEqual([one, one])
    expect(new Set([three, four, five]).size).toBe(3)
  })

  it('handles each entry once and in order, however many processes follow and writers write', async () => {
    const { say, effects, follower } = await given()
    const processes = await Promise.all(['one', 'two', 'three'].map((name) => follower(name)))
    for (const process of processes) await process.start()
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; n < 25; n++) await say(said(`${writer}:${n}`))
    })
    await Promise.all(writers)
    await until(async () => (await effects()).length >= 200)
    const told = subjects(await effects())
    expect(told).toHaveLength(200)
    expect(new Set(told).size).toBe(200)
    for (let writer = 0; writer < 8; writer++) {
      const own = told.filter((subject) => subject.startsWith(`${writer}:`))
      expect(own).toEqual(numbers(0, 25).map((n) => `${writer}:${n}`))
    }
  })

  it('leaves no effect of a turn in which its process dies, and another process does it', async () => {
    const { db, say, effects, follower } = await given()
    let reached = () => {}
    const inTheMiddle = new Promise<void>((resolve) => {
      reached = resolve
    })
    const dying = await follower('dying', {
      handle: async (tx, { subject }) => {
        await tx.$executeRaw`insert into effect (subject, process) values (${subject}, 'dying')`
        if (subject !== '2') return
        reached()
        // Its connection is cut while it waits here, as when the process is killed.
        await tx.$executeRaw`select pg_sleep(60)`
      },
    })
    await dying.start()
    await say(said('1'), said('2'), said('3'))
    await inTheMiddle
    const heir = await follower('heir')
    await heir.start()
    expect(await effects()).toEqual([])
    void dying.stop()
    await until(async () => {
      const [cut] = await db.$queryRaw<{ cut: boolean }[]>`
        select pg_terminate_backend(pid) as cut from pg_stat_activity
        where query like 'select pg_sleep%' and datname = current_database() and pid <> pg_backend_pid()`
      return cut?.cut === true
    })
    await until(async () => (await effects()).length === 3)
    expect(await effects()).toEqual(['1', '2', '3'].map((subject) => ({ subject, process: 'heir' })))
  })

  it('tries again what failed, and does not do twice what came before it', async () => {
    const { say, effects, follower } = await given()
    let failures = 3
    const faulty = await follower('faulty', {
      handle: async (tx, { subject }) => {
        await tx.$executeRaw`insert into effect (subject, process) values (${subject}, 'faulty')`
        if (subject === '2' && failures-- > 0) throw new Error('a passing fault')
      },
    })
    await faulty.start()
    await say(said('1'), said('2'), said('3'))
    await until(async () => (await effects()).length === 3)
    expect(subjects(await effects())).toEqual(['1', '2', '3'])
    expect(failures).toBe(-1)
  })
})
