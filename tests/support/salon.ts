import type { Config } from '@salon/api/config.ts'
import { inject } from 'vitest'
import { type Client, signIn, visitor } from './client.ts'
import { freshDatabase } from './databases.ts'
import { whenFileEnds } from './endings.ts'
import type { PersonaKey } from './personas.ts'

export interface SalonOptions {
  /** false: the tables are there, and empty. */
  seeded?: boolean
  /** An existing database: a second salon on the one of the first. */
  databaseUrl?: string
  config?: Partial<Config>
}

/** A whole platform of this test's own: the real server on a port of its own, and a database of its own. */
export async function startSalon({ seeded = true, databaseUrl, config }: SalonOptions = {}) {
  const url = databaseUrl ?? (await freshDatabase({ seeded }))
  // Late: tests of the database alone need no server.
  const [{ startServer }, { readConfig }] = await Promise.all([
    import('@salon/api/server.ts'),
    import('@salon/api/config.ts'),
  ])
  const environment = {
    DATABASE_URL: url,
    FILES_DIR: inject('files'),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    DEMO: 'true',
  }
  const salon = await startServer({ ...readConfig(environment), ...config })
  let open = true
  const close = async () => {
    if (open) await salon.close()
    open = false
  }
  whenFileEnds(close)
  return { ...salon, close, databaseUrl: url, ...clientsOf(salon.url) }
}

export type TestSalon = Awaited<ReturnType<typeof startSalon>>

/** The ways to be somebody at this address. */
export function clientsOf(url: string) {
  return {
    /** Signed in as a persona of the demo; in this language when a text or a refusal matters. */
    asPersona: (key: PersonaKey, language = 'fr'): Promise<Client> => signIn(url, key, language),
    /** Nobody in particular. */
    asVisitor: (language = 'fr'): Client => visitor(url, language),
  }
}
