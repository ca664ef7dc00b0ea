import WebSocket from 'ws'
import { whenFileEnds } from '../support/endings.ts'

export interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: unknown
}

const DEADLINE_MS = 10_000

/** A socket spoken to by hand: nothing is answered that the test does not answer. */
export async function dial(
  url: string,
  {
    protocol = 'graphql-transport-ws',
    ...options
  }: Omit<WebSocket.ClientOptions, 'protocol'> & { protocol?: string | null } = {},
) {
  const address = `${url.replace(/^http/, 'ws')}/graphql`
  const socket = protocol === null ? new WebSocket(address, options) : new WebSocket(address, protocol, options)
  const messages: Message[] = []
  let wake = () => {}
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)))
    wake()
  })
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      resolve(code)
      wake()
    })
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  whenFileEnds(() => socket.terminate())
  const say = (message: unknown) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))

  async function next(): Promise<Message> {
    const deadline = AbortSignal.timeout(DEADLINE_MS)
    for (;;) {
      const message = messages.shift()
      if (message) return message
      if (socket.readyState === WebSocket.CLOSED) throw new Error('the socket is closed')
      await new Promise<void>((resolve, reject) => {
        wake = resolve
        deadline.addEventListener('abort', () => reject(new Error('no message came')), { once: true })
      })
    }
  }

  return {
    socket,
    protocol: socket.protocol,
    closed,
    say,
    next,
    waiting: () => messages.length,
    async init(payload?: object): Promise<Message> {
      say({ type: 'connection_init', ...(payload && { payload }) })
      return next()
    },
    subscribe(id: string, query: string, rest: object = {}): void {
      say({ id, type: 'subscribe', payload: { query, ...rest } })
    },
    /** What was sent before this has been read by the server once this resolves; the pong is taken away. */
    async settled(): Promise<Message[]> {
      const mark = crypto.randomUUID()
      say({ type: 'ping', payload: { mark } })
      const before: Message[] = []
      for (;;) {
        const message = await next()
        if (message.type === 'pong' && (message.payload as { mark?: string } | undefined)?.mark === mark) return before
        before.push(message)
      }
    },
  }
}
