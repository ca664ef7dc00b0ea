import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

// PostGraphile 5 as its guide has it, on the same tables. Who asks comes in a header, unverified, and reaches the
// database as a setting: cheaper than any real sign-in would be.

const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL ?? '', schemas: ['public'] })],
  grafserv: { graphiql: false, websockets: false },
  grafast: {
    explain: false,
    context(requestContext) {
      const person = requestContext.node?.req.headers['x-person']
      return typeof person === 'string' ? { pgSettings: { 'salon.person': person } } : {}
    },
  },
}

const instance = postgraphile(preset)
const server = createServer()
const serve = instance.createServ(grafserv)
await serve.addTo(server)
await serve.ready()
server.listen(0, '127.0.0.1', () => {
  process.send?.({ ready: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` })
})
