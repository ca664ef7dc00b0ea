import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'

// graphql-ws as its guide has it: every subscriber has its own iterator, its own execution and its own JSON. The
// contract and the document are ours; the data lies ready in memory, so that only the delivery is compared.

const contract = new URL('../../../schema/schema.graphql', import.meta.url)
const schema = buildSchema(readFileSync(contract, 'utf8'))
const listeners = new Set<(event: object) => void>()

async function* events(): AsyncGenerator<object> {
  const waiting: object[] = []
  let wake = () => {}
  const listener = (event: object) => {
    waiting.push(event)
    wake()
  }
  listeners.add(listener)
  try {
    for (;;) {
      const event = waiting.shift()
      if (event) yield event
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    listeners.delete(listener)
  }
}

const server = createServer()
const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false })
useServer({ schema, roots: { subscription: { scheduleChanged: events } } }, sockets)

process.on('message', (message: { publish?: { data: object } }) => {
  if (message.publish) for (const listener of listeners) listener(message.publish.data)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ ready: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` })
})
