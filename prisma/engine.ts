import { readdir, readFile } from 'node:fs/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { loadSchemaEngine } from './wasm.ts'

const SCHEMA = new URL('./schema/', import.meta.url)
const MIGRATIONS = new URL('./migrations/', import.meta.url)
const NO_FILTER = { externalTables: [], externalEnums: [] }
/** Ours, so that a second process waits; the engine's own lock gives up after ten seconds. */
const MIGRATING = 7_041_205_122_022n

export interface SchemaFile {
  path: string
  content: string
}

/**
 * Prisma's adapter splits a script at every semicolon, also inside a function's body; PostgreSQL takes it whole.
 * It also forgets its pools: one left open keeps the engine's lock and the process alive.
 */
class MigrationPg extends PrismaPg {
  readonly #disposals: (() => Promise<void>)[] = []

  override async connect() {
    const adapter = await super.connect()
    const driver = adapter.underlyingDriver() as { query(script: string): Promise<unknown> }
    adapter.executeScript = async (script: string) => {
      await driver.query(script)
    }
    this.#disposals.push(() => adapter.dispose())
    return adapter
  }

  async dispose() {
    await Promise.all(this.#disposals.map((dispose) => dispose()))
  }
}

async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadSchemaEngine()
  const postgres = new MigrationPg({ connectionString: databaseUrl }, { schema: 'public' })
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(postgres),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    await postgres.dispose()
  }
}

/** The files of the Prisma schema, sorted. */
export async function schemaFiles(): Promise<SchemaFile[]> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(new URL(path, SCHEMA), 'utf8') })))
}

/**
 * The SQL that builds `to` from `from`; `from` absent means from an empty database.
 * `databaseUrl` names any server: the engine wants a connection, and reads nothing from it.
 */
export function schemaDifference(databaseUrl: string, to: SchemaFile[], from?: SchemaFile[]): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const result = await engine.diff({
      from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: false,
      filters: NO_FILTER,
    } as never)
    return result.stdout ?? ''
  })
}

async function migrationDirectories() {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(new URL(`${path}/migration.sql`, MIGRATIONS), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    }),
  )
}

/**
 * Applies the migrations that the database does not have yet, and returns their names.
 * Processes that start together take turns: one applies, the others wait and find nothing left to do.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const turn = new pg.Client({ connectionString: databaseUrl })
  await turn.connect()
  try {
    await turn.query('select pg_advisory_lock($1)', [MIGRATING])
    const migrationsList = {
      baseDir: MIGRATIONS.pathname,
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: await migrationDirectories(),
    }
    return await withEngine(databaseUrl, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER })
      return appliedMigrationNames
    })
  } finally {
    await turn.end()
  }
}
