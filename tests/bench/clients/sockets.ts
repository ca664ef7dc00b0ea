import WebSocket from 'ws'

// A hall of screens in one process. It opens sockets, subscribes as our client does (or only listens, for the raw
// broadcast), and notes when each message reached each socket.

export interface Opening {
  readonly url: string
  readonly count: number
  /** Sent as the payload of `subscribe`; absent for a plain socket. */
  readonly payload?: object
  /** `shared`: the id that our client gives; `random`: a uuid each, as other clients do. */
  readonly ids: 'shared' | 'random'
  readonly headers?: Readonly<Record<string, string>>
}

/** When the nth message since the opening reached each socket, in epoch milliseconds. */
export interface Arrivals {
  readonly times: readonly number[]
}

const SHARED_ID = 'ScheduleChanged'
const AT_ONCE = 50
const ADDRESSES = 8
const now = () => performance.timeOrigin + performance.now()

const sockets = new Set<WebSocket>()
/** By message, then by socket. */
const arrived: number[][] = []
let closed = 0
let check = () => {}

process.on('message', (message: { open?: Opening; wait?: { message: number }; close?: object }) => {
  if (message.open) void openAll(message.open).then((opened) => process.send?.({ open: { opened } }))
  if (message.wait) waitFor(message.wait.message)
  if (message.close) void closeAll().then(() => process.send?.({ close: {} }))
})
process.send?.({ ready: 'sockets' })

async function openAll(opening: Opening): Promise<number> {
  let started = 0
  const worker = async () => {
    while (started < opening.count) await open(opening, started++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return sockets.size
}

function open({ url, payload, ids, headers }: Opening, n: number): Promise<void> {
  const socket = new WebSocket(url, payload ? 'graphql-transport-ws' : [], {
    perMessageDeflate: false,
    skipUTF8Validation: true,
    headers: { ...headers },
    // One address has some 28,000 ports, and a closed one rests a minute.
    ...(process.platform === 'linux' && { localAddress: `127.0.0.${2 + (n % ADDRESSES)}` }),
  })
  let received = 0
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      sockets.add(socket)
      if (payload) socket.send('{"type":"connection_init"}')
      else resolve()
    })
    socket.on('message', (data: Buffer) => {
      const at = now()
      const start = data.toString('latin1', 0, 100)
      if (!payload || start.includes('"type":"next"')) return note(received++, at)
      if (start.includes('connection_ack')) {
        const id = ids === 'shared' ? SHARED_ID : crypto.randomUUID()
        socket.send(JSON.stringify({ id, type: 'subscribe', payload }))
        // Answered after what was sent before it.
        socket.send('{"type":"ping"}')
      } else if (start.includes('"pong"')) resolve()
      else reject(new Error(`an event was awaited, and this came: ${data}`))
    })
    socket.on('error', reject)
    socket.on('close', () => {
      if (sockets.delete(socket)) closed++
    })
  })
}

function note(message: number, at: number): void {
  const times = arrived[message]
  if (times) times.push(at)
  else arrived[message] = [at]
  if ((arrived[message]?.length ?? 0) >= sockets.size) check()
}

function waitFor(message: number): void {
  check = () => {
    const times = arrived[message] ?? []
    if (times.length < sockets.size) return
    check = () => {}
    process.send?.({ wait: { times } satisfies Arrivals })
    delete arrived[message]
  }
  check()
}

async function closeAll(): Promise<void> {
  const open = [...sockets]
  sockets.clear()
  await Promise.all(open.map((socket) => new Promise((resolve) => socket.once('close', resolve) && socket.close(1000))))
  if (closed > 0) console.error(`${closed} sockets were closed by the server`)
}
