import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import pino from 'pino'
import type { Config } from './config.ts'
import { type Context, contextOf, type Services } from './context.ts'
import { connect } from './db.ts'
import { DemoClocks } from './edition/clocks.ts'
import { Editions } from './edition/editions.ts'
import { serveFiles } from './files/serve.http.ts'
import { storageOf } from './files/storages.ts'
import { Sweep } from './files/sweep.ts'
import { serveUploads } from './files/upload.http.ts'
import { createApollo } from './graphql/apollo.ts'
import { Documents } from './graphql/documents.ts'
import { serveExplorer } from './graphql/explorer.ts'
import { readManifest } from './graphql/manifest.ts'
import { servePublicReads } from './graphql/public-route.ts'
import { schema } from './graphql/schema.ts'
import { Hub } from './live/hub.ts'
import { PublicCache } from './live/public-cache.ts'
import { Retention } from './live/retention.ts'
import { HeldSockets } from './live/rights.ts'
import { serveSockets } from './live/sockets.ts'
import { Tail } from './live/tail.ts'
import { serveAuthentication } from './people/auth.http.ts'
import { createAuthentication } from './people/authentication.ts'
import { Mailer } from './people/mailer.ts'
import { noticeFollower } from './schedule/notice.follower.ts'
import { ScheduleReadings } from './schedule/schedule.reading.ts'
import { randomIds } from './shared/ids.ts'
import { preferredLanguage } from './shared/language.ts'
import { allowedOrigins } from './shared/origin.ts'
import { AllocationRunner } from './stands/allocation.runner.ts'
import { CatalogueReadings } from './stands/catalogue.readings.ts'
import { decisionMailFollower } from './stands/decision-mail.follower.ts'
import { serveExport } from './stands/export.http.ts'
import { PlanReadings } from './stands/hall.reading.ts'
import { serveImport } from './stands/import.http.ts'
import { planMailFollower } from './stands/plan-mail.follower.ts'
import { HoldSweeper } from './stands/stand-expiry.sweeper.ts'
import { standMailFollower } from './stands/stand-mail.follower.ts'
import { waitingListFollower } from './stands/waiting-list.follower.ts'
import { serveWeb } from './web.ts'

/** A running platform. */
export interface Salon {
  readonly url: string
  readonly services: Services
  close(): Promise<void>
}

const BODY_LIMIT = 256 * 1024

/** Starts the whole platform on one port: HTTP, sockets, the followers of the journal and the web client. */
export async function startServer(config: Config): Promise<Salon> {
  const log = pino({ level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] })
  const db = connect(config.databaseUrl)
  const tail = new Tail(config.databaseUrl, log)
  const held = new HeldSockets()
  const clocks = new DemoClocks(db, config.demo)
  // Listeners are told in this order: rights and caches must know of an entry before anyone is sent it.
  tail.listen((entry) => held.apply(entry))
  tail.listen((entry) => clocks.apply(entry))
  const schedules = new ScheduleReadings(db, tail)
  const plans = new PlanReadings(db, tail)
  const searchDb = connect(config.databaseUrl, 4, 3_000)
  const catalogue = new CatalogueReadings(searchDb, tail)
  const cache = new PublicCache(tail)
  const editions = new Editions(db, config.edition)
  const clockOf = (editionId: string) => clocks.clockOf(editionId)
  const storage = storageOf(config)
  const allocations = new AllocationRunner({ db, log })
  const shared = { schedules, plans, allocations, storage, catalogue }
  const services: Services = { config, log, db, tail, editions, clockOf, ids: randomIds, ...shared }
  const hub = new Hub(schema, services, (viewer, language) => contextOf(services, viewer, language))
  tail.listen((entry) => hub.tell(entry))
  await tail.start()
  await clocks.start()

  const texts = await readManifest()
  const documents = new Documents(schema, texts)
  const authentication = createAuthentication(services)
  const apollo = createApollo(schema, documents, texts, log, config.demo)
  await apollo.start()

  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy,
  })
  const origins = allowedOrigins(config)
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'strict-origin-when-cross-origin')
  })
  servePublicReads(app, schema, documents, cache, contextOf(services, null, 'fr'))
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler<Context>(apollo, {
      context: async (request) =>
        contextOf(
          services,
          await authentication.identify(request.headers),
          preferredLanguage(request.headers['accept-language']),
        ),
    }),
  })
  app.get('/health', async () => {
    await db.$queryRaw`select 1`
    return { ok: true }
  })
  serveAuthentication(app, authentication)
  const identify = (headers: IncomingMessage['headers']) => authentication.identify(headers)
  serveUploads(app, { services, identify, originAllowed: origins })
  serveExport(app, { services, identify })
  serveImport(app, { services, identify, originAllowed: origins })
  serveFiles(app, { services, identify })
  if (config.demo) serveExplorer(app)
  await serveWeb(app, services)

  const sockets = serveSockets({
    server: app.server,
    schema,
    documents,
    hub,
    held,
    originAllowed: (request: IncomingMessage) => origins(request.headers.origin, request.headers.host),
    identify: (request) => authentication.identify(request.headers),
  })
  const workers = [
    new Mailer(services),
    new Retention(services),
    new Sweep(services),
    noticeFollower(services),
    new HoldSweeper(services),
    allocations,
    waitingListFollower(services),
    planMailFollower(services),
    standMailFollower(services),
    decisionMailFollower(services),
  ]
  for (const worker of workers) await worker.start()

  await app.listen({ port: config.port, host: config.host })
  const { port } = app.server.address() as AddressInfo
  return {
    url: config.publicUrl ?? `http://localhost:${port}`,
    services,
    async close() {
      await sockets.dispose()
      await app.close()
      await apollo.stop()
      await Promise.all(workers.map((worker) => worker.stop()))
      await tail.stop()
      await Promise.all([db.$disconnect(), searchDb.$disconnect()])
    },
  }
}
