import { randomUUID } from 'node:crypto'
import { connect, type Db } from '@salon/api/db.ts'
import { clockSet } from '@salon/api/edition/clock.topics.ts'
import { DemoClocks } from '@salon/api/edition/clocks.ts'
import type { JournalEntry } from '@salon/api/live/journal.ts'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'

const editionId = randomUUID()
const real = { at: new Date('2026-11-23T10:00:00Z'), now: () => real.at }
let db: Db

beforeAll(async () => {
  db = connect(await freshDatabase({ seeded: false }), 4)
  whenFileEnds(() => db.$disconnect())
  await db.edition.create({
    data: {
      id: editionId,
      number: 7,
      name: {},
      city: 'Marrakech',
      country: 'MA',
      timeZone: 'Africa/Casablanca',
      opensOn: new Date('2022-12-05'),
      closesOn: new Date('2022-12-07'),
      provenance: 'FACT',
    },
  })
})

beforeEach(() => db.clockSetting.deleteMany())

async function started(demo = true): Promise<DemoClocks> {
  const clocks = new DemoClocks(db, demo, real)
  await clocks.start()
  return clocks
}

const keep = (domainAt: string, rate = 1) =>
  db.clockSetting.create({
    data: { editionId, realAt: new Date(real.at.getTime() - 1000), domainAt: new Date(domainAt), rate },
  })

/** What the journal tells of a setting. */
const told = (domainAt: string, realAt: Date, rate = 1): JournalEntry => ({
  ...clockSet(editionId, { domainAt: new Date(domainAt), realAt, rate }, null),
  txid: 10n ** 12n,
  position: 1n,
  at: realAt,
})

it('goes on where it was left, on one of the edition’s days', async () => {
  await keep('2022-12-06T12:00:00Z', 0)
  const read = (await started()).clockOf(editionId).read()
  expect(read).toMatchObject({ now: new Date('2022-12-06T12:00:00Z'), rate: 0, demo: true })
})

it.each(['2022-12-04T20:00:00Z', '2022-12-08T00:00:00Z', '2026-11-23T10:00:00Z'])(
  'begins again at 08:45 on opening day when it was left at %s, and tells everyone',
  async (left) => {
    await keep(left, 0)
    const before = await db.journalEntry.count({ where: { topic: 'clock' } })
    const clocks = await started()
    expect(clocks.clockOf(editionId).read()).toMatchObject({ now: new Date('2022-12-05T07:45:00Z'), rate: 1 })
    expect(await db.journalEntry.count({ where: { topic: 'clock' } })).toBe(before + 1)
  },
)

it('is set back once when several processes start', async () => {
  await keep('2026-11-23T10:00:00Z')
  const before = await db.journalEntry.count({ where: { topic: 'clock' } })
  await Promise.all([started(), started(), started()])
  expect(await db.journalEntry.count({ where: { topic: 'clock' } })).toBe(before + 1)
})

it('is the real one outside the demo, and for an edition without a setting', async () => {
  const unset = (await started()).clockOf(editionId)
  expect(unset.read()).toMatchObject({ now: real.at, rate: 1, demo: false })
  await keep('2022-12-06T12:00:00Z')
  const production = await started(false)
  production.apply(told('2022-12-06T13:00:00Z', real.at))
  expect(production.clockOf(editionId).read()).toMatchObject({ now: real.at, demo: false })
})

it('follows the journal, and is not set back by what it hears late', async () => {
  await keep('2022-12-06T12:00:00Z')
  const clocks = await started()
  const clock = clocks.clockOf(editionId)
  const later = new Date(real.at.getTime() + 1000)
  clocks.apply(told('2022-12-06T15:00:00Z', later, 0))
  expect(clock.now()).toEqual(new Date('2022-12-06T15:00:00Z'))
  clocks.apply(told('2022-12-06T09:00:00Z', real.at, 0))
  expect(clock.now()).toEqual(new Date('2022-12-06T15:00:00Z'))
  expect(clock.read().cursor).toBe('1000000000000.1')
})
