import type { Client as SocketClient, SubscribePayload } from 'graphql-ws'
import type { SubscriptionOperation } from 'urql'
import { waitBeforeRetry } from './wait.ts'

interface Sink {
  next(result: { data?: unknown }): void
  error(error: unknown): void
  complete(): void
}

/** The cursor of an event, whatever the subscription's field is called. */
function cursorOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  for (const event of Object.values(data))
    if (typeof event === 'object' && event !== null && 'cursor' in event && typeof event.cursor === 'string')
      return event.cursor
  return undefined
}

/**
 * Subscribes, and goes on from the last event seen after every loss. graphql-ws serialises the same payload again when
 * it reconnects, so `variables` is a getter and always carries the newest cursor. A close that graphql-ws holds for
 * final (a signed-out socket, 4401) is tried again as well: who has lost the rights of a person still reads as a visitor.
 */
export function subscribeResumably(client: SocketClient, request: SubscriptionOperation, sink: Sink): () => void {
  const fixed = (request.variables ?? {}) as Record<string, unknown>
  let cursor = fixed['after']
  let attempt = 0
  let stopped = false
  let release: (() => void) | undefined

  const payload: SubscribePayload = {
    query: request.query ?? '',
    operationName: request.operationName,
    extensions: request.extensions,
    get variables() {
      return 'after' in fixed ? { ...fixed, after: cursor } : fixed
    },
  }

  const begin = () => {
    if (stopped) return
    release = client.subscribe(payload, {
      next(result) {
        attempt = 0
        cursor = cursorOf(result.data) ?? cursor
        sink.next(result)
      },
      error(error) {
        if (Array.isArray(error)) sink.error(error)
        else waitBeforeRetry(attempt++).then(begin)
      },
      complete: () => sink.complete(),
    })
  }
  begin()
  return () => {
    stopped = true
    release?.()
  }
}
