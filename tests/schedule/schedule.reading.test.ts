import { transaction } from '@salon/api/db.ts'
import { append } from '@salon/api/live/journal.ts'
import { Tail } from '@salon/api/live/tail.ts'
import { followSession, takeSeat } from '@salon/api/schedule/agenda.actions.ts'
import { previewOperation, runOperation } from '@salon/api/schedule/operation.actions.ts'
import { ScheduleReadings } from '@salon/api/schedule/schedule.reading.ts'
import { releasePublished } from '@salon/api/schedule/schedule.topics.ts'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { until } from '../support/until.ts'
import { type Fair, givenFair } from './fair.ts'

const PROGRAMME = [
  { title: 'A', room: 'R1', from: '09:00', to: '10:00', speakers: ['Ana'], seats: 5 },
  { title: 'B', room: 'R1', from: '10:00', to: '11:00', speakers: ['Bea', 'Ana'] },
  { title: 'C', room: 'R2', from: '09:30', to: '10:00' },
]

/** All of it, as somebody reads it who never read before. */
async function anew(fair: Fair) {
  const { cursor: _, ...schedule } = await new ScheduleReadings(
    fair.db,
    new Tail(fair.url, pino({ level: 'silent' })),
  ).read(fair.editionId)
  return schedule
}

async function kept(fair: Fair) {
  const { cursor: _, ...schedule } = await fair.readings.read(fair.editionId)
  return schedule
}

describe('the reading of the schedule', () => {
  it('after each operation and seat equals what is read from nothing', async () => {
    const fair = await givenFair(PROGRAMME)
    const olga = fair.context(await fair.viewer('Olga', 'ADMINISTRATOR'))
    const vera = fair.context(await fair.viewer('Vera'))
    expect(await kept(fair)).toEqual(await anew(fair))
    const operations = [
      { kind: 'DELAY', sessionId: fair.id('A'), minutes: 45, shiftFollowing: true },
      { kind: 'CANCEL', sessionId: fair.id('C') },
      { kind: 'START', sessionId: fair.id('A'), shiftFollowing: false },
    ] as const
    for (const operation of operations) {
      const { seen } = await previewOperation(olga, operation)
      const { changes } = await runOperation(olga, operation, seen)
      await fair.readings.readWith(fair.editionId, changes)
      expect(await kept(fair)).toEqual(await anew(fair))
    }
    await takeSeat(vera, fair.id('A'))
    await until(async () => (await fair.readings.read(fair.editionId)).sessionsById.get(fair.id('A'))?.seatsTaken === 1)
    expect(await kept(fair)).toEqual(await anew(fair))
  })

  it('is sorted by start, also after a session has moved', async () => {
    const fair = await givenFair(PROGRAMME)
    const olga = fair.context(await fair.viewer('Olga', 'ADMINISTRATOR'))
    await fair.readings.read(fair.editionId)
    const late = {
      kind: 'MOVE',
      sessionId: fair.id('A'),
      roomId: null,
      startsAt: new Date('2022-12-05T15:00:00Z'),
    } as const
    const { changes } = await runOperation(olga, late, await fair.seen('A'))
    const { sessions } = await fair.readings.readWith(fair.editionId, changes)
    expect(sessions.map(({ title }) => title.fr)).toEqual(['C', 'B', 'A'])
  })

  it('reads everything anew after a release, people and new sessions included', async () => {
    const fair = await givenFair(PROGRAMME)
    await fair.readings.read(fair.editionId)
    const carl = await fair.person('Carl')
    await transaction(fair.db, async (tx) => {
      await tx.sessionPerson.create({ data: { sessionId: fair.id('C'), personId: carl, role: 'MODERATOR', order: 0 } })
      await tx.room.update({ where: { id: fair.rooms.get('R2') ?? '' }, data: { capacity: 7 } })
      const release = {
        id: crypto.randomUUID(),
        editionId: fair.editionId,
        number: 1,
        changes: [],
        publishedAt: fair.now,
      }
      await tx.release.create({ data: release })
      await append(tx, releasePublished(fair.editionId, release.id, 1, [], null))
    })
    await until(async () => (await fair.readings.read(fair.editionId)).release?.number === 1)
    const schedule = await kept(fair)
    expect(schedule).toEqual(await anew(fair))
    expect(schedule.sessionsById.get(fair.id('C'))).toMatchObject({
      stage: [{ person: { name: 'Carl' } }],
      room: { capacity: 7 },
    })
  })

  it('is not read again for what it does not show', async () => {
    const fair = await givenFair(PROGRAMME)
    const before = await fair.readings.read(fair.editionId)
    await followSession(fair.context(await fair.viewer('Vera')), fair.id('A'))
    expect(await fair.readings.read(fair.editionId)).toBe(before)
  })
})
