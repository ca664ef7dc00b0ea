import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type Config, readConfig } from '@salon/api/config.ts'
import { connect, type Db } from '@salon/api/db.ts'
import { Editions } from '@salon/api/edition/editions.ts'
import { serveAuthentication } from '@salon/api/people/auth.http.ts'
import { createAuthentication } from '@salon/api/people/authentication.ts'
import type { RoleName } from '@salon/prisma/client'
import fastify from 'fastify'
import pino from 'pino'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'

/** Sign-in alone, over HTTP, on a database of this file's own that holds an edition. */
export async function openFrontDesk(config: Partial<Config> = {}, databaseUrl?: string) {
  const url = databaseUrl ?? (await freshDatabase({ seeded: false }))
  const db = connect(url, 4)
  whenFileEnds(() => db.$disconnect())
  const editionId = await anEdition(db)
  const read = readConfig({ DATABASE_URL: url, PORT: '0', LOG_LEVEL: 'error', DEMO: 'true' })
  const log = pino({ level: 'fatal' })
  const options = { config: { ...read, ...config }, db, editions: new Editions(db, 7), ids: randomUUID, log }
  const authentication = createAuthentication(options)
  const app = fastify({ trustProxy: true })
  serveAuthentication(app, authentication)
  await app.listen({ port: 0, host: '127.0.0.1' })
  whenFileEnds(() => app.close())
  const { port } = app.server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  return { address, db, databaseUrl: url, editionId, authentication, ...doors(address, db) }
}

async function anEdition(db: Db): Promise<string> {
  const known = await db.edition.findUnique({ where: { number: 7 } })
  if (known) return known.id
  const { id } = await db.edition.create({
    data: {
      id: randomUUID(),
      number: 7,
      name: { fr: 'Salon', ar: 'المعرض', en: 'Fair', es: 'Salón' },
      city: 'Marrakech',
      country: 'MA',
      timeZone: 'Africa/Casablanca',
      opensOn: new Date('2022-12-05'),
      closesOn: new Date('2022-12-13'),
      provenance: 'FACT',
    },
  })
  return id
}

function doors(address: string, db: Db) {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, ...headers },
      body: JSON.stringify(body),
    })
  /** The link in the last mail to an address. */
  const linkFor = async (to: string) => {
    const mail = await db.mail.findFirstOrThrow({ where: { to }, orderBy: { createdAt: 'desc' } })
    return /https?:\S+/.exec(mail.text)?.[0] ?? ''
  }
  return {
    post,
    linkFor,
    askForLink: (email: string, more: object = {}) =>
      post('/sign-in/magic-link', { email, callbackURL: '/fr/programme', ...more }),
    /** What a click on the link answers. */
    click: (link: string, method = 'GET') => fetch(link, { redirect: 'manual', method }),
    aPersona: (key: string, editionId: string, role: RoleName) =>
      db.person.create({
        data: {
          id: randomUUID(),
          name: key,
          email: `${key}@demo.salon.ma`,
          emailVerified: true,
          personaKey: key,
          roles: { create: { id: randomUUID(), editionId, role } },
        },
      }),
  }
}

/** The cookies that a response sets, as a request sends them back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
