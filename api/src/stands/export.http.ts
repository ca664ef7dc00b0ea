import type { FastifyInstance, FastifyRequest } from 'fastify'
import { contextOf, type Services } from '../context.ts'
import type { Viewer } from '../live/rights.ts'
import { LANGUAGES, preferredLanguage } from '../shared/language.ts'
import { Forbidden } from '../shared/refusals.ts'
import { exportQueue } from './export.reading.ts'
import { importTemplate } from './import-template.reading.ts'
import { sendTable } from './sheet.http.ts'

interface Options {
  readonly services: Services
  readonly identify: (headers: FastifyRequest['headers']) => Promise<Viewer | null>
}

interface Asked {
  Params: { what: string; format: string }
  Querystring: { lang?: string; call?: string }
}

/**
 * `GET /review/export.csv` and `.xlsx`, with what the queue's address says: the files that it finds. `GET
 * /review/template.csv` and `.xlsx` with `?call=`: a table to fill in. In the language that `lang` names. The
 * registration desk.
 */
export function serveExport(app: FastifyInstance, { services, identify }: Options): void {
  app.get<Asked>('/review/:what(export|template).:format(csv|xlsx)', async (request, reply) => {
    const { what, format } = request.params
    const named = LANGUAGES.find((known) => known === request.query.lang)
    const language = named ?? preferredLanguage(request.headers['accept-language'])
    const context = contextOf(services, await identify(request.headers), language)
    reply.header('cache-control', 'no-store')
    try {
      const address = new URL(request.url, 'http://localhost').searchParams
      const { header, rows } =
        what === 'export'
          ? await exportQueue(context, address)
          : await importTemplate(context, request.query.call ?? '')
      return sendTable(reply, format, language, { header, rows }, what === 'export' ? 'dossiers' : 'modele')
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error
      return reply.code(403).send({ code: error.code, message: error.sentence(language) })
    }
  })
}
