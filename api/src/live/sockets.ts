import type { IncomingMessage, Server } from 'node:http'
import { type ExecutionArgs, GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Documents } from '../graphql/documents.ts'
import { withoutHints } from '../graphql/limits.ts'
import { type Language, preferredLanguage } from '../shared/language.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { type Cursor, parseCursor } from './cursor.ts'
import type { Hub, Wanted } from './hub.ts'
import { ParkedSource } from './parked-source.ts'
import type { HeldSockets, Viewer } from './rights.ts'
import { SIGNED_OUT } from './rights.ts'
import { Subscriber } from './subscriber.ts'

const MAX_MESSAGE = 64 * 1024
const MAX_SUBSCRIPTIONS = 32
const MAX_TIMER_MS = 2 ** 31 - 1

/** What we add to graphql-ws's socket. */
type Held = Record<PropertyKey, unknown> & { viewer?: Viewer | null; language?: Language }

/** What the sockets need from the rest of the process. */
export interface SocketsOptions {
  readonly server: Server
  readonly schema: GraphQLSchema
  readonly documents: Documents
  readonly hub: Hub
  readonly held: HeldSockets
  readonly originAllowed: (request: IncomingMessage) => boolean
  readonly identify: (request: IncomingMessage) => Promise<Viewer | null>
}

/** Serves graphql-transport-ws at /graphql. graphql-ws speaks the protocol; events take the hub's short way. */
export function serveSockets(options: SocketsOptions): { dispose(): Promise<void>; count(): number } {
  const { server, schema, documents, hub, held, identify, originAllowed } = options
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  })

  server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    } else if (!originAllowed(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    } else {
      sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request))
    }
  })

  const disposable = useServer<Record<string, unknown> | undefined, Held>(
    {
      connectionInitWaitTimeout: 10_000,
      onConnect: async (ctx) => {
        const { request, socket } = ctx.extra
        const asked = ctx.connectionParams?.language
        ctx.extra.language = preferredLanguage(
          typeof asked === 'string' ? asked : (request.headers['accept-language'] ?? ''),
        )
        const viewer = await identify(request)
        ctx.extra.viewer = viewer
        if (viewer) keepWhileSignedIn(held, socket, viewer)
        return true
      },
      onSubscribe: async (ctx, id, payload) => {
        // Who names no cursor follows from the moment we read the message, however long it takes to let them in.
        const now = hub.cursor
        if (Object.keys(ctx.subscriptions).length > MAX_SUBSCRIPTIONS) {
          return [new GraphQLError('Too many subscriptions on one socket', { extensions: { code: 'TOO_MANY' } })]
        }
        const found = documents.find(payload.query, payload.extensions)
        if ('errors' in found) return found.errors
        const { document, key, trusted } = found
        const operation = getOperationAST(document, payload.operationName)
        if (!operation) return [new GraphQLError('Unable to identify operation')]
        if (operation.operation !== 'subscription') {
          return [new GraphQLError('Queries and mutations go over HTTP', { extensions: { code: 'OVER_HTTP' } })]
        }
        const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], payload.variables ?? {}, {
          maxErrors: 5,
        })
        if (coerced.errors) return coerced.errors.map(({ message }) => badInput(message))
        if (!trusted) {
          const errors = documents.judge(document, coerced.coerced, payload.operationName ?? null)
          if (errors.length > 0) return errors
        }
        const wanted: Wanted = {
          document,
          documentKey: key,
          operationName: payload.operationName ?? null,
          variables: coerced.coerced,
          rawVariables: payload.variables ?? {},
          language: ctx.extra.language ?? 'fr',
          viewer: ctx.extra.viewer ?? null,
        }
        const open = () => openSubscription(hub, wanted, ctx.extra.socket, id, now)
        const args: ExecutionArgs = { schema, document, operationName: payload.operationName, contextValue: open }
        return args
      },
      subscribe: (args) => (args.contextValue as () => Promise<ParkedSource>)(),
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => masked(error)),
    },
    sockets as never,
    12_000,
  )
  return {
    dispose: async () => {
      await disposable.dispose()
      sockets.close()
    },
    count: () => sockets.clients.size,
  }
}

async function openSubscription(
  hub: Hub,
  wanted: Wanted,
  socket: WebSocket,
  id: string,
  now: Cursor,
): Promise<ParkedSource> {
  const { source, args, editionId } = await hub.resolve(wanted)
  let leave: (() => void) | undefined
  const cursor = typeof args.after === 'string' ? parseCursor(args.after) : now
  const parked = new ParkedSource(() => {
    subscriber.closed = true
    leave?.()
  })
  const subscriber = new Subscriber(socket, id, cursor ?? now, () => parked.finish())
  const refuse = async (refusal: Error) => parked.finish(await hub.result(wanted, refusal, wanted.viewer))
  if (source.allows && !(editionId && source.allows(wanted.viewer, editionId))) {
    await refuse(new Forbidden())
  } else if (cursor === undefined) {
    await refuse(new CursorExpired())
  } else {
    // Not awaited: what was missed flows while graphql-ws already listens for the client's `complete`.
    hub.join(wanted, subscriber).then(
      (left) => {
        leave = left
        if (subscriber.closed) left()
      },
      (error: unknown) =>
        error instanceof CursorExpired ? refuse(error) : socket.close(1011, 'The journal is out of reach'),
    )
  }
  return parked
}

function keepWhileSignedIn(held: HeldSockets, socket: WebSocket, viewer: Viewer): void {
  const close = (code: number, reason: string) => socket.close(code, reason)
  const release = held.hold({ viewer, close })
  const expires = viewer.expiresAt.getTime() - Date.now()
  const timer = setTimeout(() => close(SIGNED_OUT, 'Signed out'), Math.min(expires, MAX_TIMER_MS))
  timer.unref()
  socket.once('close', () => {
    release()
    clearTimeout(timer)
  })
}

const badInput = (message: string) =>
  new GraphQLError(withoutHints(message), { extensions: { code: 'BAD_USER_INPUT' } })

/** What a client may read of an error that is not a GraphQL error of ours. */
function masked(error: { message: string; originalError?: unknown }): GraphQLError {
  if (error instanceof GraphQLError && !error.originalError) return error
  return new GraphQLError('Internal error', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })
}
