import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@salon/prisma/client'

export type Db = PrismaClient
/** A client inside a transaction. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

/** Deadlock, serialization failure, lock timeout: nothing was done, and trying again may succeed. */
const PASSING = new Set(['40001', '40P01', '55P03'])
const TRIES = 3
/** For a free connection: a crowd waits its turn, and is not turned away with a fault. */
const MAX_WAIT_MS = 60_000

/** A raw statement that begins with this is prepared once on each connection: it is planned once, not at each call. */
export const KEPT = '/* kept */'

/** The names of such statements, by their text; none for the others, which differ too much to be kept. */
function keptNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    if (!sql.trimStart().startsWith(KEPT)) return ''
    const name = names.get(sql) ?? `kept_${names.size}`
    names.set(sql, name)
    return name
  }
}

/** @param longestMs what a statement may take, in milliseconds; 0 for what it needs */
export function connect(databaseUrl: string, poolSize = 16, longestMs = 0): Db {
  const adapter = new PrismaPg(
    {
      connectionString: databaseUrl,
      max: poolSize,
      // An idle transaction holds the journal's tail back for everyone. Said of the connection, the isolation need not
      // be said at each beginning.
      options: `-c idle_in_transaction_session_timeout=15000 -c lock_timeout=5000 -c statement_timeout=${longestMs} -c default_transaction_isolation=read\\ committed`,
    },
    { statementNameGenerator: keptNames() },
  )
  return new PrismaClient({ adapter, errorFormat: 'minimal' })
}

/** The SQLSTATE behind an error of Prisma's, if the database refused. */
export function sqlState(error: unknown): string | undefined {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } }; code?: string } }).meta
  return meta?.driverAdapterError?.cause?.originalCode ?? meta?.code
}

/** One action: its rows and its journal entries together, or nothing. READ COMMITTED, where advisory locks hold. */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { maxWait: MAX_WAIT_MS, timeout: 15_000 })
    } catch (error) {
      const passing = (error as { code?: string }).code === 'P2034' || PASSING.has(sqlState(error) ?? '')
      if (!passing || attempt === TRIES) throw error
    }
  }
}

/** Reads that must agree with one another, from one snapshot of the database. */
export function snapshot<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { isolationLevel: 'RepeatableRead', maxWait: MAX_WAIT_MS, timeout: 15_000 })
}
