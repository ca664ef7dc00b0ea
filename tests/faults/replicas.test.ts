import { expect, it } from 'vitest'
import { Client } from '../support/client.ts'
import { freshDatabase } from '../support/databases.ts'
import { salonProcess } from '../support/process.ts'
import { until } from '../support/until.ts'
import { Organisers, rawId } from './organisers.ts'
import { expectWhole } from './whole.ts'

const FOLLOW = 'subscription { scheduleChanged { ... on ScheduleEvent { cursor operation { id } } } }'
const MINE = 'subscription { mineChanged { __typename } }'

interface Event {
  scheduleChanged: { cursor: string; operation: { id: string } | null }
}

const databaseUrl = await freshDatabase({ seeded: true })
const [one, two, three] = await Promise.all([0, 1, 2].map(() => salonProcess({ databaseUrl })))
if (!one || !two || !three) throw new Error('three processes were asked for')

it('three processes of the platform on one database tell the same changes in the same order', async () => {
  const sockets = await Promise.all(
    [one, two, three].map((salon) => salon.asVisitor().subscribe<Event, object>(FOLLOW)),
  )
  const editor = await one.asPersona('editor')
  const first = new Organisers(editor)
  await first.start(4)
  const second = new Organisers(new Client(two.url, 'fr', editor.cookie))
  await second.start(8)
  await until(() => first.acknowledged.length > 20 && second.acknowledged.length > 20, 30_000)
  await Promise.all([first.stop(), second.stop()])
  const acknowledged = [...first.acknowledged, ...second.acknowledged]
  const heard = await Promise.all(
    sockets.map(async (live) => {
      const events: { cursor: string; id: string }[] = []
      while (events.length < acknowledged.length) {
        const { scheduleChanged } = await live.next()
        if (scheduleChanged.operation)
          events.push({ cursor: scheduleChanged.cursor, id: rawId(scheduleChanged.operation.id) })
      }
      return events
    }),
  )
  expect(heard[1]).toEqual(heard[0])
  expect(heard[2]).toEqual(heard[0])
  expect(heard[0]?.map(({ id }) => id).sort()).toEqual(acknowledged.sort())
  await expectWhole(databaseUrl, acknowledged)
}, 90_000)

it('a sign-in revoked on one process closes its sockets on the others, with 4401', async () => {
  const here = await one.asPersona('speaker')
  const there = await two.asPersona('speaker')
  const live = await new Client(three.url, 'fr', there.cookie).subscribe(MINE)
  const { viewer } = await there.query<{ viewer: { signIns: { id: string; current: boolean }[] } }, object>(
    '{ viewer { signIns { id current } } }',
  )
  const id = viewer.signIns.find(({ current }) => current)?.id
  const closing = live.closeCode()
  await here.mutate('mutation ($id: ID!) { revokeSignIn(signInId: $id) { __typename } }', { id })
  expect(await closing).toBe(4401)
})
