import type { WebSocket } from 'ws'
import { type Cursor, isNews } from './cursor.ts'
import type { JournalEntry } from './journal.ts'

/** What a socket may lag behind, in bytes, before it is dropped. */
const MAX_BUFFERED = 1024 * 1024
/** Tells the client to come back with its cursor; graphql-ws clients retry on it. */
export const SLOW_READER = 4013
/** Time to read what it was sent and the reason, before the socket is cut. */
const CLOSE_GRACE_MS = 15_000

/** A payload as JSON, and the frames made of it: most sockets of a hall use the same subscription id. */
export interface Payload {
  readonly json: string
  frames?: Map<string, Buffer>
}

const SHARED_FRAMES = 8

/** One subscription of one socket. */
export class Subscriber {
  /** Set until the subscriber has had everything that its snapshot lacked. */
  after: Cursor | null
  closed = false
  readonly #socket: WebSocket
  readonly #id: string
  readonly #finish: () => void

  constructor(socket: WebSocket, id: string, after: Cursor | null, finish: () => void) {
    this.#socket = socket
    this.#id = id
    this.after = after
    this.#finish = finish
  }

  /** Whether the entry is news to this subscriber. */
  wants(entry: JournalEntry): boolean {
    return this.after === null || isNews(entry, this.after)
  }

  /** Writes one `next` message. A reader that does not keep up is dropped: it resumes from its cursor. */
  send(payload: Payload): void {
    if (this.closed) return
    if (this.#socket.bufferedAmount > MAX_BUFFERED) {
      this.closed = true
      this.#socket.close(SLOW_READER, 'Too slow: resume from your cursor')
      setTimeout(() => this.#socket.terminate(), CLOSE_GRACE_MS).unref()
      return
    }
    this.#socket.send(frame(payload, this.#id), { binary: false, fin: true })
  }

  /** Writes one `next` message of what was missed, and waits until the socket has taken it: a long past is no crime. */
  replay(payload: Payload): Promise<void> {
    if (this.closed) return Promise.resolve()
    return new Promise((resolve) => {
      this.#socket.send(frame(payload, this.#id), { binary: false, fin: true }, () => resolve())
    })
  }

  /** Ends the subscription from our side; graphql-ws tells the client `complete`. */
  finish(): void {
    this.closed = true
    this.#finish()
  }
}

function frame(payload: Payload, id: string): Buffer {
  payload.frames ??= new Map()
  const made = payload.frames.get(id)
  if (made) return made
  const bytes = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":${payload.json}}`)
  if (payload.frames.size < SHARED_FRAMES) payload.frames.set(id, bytes)
  return bytes
}
