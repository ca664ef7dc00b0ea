import { temporaryCluster } from '@salon/prisma/embedded/temporary.ts'
import { migrate } from '@salon/prisma/engine.ts'
import { seed } from '@salon/prisma/seed/seed.ts'
import pg from 'pg'
import { expect, inject, it, onTestFailed } from 'vitest'
import { administer } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { salonProcess } from '../support/process.ts'
import { until } from '../support/until.ts'
import { Organisers, rawId } from './organisers.ts'
import { expectWhole } from './whole.ts'

const FOLLOW = `subscription ($after: Cursor) { scheduleChanged(after: $after) {
  __typename ... on ScheduleEvent { cursor operation { id } } } }`

interface Event {
  scheduleChanged: { __typename: string; operation: { id: string } | null }
}

it('PostgreSQL stopped and started under load loses no acknowledged change, and a socket that was open misses none', async () => {
  const cluster = await temporaryCluster({ durable: true })
  whenFileEnds(() => cluster.remove())
  await administer(cluster.url('postgres'), 'create database salon')
  const databaseUrl = cluster.url('salon')
  await migrate(databaseUrl)
  await seed(databaseUrl, inject('files'))
  const salon = await salonProcess({ databaseUrl })
  onTestFailed(() => console.log(salon.log().slice(-4000)))
  const live = await salon.asVisitor().subscribe<Event, object>(FOLLOW)
  const organisers = new Organisers(await salon.asPersona('editor'))
  await organisers.start(8)
  for (const mode of ['immediate', 'fast', 'immediate'] as const) {
    const before = organisers.acknowledged.length
    await until(() => organisers.acknowledged.length > before + 20, 30_000)
    await cluster.restart(mode)
  }
  const before = organisers.acknowledged.length
  await until(() => organisers.acknowledged.length > before + 20, 30_000)
  await organisers.stop()
  await expectWhole(databaseUrl, organisers.acknowledged)

  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ subject: string }>(
    `select subject from journal where topic = 'schedule' and kind = 'operation' order by txid, position`,
  )
  await client.end()
  const heard: string[] = []
  while (heard.length < rows.length) {
    const { scheduleChanged } = await live.next(60_000)
    if (scheduleChanged.operation) heard.push(rawId(scheduleChanged.operation.id))
  }
  expect(heard).toEqual(rows.map(({ subject }) => subject))
}, 180_000)
