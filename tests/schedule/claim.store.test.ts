import { connect, transaction } from '@salon/api/db.ts'
import { replaceClaims, takeClaims } from '@salon/api/schedule/claim.store.ts'
import { readSessionsById } from '@salon/api/schedule/schedule.store.ts'
import { describe, expect, it } from 'vitest'
import { type Fair, givenFair } from './fair.ts'

const CONTENDERS = 40

/** Forty sessions on forty days, all of whose organisers want them in one room, with one speaker, at one hour. */
async function givenContenders(): Promise<{
  fair: Fair
  contend: (take: typeof takeClaims) => Promise<PromiseSettledResult<void>[]>
}> {
  const wishes = Array.from({ length: CONTENDERS }, (_, n) => ({
    title: `S${n}`,
    room: `R${n}`,
    from: '09:00',
    to: '10:00',
    day: new Date(Date.UTC(2022, 0, n + 1)).toISOString().slice(0, 10),
    speakers: ['Ana', `Other ${n}`],
  }))
  const fair = await givenFair(wishes)
  const wanted = await fair.room('R0')
  const sessions = await readSessionsById(fair.db, [...fair.sessions.values()])
  const contend = async (take: typeof takeClaims) => {
    const db = connect(fair.url, CONTENDERS)
    const results = await Promise.allSettled(
      sessions.map((session, n) => {
        // The same resources, in as many orders as there are contenders.
        const people = n % 2 === 0 ? session.people : [...session.people].reverse()
        const startsAt = new Date('2022-12-05T13:00:00Z')
        const endsAt = new Date('2022-12-05T14:00:00Z')
        return transaction(db, (tx) =>
          take(tx, fair.editionId, [{ ...session, people, roomId: wanted, startsAt, endsAt }]),
        )
      }),
    )
    await db.$disconnect()
    return results
  }
  return { fair, contend }
}

const codes = (results: PromiseSettledResult<void>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code?: string }).code] : []))

describe('claims', () => {
  it('let one of forty contenders have a room, and tell the others who has it; none sees a deadlock', async () => {
    const { fair, contend } = await givenContenders()
    const refused = codes(await contend(takeClaims))
    expect(refused).toHaveLength(CONTENDERS - 1)
    expect(new Set(refused)).toEqual(new Set(['ROOM_TAKEN']))
    expect(await fair.overlaps()).toBe(0)
  })

  it('hold by the lock alone, so that nobody waits for the constraint', async () => {
    const { fair, contend } = await givenContenders()
    await fair.db.$executeRaw`alter table claim drop constraint claim_no_overlap`
    expect(codes(await contend(takeClaims))).toHaveLength(CONTENDERS - 1)
    expect(await fair.overlaps()).toBe(0)
  })

  it('would overlap without both, so that the check is known to bite', async () => {
    const { fair } = await givenContenders()
    await fair.db.$executeRaw`alter table claim drop constraint claim_no_overlap`
    const [a, b] = await readSessionsById(fair.db, [fair.id('S0'), fair.id('S1')])
    if (!a || !b) throw new Error('no sessions')
    const clash = {
      roomId: a.roomId,
      startsAt: new Date('2022-12-05T13:00:00Z'),
      endsAt: new Date('2022-12-05T14:00:00Z'),
    }
    const { promise: bothHaveClaimed, resolve } = Promise.withResolvers<void>()
    let claimed = 0
    await Promise.all(
      [a, b].map((session) =>
        transaction(fair.db, async (tx) => {
          await replaceClaims(tx, fair.editionId, [{ ...session, ...clash }])
          if (++claimed === 2) resolve()
          await bothHaveClaimed
        }),
      ),
    )
    expect(await fair.overlaps()).toBeGreaterThan(0)
  })

  it('hold by the constraint alone, which decides whatever the code does', async () => {
    const { fair } = await givenContenders()
    const [a, b] = await readSessionsById(fair.db, [fair.id('S0'), fair.id('S1')])
    if (!a || !b) throw new Error('no sessions')
    const clash = { ...b, roomId: a.roomId, startsAt: a.startsAt, endsAt: a.endsAt }
    await expect(fair.db.$transaction((tx) => replaceClaims(tx, fair.editionId, [clash]))).rejects.toMatchObject({
      code: 'ROOM_TAKEN',
      taking: { by: { id: a.id }, from: a.startsAt, to: a.endsAt },
    })
    await expect(
      fair.db.$executeRaw`insert into claim (edition_id, resource, during, session_id)
        select edition_id, resource, during, ${b.id}::uuid from claim where session_id = ${a.id}::uuid`,
    ).rejects.toMatchObject({ meta: { driverAdapterError: { cause: { originalCode: '23P01' } } } })
  })

  it('tell who else the person speaks for, when the room is free', async () => {
    const fair = await givenFair([
      { title: 'A', room: 'R1', from: '09:00', to: '10:00', speakers: ['Ana'] },
      { title: 'B', room: 'R2', from: '10:00', to: '11:00', speakers: ['Ana'] },
    ])
    const [b] = await readSessionsById(fair.db, [fair.id('B')])
    if (!b) throw new Error('no session')
    const earlier = { ...b, startsAt: new Date('2022-12-05T08:30:00Z') }
    await expect(transaction(fair.db, (tx) => takeClaims(tx, fair.editionId, [earlier]))).rejects.toMatchObject({
      code: 'PERSON_TAKEN',
      person: { name: { fr: 'Ana' } },
      taking: { by: { id: fair.id('A') } },
    })
  })
})
