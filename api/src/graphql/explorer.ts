import type { FastifyInstance } from 'fastify'
import { ruruHTML } from 'ruru/server'
import { getStaticFile } from 'ruru/static'

const PATH = '/graphiql'
const STATIC = `${PATH}/static/`

/** GraphiQL for newcomers, served whole from here: it must also work in a hall without the internet. */
export function serveExplorer(app: FastifyInstance): void {
  app.get(PATH, (_request, reply) => {
    reply.header('content-type', 'text/html; charset=utf-8')
    return ruruHTML({ endpoint: '/graphql', subscriptionEndpoint: '/graphql', staticPath: STATIC })
  })
  app.get(`${STATIC}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: STATIC,
      urlPath: request.url.split('?')[0] ?? '',
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    })
    if (!file) return reply.code(404).send('')
    return reply.headers(file.headers).send(file.content)
  })
}
