import { followSession, giveSeatBack, takeSeat, unfollowSession } from '@salon/api/schedule/agenda.actions.ts'
import { describe, expect, it } from 'vitest'
import { givenFair } from './fair.ts'

const SEATS = 20
const PROGRAMME = [
  { title: 'Tissage', room: 'R1', from: '09:00', to: '10:00', seats: SEATS },
  { title: 'Forum', room: 'R2', from: '09:00', to: '10:00' },
]

describe('seats', () => {
  it('go to exactly twenty of two hundred who want one at once', async () => {
    const fair = await givenFair(PROGRAMME)
    const visitors = await Promise.all(Array.from({ length: 200 }, (_, n) => fair.viewer(`Visitor ${n}`, 'VISITOR')))
    const results = await Promise.allSettled(
      visitors.map((visitor) => takeSeat(fair.context(visitor), fair.id('Tissage'))),
    )
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(refused).toEqual(Array.from({ length: 180 }, () => 'NO_SEAT_LEFT'))
    expect(await fair.stands('Tissage')).toMatchObject({ seatsTaken: SEATS, version: 1 })
    expect(await fair.db.agendaEntry.count({ where: { seat: true } })).toBe(SEATS)
    expect(await fair.db.journalEntry.count({ where: { topic: 'schedule', kind: 'seats' } })).toBe(SEATS)
  })

  it('are one a person, however often they ask', async () => {
    const fair = await givenFair(PROGRAMME)
    const vera = fair.context(await fair.viewer('Vera'))
    await Promise.all(Array.from({ length: 8 }, () => takeSeat(vera, fair.id('Tissage'))))
    expect(await fair.stands('Tissage')).toMatchObject({ seatsTaken: 1 })
    expect(await fair.db.journalEntry.count({ where: { kind: 'seats' } })).toBe(1)
  })

  it('come back when given back, once, and to whom follows', async () => {
    const fair = await givenFair(PROGRAMME)
    const vera = fair.context(await fair.viewer('Vera'))
    await followSession(vera, fair.id('Tissage'))
    await takeSeat(vera, fair.id('Tissage'))
    await unfollowSession(vera, fair.id('Tissage'))
    expect(await fair.stands('Tissage')).toMatchObject({ seatsTaken: 1 })
    await giveSeatBack(vera, fair.id('Tissage'))
    await giveSeatBack(vera, fair.id('Tissage'))
    expect(await fair.stands('Tissage')).toMatchObject({ seatsTaken: 0 })
    expect(await fair.db.agendaEntry.count()).toBe(0)
  })

  it('cannot be oversold even by a statement that counts wrongly', async () => {
    const fair = await givenFair(PROGRAMME)
    await expect(
      fair.db.session.update({ where: { id: fair.id('Tissage') }, data: { seatsTaken: SEATS + 1 } }),
    ).rejects.toThrow()
  })

  it('are refused where there are none to take, or when it is over', async () => {
    const fair = await givenFair(PROGRAMME)
    const vera = fair.context(await fair.viewer('Vera'))
    await expect(takeSeat(vera, fair.id('Forum'))).rejects.toMatchObject({ code: 'NO_SEAT_LEFT' })
    await fair.db.session.update({ where: { id: fair.id('Tissage') }, data: { state: 'CANCELLED' } })
    await expect(takeSeat(vera, fair.id('Tissage'))).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(takeSeat(fair.context(null), fair.id('Tissage'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(takeSeat(vera, 'nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('following', () => {
  it('is told once to the follower alone, and not again', async () => {
    const fair = await givenFair(PROGRAMME)
    const viewer = await fair.viewer('Vera')
    const vera = fair.context(viewer)
    await followSession(vera, fair.id('Forum'))
    await followSession(vera, fair.id('Forum'))
    await unfollowSession(vera, fair.id('Forum'))
    await unfollowSession(vera, fair.id('Forum'))
    const told = await fair.db.journalEntry.findMany({ where: { topic: 'agenda' } })
    expect(told.map(({ audience }) => audience)).toEqual([`person:${viewer.personId}`, `person:${viewer.personId}`])
  })
})
