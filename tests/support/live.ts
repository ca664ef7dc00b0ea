import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { whenFileEnds } from './endings.ts'

const DEADLINE = 10_000

type Event<Result> = { data: Result } | { errors: readonly unknown[] } | { ended: unknown }

/** The events of one subscription, in order, to be awaited one by one. */
export class LiveEvents<Result> {
  readonly #events: Event<Result>[] = []
  #wake = () => {}
  readonly #socket: () => WebSocket | undefined
  readonly #dispose: () => Promise<void>

  constructor(socket: () => WebSocket | undefined, dispose: () => Promise<void>) {
    this.#socket = socket
    this.#dispose = dispose
  }

  push(event: Event<Result>): void {
    this.#events.push(event)
    this.#wake()
  }

  /** The next event's data; a fault when none comes in time, or when the subscription errs or ends instead. */
  async next(deadline = DEADLINE): Promise<Result> {
    const event = await this.#take(deadline)
    if ('data' in event) return event.data
    throw new Error(`an event was awaited, and this came: ${JSON.stringify(event)}`)
  }

  /** The errors that the subscription was refused with. */
  async refusal(deadline = DEADLINE): Promise<readonly unknown[]> {
    const event = await this.#take(deadline)
    if ('errors' in event) return event.errors
    throw new Error(`a refusal was awaited, and this came: ${JSON.stringify(event)}`)
  }

  /** The code that the server closes the socket with; events that came before are passed over. */
  async closeCode(deadline = DEADLINE): Promise<number> {
    const socket = this.#socket()
    if (!socket) throw new Error('the socket is closed already')
    const [code] = (await once(socket, 'close', { signal: AbortSignal.timeout(deadline) })) as [number]
    return code
  }

  /** Events that came and that nobody took yet. */
  waiting(): number {
    return this.#events.length
  }

  /** Breaks the connection without a word, as a pulled cable does. */
  cut(): void {
    this.#socket()?.terminate()
  }

  async close(): Promise<void> {
    await this.#dispose()
  }

  async #take(deadline: number): Promise<Event<Result>> {
    const limit = AbortSignal.timeout(deadline)
    for (;;) {
      const event = this.#events.shift()
      if (event) return event
      await new Promise<void>((resolve, reject) => {
        this.#wake = resolve
        limit.addEventListener('abort', () => reject(new Error(`no event within ${deadline} ms`)), { once: true })
      })
    }
  }
}

/** Subscribes on a new socket with these headers, and returns once the server has the subscription. */
export async function openLive<Result>(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables?: Record<string, unknown>,
): Promise<LiveEvents<Result>> {
  class SignedInSocket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers })
    }
  }
  let socket: WebSocket | undefined
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: SignedInSocket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: {
      opened: (opened) => {
        socket = opened as WebSocket
      },
    },
  })
  const events = new LiveEvents<Result>(
    () => socket,
    async () => client.dispose(),
  )
  whenFileEnds(() => events.close())
  client.subscribe<Result>(
    { query, variables },
    {
      next: ({ data, errors }) => events.push(errors ? { errors } : { data: data as Result }),
      error: (error) => events.push(Array.isArray(error) ? { errors: error } : { ended: describe(error) }),
      complete: () => events.push({ ended: 'complete' }),
    },
  )
  await subscribed(client, () => socket)
  return events
}

/**
 * A server reads a socket's messages in order: once it answers this ping it has read the subscription. What is
 * committed from now on comes; name `after` for what was committed while it began.
 */
async function subscribed(client: ReturnType<typeof createClient>, socket: () => WebSocket | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    client.on('connected', () => resolve())
    client.on('closed', () => resolve())
  })
  await setImmediate()
  const open = socket()
  if (open?.readyState !== WebSocket.OPEN) return
  await new Promise<void>((resolve) => {
    open.on('message', (data) => String(data).includes('"pong"') && resolve())
    open.on('close', () => resolve())
    open.send('{"type":"ping"}')
  })
}

const describe = (error: unknown) =>
  error && typeof error === 'object' && 'code' in error ? { code: error.code } : String(error)
