import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { whenFileEnds } from './endings.ts'

/**
 * A database of this test's own, copied from a template in some 50 ms and dropped when the test file ends.
 * `seeded` holds the 7th edition; without it the tables are there, and empty.
 */
export async function freshDatabase({ seeded }: { seeded: boolean }): Promise<string> {
  const { server, seededTemplate, emptyTemplate } = inject('databases')
  const name = `salon_test_${randomUUID().slice(0, 8)}`
  await administer(server, `create database ${name} template ${seeded ? seededTemplate : emptyTemplate}`)
  whenFileEnds(() => administer(server, `drop database if exists ${name} with (force)`))
  return databaseUrl(server, name)
}

/** The address of another database of the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Runs one statement outside any of the tests' databases. */
export async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(server, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    databases: { server: string; seededTemplate: string; emptyTemplate: string }
    /** The folder of the seed's files. */
    files: string
  }
}
