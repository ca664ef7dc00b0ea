import { createClient } from 'graphql-ws'
import { connected, disconnected } from './connection.ts'
import { waitBeforeRetry } from './wait.ts'

const pongWithin = 5_000

/**
 * Names the subscriptions of one page the same way on every device. The server may then send one frame to everybody,
 * since the frame carries the id. A name is not used twice: the client forgets an old one only after a while.
 */
function nameSubscriptions() {
  const used = new Map<string, number>()
  return (payload: { operationName?: string | null }) => {
    const name = payload.operationName ?? 'live'
    const n = (used.get(name) ?? 0) + 1
    used.set(name, n)
    return n === 1 ? name : `${name}.${n}`
  }
}

/** One socket per page, opened with the first subscription, and kept up for ever. */
export function openSocket() {
  let pongTimer: ReturnType<typeof setTimeout> | undefined
  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazyCloseTimeout: 5_000,
    keepAlive: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: waitBeforeRetry,
    generateID: nameSubscriptions(),
    on: {
      connected,
      closed: () => {
        clearTimeout(pongTimer)
        disconnected()
      },
      error: disconnected,
      ping: (received) => {
        if (!received) pongTimer = setTimeout(() => socket.terminate(), pongWithin)
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer)
      },
    },
  })
  // A pulled cable closes nothing by itself: say so at once instead of waiting for the next ping.
  addEventListener('offline', () => socket.terminate())
  return socket
}
