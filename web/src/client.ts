import { Client, fetchExchange, subscriptionExchange } from 'urql'
import { byHash } from './live/byHash.ts'
import { normalisedCache } from './live/cache.ts'
import { subscribeResumably } from './live/resumable.ts'
import { openSocket } from './live/socket.ts'

/** Refusals come in the language of the page, which `<html lang>` names. */
const fetchOptions = () => ({
  credentials: 'same-origin' as const,
  headers: { 'accept-language': document.documentElement.lang, 'apollo-require-preflight': '1' },
})

/** The one way to the API. */
export function createSalonClient() {
  const socket = openSocket()
  return new Client({
    url: '/graphql',
    // A screen that is open reads what the cache knows first, and the subscription keeps that true.
    requestPolicy: 'cache-first',
    preferGetMethod: 'force',
    fetchOptions,
    exchanges: [
      normalisedCache(),
      byHash,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: subscribeResumably(socket, request, {
              next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
              error: sink.error.bind(sink),
              complete: sink.complete.bind(sink),
            }),
          }),
        }),
      }),
      fetchExchange,
    ],
  })
}

/**
 * The same way for questions about something large that is not saved anywhere: they go by POST, and no cache keeps a copy
 * of each.
 */
export const createAskingClient = () =>
  new Client({ url: '/graphql', preferGetMethod: false, fetchOptions, exchanges: [byHash, fetchExchange] })
