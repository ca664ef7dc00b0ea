import { temporaryCluster } from '@salon/prisma/embedded/temporary.ts'
import { migrate } from '@salon/prisma/engine.ts'
import { expect, it } from 'vitest'
import { databaseUrl, freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { rowsOf } from './rows.ts'

it('has nothing to do the second time', async () => {
  expect(await migrate(await freshDatabase({ seeded: false }))).toEqual([])
})

it('is done once by processes that start together, while the others wait', async () => {
  const cluster = await temporaryCluster({ durable: false })
  whenFileEnds(() => cluster.remove())
  const database = cluster.url('together')
  await rowsOf(cluster.url('postgres'), 'create database together')
  const applied = await Promise.all([migrate(database), migrate(database), migrate(database)])
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  expect(await rowsOf(database, 'select count(*)::int as n from journal_horizon')).toEqual([{ n: 1 }])
})

it('lets the database refuse what only SQL can say: two claims of one room at one time', async () => {
  const database = await freshDatabase({ seeded: true })
  const twice = `insert into claim (edition_id, resource, during, session_id)
    select edition_id, resource, during, session_id from claim limit 1`
  await expect(rowsOf(database, twice)).rejects.toMatchObject({ code: '23P01' })
})

it('keeps the journal append-only', async () => {
  const database = await freshDatabase({ seeded: true })
  for (const change of ['delete from journal', `update journal set kind = 'x'`, 'truncate journal']) {
    await expect(rowsOf(database, change)).rejects.toMatchObject({ code: '23001' })
  }
})

it('is undone by nothing that a crash of PostgreSQL does', async () => {
  const cluster = await temporaryCluster({ durable: true })
  whenFileEnds(() => cluster.remove())
  const database = databaseUrl(cluster.url('postgres'), 'postgres')
  const applied = await migrate(database)
  await cluster.restart('immediate')
  expect(await migrate(database)).toEqual([])
  expect(applied.length).toBeGreaterThan(0)
})
