import { readFile } from 'node:fs/promises'
import type { BenchDatabase } from './database.ts'
import type { Target } from './load.ts'
import { benchFile, type Program, startProgram } from './processes.ts'

/** A GraphQL server that others would build, on the same tables. */
export interface Peer {
  readonly program: Program
  /** The board's document in its words; `mine` as well when somebody is named. */
  board(name: string, personId?: string): Target
}

/** Apollo Server, Pothos and Prisma as their guides have them. */
export const startPlain = (database: BenchDatabase) => startPeer(database, 'apollo', 'mine { seat addedAt }')

export async function startPostGraphile(database: BenchDatabase): Promise<Peer> {
  await database.client.query(await readFile(benchFile('peers/postgraphile/functions.sql'), 'utf8'))
  return startPeer(database, 'postgraphile', 'mine { seat addedAt }')
}

async function startPeer(database: BenchDatabase, folder: string, mine: string): Promise<Peer> {
  const text = await readFile(benchFile(`peers/${folder}/schedule.graphql`), 'utf8')
  const program = await startProgram(benchFile(`peers/${folder}/server.ts`), { DATABASE_URL: database.url })
  return {
    program,
    board: (name, personId) => ({
      name,
      url: program.ready,
      ...(personId && { headers: { 'x-person': personId } }),
      body: { query: text.replace('#mine', personId ? mine : ''), variables: { in: 'fr' } },
    }),
  }
}
