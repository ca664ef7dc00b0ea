import { schemaDifference, schemaFiles } from '@salon/prisma/engine.ts'
import pg from 'pg'
import { expect, inject, it } from 'vitest'
import { administer, databaseUrl, freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { catalogueOf } from './catalogue.ts'

it('finds in the database that migrations build what the Prisma schema says', async () => {
  expect(await catalogueOf(await freshDatabase({ seeded: false }))).toEqual(await catalogueOf(await asSchemaSays()))
})

it('notices a column, a default, an index and an enum value that only one of them has', async () => {
  const said = await catalogueOf(await asSchemaSays())
  for (const planted of [
    'alter table region add column planted text',
    "alter table region alter column fr set default 'planted'",
    'create index planted on region (fr)',
    'alter type "RoleName" add value \'PLANTED\'',
  ]) {
    const database = await freshDatabase({ seeded: false })
    await run(database, planted)
    expect(await catalogueOf(database), planted).not.toEqual(said)
  }
})

/** A database that no migration ever touched. */
async function asSchemaSays(): Promise<string> {
  const { server } = inject('databases')
  const name = `salon_said_${process.pid}_${performance.now().toFixed(0)}`
  await administer(server, `create database ${name}`)
  whenFileEnds(() => administer(server, `drop database if exists ${name} with (force)`))
  const database = databaseUrl(server, name)
  await run(database, 'create extension citext')
  await run(database, 'create extension btree_gist')
  await run(database, 'create extension pg_trgm')
  await run(database, await schemaDifference(server, await schemaFiles()))
  return database
}

async function run(database: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query(sql)
  await client.end()
}
