import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

// The floor: `ws` alone, the same bytes to every socket. It is told when, and what.

const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })

process.on('message', (message: { publish?: { frame: string } }) => {
  if (!message.publish) return
  const bytes = Buffer.from(message.publish.frame)
  for (const socket of sockets.clients) socket.send(bytes, { binary: false })
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ ready: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` })
})
