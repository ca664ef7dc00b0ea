import { previewOperation, runOperation } from '@salon/api/schedule/operation.actions.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Fair, givenFair } from './fair.ts'

const MORNING = [
  { title: 'A', room: 'R1', from: '09:00', to: '10:00', speakers: ['Ana'] },
  { title: 'B', room: 'R1', from: '10:00', to: '11:00', speakers: ['Bea'] },
  { title: 'C', room: 'R2', from: '11:00', to: '12:00', speakers: ['Bea'] },
  { title: 'D', room: 'R3', from: '09:00', to: '10:00' },
]

describe('a live operation', () => {
  let fair: Fair
  const organiser = async (name = 'Olga') => fair.context(await fair.viewer(name, 'PROGRAMME_EDITOR'))
  const delay = (title: string, minutes: number, shiftFollowing = false) =>
    ({ kind: 'DELAY', sessionId: fair.id(title), minutes, shiftFollowing }) as const

  beforeEach(async () => {
    fair = await givenFair(MORNING)
  })

  it('shifts what follows as its preview said, and tells the journal in the same transaction', async () => {
    const olga = await organiser()
    const preview = await previewOperation(olga, delay('A', 15, true))
    expect(preview.changes.map(({ sessionId }) => sessionId)).toEqual([fair.id('A'), fair.id('B'), fair.id('C')])
    const operation = await runOperation(olga, delay('A', 15, true), preview.seen)
    expect(operation).toMatchObject({ number: 1, kind: 'DELAY', changes: preview.changes })
    expect(await fair.stands('A')).toMatchObject({ from: '09:15', to: '10:15', version: 2 })
    expect(await fair.stands('B')).toMatchObject({ from: '10:15', to: '11:15', version: 2 })
    expect(await fair.stands('C')).toMatchObject({ from: '11:15', to: '12:15', version: 2 })
    const told = await fair.db.journalEntry.findMany({ where: { topic: 'schedule' } })
    expect(told).toMatchObject([
      { kind: 'operation', subject: operation.id, audience: 'everyone', actorId: olga.viewer?.personId },
    ])
    expect(await fair.unclaimed()).toBe(0)
  })

  it('previews everyone concerned, with why, and changes nothing', async () => {
    const olga = await organiser()
    const visitors = [await fair.person('Vera'), await fair.person('Victor')]
    await fair.db.agendaEntry.createMany({
      data: visitors.map((personId, index) => ({
        personId,
        sessionId: fair.id('B'),
        seat: index === 0,
        addedAt: fair.now,
      })),
    })
    const preview = await previewOperation(olga, delay('A', 15, true))
    expect(preview.concernedCount).toBe(4)
    const reasons = new Map(preview.concerned.map((person) => [person.personId, person]))
    expect(reasons.get(await fair.person('Bea'))).toMatchObject({
      reasons: ['SPEAKING'],
      sessionIds: expect.arrayContaining([fair.id('B'), fair.id('C')]),
    })
    expect(reasons.get(visitors[0] ?? '')).toMatchObject({ reasons: ['SEAT'] })
    expect(reasons.get(visitors[1] ?? '')).toMatchObject({ reasons: ['FOLLOWED'] })
    expect(await fair.stands('A')).toMatchObject({ from: '09:00', version: 1 })
  })

  it('tells the second of two organisers what the first changed, and overwrites nothing', async () => {
    const [olga, omar] = [await organiser('Olga'), await organiser('Omar')]
    const seen = await fair.seen('D')
    await runOperation(
      olga,
      { kind: 'MOVE', sessionId: fair.id('D'), roomId: await fair.room('R2'), startsAt: null },
      seen,
    )
    await expect(runOperation(omar, delay('D', 30), seen)).rejects.toMatchObject({
      code: 'STALE_EDIT',
      meanwhile: {
        sessionId: fair.id('D'),
        changedById: await fair.person('Olga'),
        changes: [{ what: ['MOVED'], after: { roomId: await fair.room('R2') }, version: 2 }],
      },
    })
    expect(await fair.stands('D')).toMatchObject({ from: '09:00', room: 'R2', version: 2 })
  })

  it('refuses to change a session that the organiser has not seen', async () => {
    const olga = await organiser()
    await expect(runOperation(olga, delay('A', 15, true), await fair.seen('A'))).rejects.toMatchObject({
      code: 'STALE_EDIT',
      meanwhile: { sessionId: fair.id('B') },
    })
    expect(await fair.stands('A')).toMatchObject({ from: '09:00', version: 1 })
  })

  it('lets only one of two who want the same room have it, and tells the other who has it', async () => {
    const [olga, omar] = [await organiser('Olga'), await organiser('Omar')]
    const room = await fair.room('R9')
    const move = (title: string) => ({ kind: 'MOVE', sessionId: fair.id(title), roomId: room, startsAt: null }) as const
    const results = await Promise.allSettled([
      runOperation(olga, move('A'), await fair.seen('A')),
      runOperation(omar, move('D'), await fair.seen('D')),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'ROOM_TAKEN', room: { id: room } })
    expect(await fair.overlaps()).toBe(0)
    expect(await fair.unclaimed()).toBe(0)
  })

  it('swaps two sessions with their claims', async () => {
    const olga = await organiser()
    const swap = { kind: 'SWAP', sessionId: fair.id('A'), withSessionId: fair.id('C') } as const
    await runOperation(olga, swap, await fair.seen('A', 'C'))
    expect(await fair.stands('A')).toMatchObject({ from: '11:00', to: '12:00', room: 'R2' })
    expect(await fair.stands('C')).toMatchObject({ from: '09:00', to: '10:00', room: 'R1' })
    expect(await fair.unclaimed()).toBe(0)
  })

  it('is undone with its claims, once, and by anyone who may operate', async () => {
    const [olga, omar] = [await organiser('Olga'), fair.context(await fair.viewer('Omar', 'PROTOCOL_OFFICER'))]
    const cancelled = await runOperation(olga, { kind: 'CANCEL', sessionId: fair.id('A') }, await fair.seen('A'))
    expect(await fair.unclaimed()).toBe(0)
    const undo = { kind: 'UNDO', operationId: cancelled.id } as const
    const undone = await runOperation(omar, undo, await fair.seen('A'))
    expect(undone).toMatchObject({ number: 2, kind: 'UNDO', undoesId: cancelled.id, changes: [{ what: ['RESTORED'] }] })
    expect(await fair.stands('A')).toMatchObject({ from: '09:00', to: '10:00', state: 'SCHEDULED', version: 3 })
    expect(await fair.unclaimed()).toBe(0)
    await expect(runOperation(olga, undo, await fair.seen('A'))).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })

  it('starts at the domain’s now, late, and pushes what follows', async () => {
    const olga = await organiser()
    fair.now = new Date('2022-12-05T08:10:00Z')
    const start = { kind: 'START', sessionId: fair.id('A'), shiftFollowing: true } as const
    const { seen } = await previewOperation(olga, start)
    await runOperation(olga, start, seen)
    expect(await fair.stands('A')).toMatchObject({ from: '09:10', to: '10:10', state: 'RUNNING' })
    expect(await fair.stands('B')).toMatchObject({ from: '10:10', to: '11:10' })
  })

  it('is refused to those who may not operate, and to nobody at all', async () => {
    for (const role of ['VISITOR', 'REGISTRATION_DESK', 'MATCHMAKING_DESK', 'SCREEN'] as const) {
      const context = fair.context(await fair.viewer(role, role))
      await expect(runOperation(context, delay('A', 5), [])).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(previewOperation(context, delay('A', 5))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(runOperation(fair.context(null), delay('A', 5), [])).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const olga = await organiser()
    await expect(runOperation(olga, { ...delay('A', 5), sessionId: 'nonsense' }, [])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
