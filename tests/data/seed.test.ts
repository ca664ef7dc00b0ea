import { migrate } from '@salon/prisma/engine.ts'
import { seedBench } from '@salon/prisma/seed/bench.ts'
import facts from '@salon/prisma/seed/edition-7.json' with { type: 'json' }
import { edition7 } from '@salon/prisma/seed/edition7.ts'
import { seed } from '@salon/prisma/seed/seed.ts'
import { describe, expect, inject, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { allRows, rowsOf } from './rows.ts'

describe('the seed', () => {
  it('changes no row of any table the second time', async () => {
    const database = await freshDatabase({ seeded: true })
    const before = await allRows(database)
    expect(await seed(database, inject('files'))).toBe(false)
    expect(await allRows(database)).toEqual(before)
  })

  it('is the same in two databases, but for when the clock was set and the journal was written', async () => {
    const [one, other] = await Promise.all([
      freshDatabase({ seeded: false }).then(seeded),
      freshDatabase({ seeded: false }).then(seeded),
    ])
    for (const moment of ['clock_setting', 'journal', '_prisma_migrations']) {
      delete one[moment]
      delete other[moment]
    }
    expect(one).toEqual(other)
  })

  it('is done once by processes that start together', async () => {
    const database = await freshDatabase({ seeded: false })
    const done = await Promise.all([
      seed(database, inject('files')),
      seed(database, inject('files')),
      seed(database, inject('files')),
    ])
    expect(done.filter(Boolean)).toHaveLength(1)
  })

  it('carries the seven conventions with their parties, all signed at the ceremony', async () => {
    const database = await freshDatabase({ seeded: true })
    const rows = await rowsOf(
      database,
      `select c.key, s.kind, array_agg(i.key order by p."order") as parties
       from convention c join session s on s.id = c.session_id
       join convention_party p on p.convention_id = c.id join institution i on i.id = p.institution_id
       group by c.key, s.kind order by c.key`,
    )
    expect(rows).toEqual(facts.conventions.map(({ id, parties }) => ({ key: id, kind: 'CEREMONY', parties })))
  })

  it('says what was promised, and what the fair is made of, in the four languages', async () => {
    const database = await freshDatabase({ seeded: true })
    const texts = await rowsOf<{ said: object }>(
      database,
      `select jsonb_array_elements(commitments) as said from convention union all select name from component
       union all select patronage from edition where number = 7`,
    )
    expect(texts).toHaveLength(13 + 6 + 1)
    for (const { said } of texts) expect(Object.keys(said).sort()).toEqual(['ar', 'en', 'es', 'fr'])
  })

  it('says of every room, hour and person that it is generated', async () => {
    const database = await freshDatabase({ seeded: true })
    for (const table of ['room', 'track', 'person']) {
      expect(await rowsOf(database, `select distinct provenance from ${table}`)).toEqual([{ provenance: 'GENERATED' }])
    }
  })

  it('makes an edition of the size that the benchmarks name', async () => {
    const database = await freshDatabase({ seeded: false })
    expect(await seedBench(database, inject('files'))).toBe(true)
    const [sizes] = await rowsOf(
      database,
      `select (select count(*)::int from session) as sessions, (select count(*)::int from room) as rooms,
       (select count(distinct person_id)::int from session_person) as speakers`,
    )
    expect(sizes).toEqual({ sessions: 120, rooms: 8, speakers: 300 })
  })
})

describe('the programme of the 7th edition', () => {
  const { sessions, rooms, people } = edition7()

  it('opens the forum at nine on Monday in Salle 2, and follows on without a gap', () => {
    const opening = sessions.find(({ key }) => key === 'forum-opening')
    expect(opening).toMatchObject({ room: 'salle-2', startsAt: new Date('2022-12-05T08:00:00Z') })
    expect(sessions.some(({ room, startsAt }) => room === 'salle-2' && +startsAt === Number(opening?.endsAt))).toBe(
      true,
    )
  })

  it('has exactly three master classes, on Tuesday, with seats', () => {
    const classes = sessions.filter(({ kind }) => kind === 'MASTER_CLASS')
    expect(classes.map(({ startsAt, seats }) => [startsAt.toISOString().slice(0, 10), Boolean(seats)])).toEqual(
      Array.from({ length: 3 }, () => ['2022-12-06', true]),
    )
  })

  it('says everything in the four languages', () => {
    const texts = [...sessions.flatMap(({ title, summary }) => [title, summary]), ...rooms.map(({ name }) => name)]
    for (const text of texts) expect(Object.values(text).filter((words) => words.length > 2)).toHaveLength(4)
  })

  it('gives the demo’s speaker three sessions, the opening first', () => {
    const speaker = people.find(({ personaKey }) => personaKey === 'speaker')
    const own = sessions.filter((session) => session.people.some(({ personId }) => personId === speaker?.id))
    expect(own.map(({ key }) => key)).toEqual(['forum-opening', 'women-cooperatives', 'weavers-rights'])
  })

  it('puts more people in no room than it holds', () => {
    for (const { room, seats } of sessions) {
      expect(seats ?? 0).toBeLessThanOrEqual(rooms.find(({ key }) => key === room)?.capacity ?? 0)
    }
  })
})

async function seeded(database: string) {
  await migrate(database)
  await seed(database, inject('files'))
  return allRows(database)
}
