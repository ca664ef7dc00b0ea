import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Services } from '@salon/api/context.ts'
import { connect, type Db } from '@salon/api/db.ts'
import { Documents } from '@salon/api/graphql/documents.ts'
import { formatCursor } from '@salon/api/live/cursor.ts'
import { Hub } from '@salon/api/live/hub.ts'
import type { JournalEntry } from '@salon/api/live/journal.ts'
import { HeldSockets, type Viewer } from '@salon/api/live/rights.ts'
import { serveSockets } from '@salon/api/live/sockets.ts'
import { type Source, source } from '@salon/api/live/source.ts'
import { Tail } from '@salon/api/live/tail.ts'
import { Refusal } from '@salon/api/shared/refusal.ts'
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import pino from 'pino'
import WebSocket from 'ws'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'

interface Padded {
  padding?: string
}

/** The live core on a schema of one subscription, so that its own promises are judged apart from any domain. */
export async function startWire(
  options: { allows?: Source['allows']; identify?: () => Viewer | null; letIn?: Promise<void> } = {},
) {
  const url = await freshDatabase({ seeded: false })
  const db: Db = connect(url)
  const log = pino({ level: 'silent' })
  const tail = new Tail(url, log)
  const held = new HeldSockets()
  const executions: string[] = []
  const text = { type: GraphQLString }
  const Said = new GraphQLObjectType({
    name: 'Said',
    fields: { cursor: text, word: text, padding: text, refusal: text },
  })
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { ok: { type: GraphQLInt, resolve: () => 1 } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        said: {
          type: new GraphQLNonNull(Said),
          args: { after: { type: GraphQLString }, only: { type: GraphQLString } },
          extensions: source<{ only?: string }>({
            topics: ['test'],
            rights: options.allows ? 'person' : 'everyone',
            ...(options.allows && { allows: options.allows }),
            matches: (entry, args) => !args.only || entry.subject.startsWith(args.only),
          }),
          // graphql-js throws an Error that a resolver returns; Pothos' errors plugin wraps it, as this does.
          resolve: (root: JournalEntry | Refusal) => {
            if (root instanceof Refusal) return { refusal: root.code }
            executions.push(root.subject)
            return { cursor: formatCursor(root), word: root.subject, padding: String((root.payload as Padded).padding) }
          },
        },
      },
    }),
  })
  const services = {
    tail,
    log,
    db,
    editions: { find: () => (options.letIn ?? Promise.resolve()).then(() => ({ id: 'edition' })) },
  } as unknown as Services
  const hub = new Hub(schema, services, () => ({}) as never)
  tail.listen((entry) => held.apply(entry))
  tail.listen((entry) => hub.tell(entry))
  await tail.start()
  const server: Server = createServer()
  const identify = options.identify
  const sockets = serveSockets({
    server,
    schema,
    documents: new Documents(schema, {}),
    hub,
    held,
    originAllowed: (request) => request.headers.origin !== 'https://elsewhere.example',
    identify: async () => identify?.() ?? null,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  whenFileEnds(async () => {
    await sockets.dispose()
    server.close()
    await tail.stop()
    await db.$disconnect()
  })
  return { db, hub, tail, executions, address, sockets }
}

interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: unknown
}

/** A socket spoken to by hand, message by message. */
export async function openSocket(address: string, options: WebSocket.ClientOptions = {}) {
  const socket = new WebSocket(address, 'graphql-transport-ws', options)
  const messages: Message[] = []
  const raw: string[] = []
  let wake = () => {}
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve({ code, reason: reason.toString() })
      wake()
    })
  })
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message
    if (message.type === 'ping') return socket.send('{"type":"pong"}')
    raw.push(String(data))
    messages.push(message)
    wake()
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  const send = (message: object) => socket.send(JSON.stringify(message))
  let read = 0
  return {
    socket,
    raw,
    closed,
    send,
    async next(): Promise<Message> {
      const deadline = AbortSignal.timeout(10_000)
      while (read >= messages.length) {
        if (socket.readyState === WebSocket.CLOSED) throw new Error('the socket is closed')
        await new Promise<void>((resolve, reject) => {
          wake = resolve
          deadline.addEventListener('abort', () => reject(new Error('no message came')))
        })
      }
      return messages[read++] as Message
    },
    pending: () => messages.length - read,
    async init(): Promise<void> {
      send({ type: 'connection_init' })
      await this.next()
    },
    subscribe(id: string, query: string, variables: object = {}): void {
      send({ id, type: 'subscribe', payload: { query, variables } })
    },
  }
}
