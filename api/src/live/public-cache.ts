import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { JournalEntry } from './journal.ts'
import type { PublicDocument } from './public-topics.ts'
import type { Tail } from './tail.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** Distinct public reads kept on each shelf: documents × languages × filters. */
const KEPT = 500

/** An answer ready to be sent. */
export interface PublicAnswer {
  readonly body: Buffer
  readonly etag: string
  /** Made when the first client asks for it. */
  encoded(encoding: 'br' | 'gzip'): Promise<Buffer>
}

interface Kept {
  readonly topics: ReadonlySet<string>
  readonly answer: Promise<PublicAnswer>
  ready: PublicAnswer | undefined
}

/**
 * Answers that are the same for everyone, serialised once per version of what they show and dropped by the journal,
 * never by a timer. Those who ask while one is made wait for it.
 */
export class PublicCache {
  #shelves = new Map<string, Map<string, Kept>>()

  constructor(tail: Tail) {
    tail.listen((entry) => this.#drop(entry))
  }

  /** The answer under a key, if it is ready. */
  ready(key: string): PublicAnswer | undefined {
    for (const kept of this.#shelves.values()) {
      const found = kept.get(key)
      if (found) return found.ready
    }
    return undefined
  }

  /** The answer under a key, made by `make` when there is none. */
  get(key: string, { topics, shelf }: PublicDocument, make: () => Promise<string>): Promise<PublicAnswer> {
    const shelved = this.#shelves.get(shelf) ?? new Map<string, Kept>()
    this.#shelves.set(shelf, shelved)
    const kept = shelved.get(key)
    if (kept) return kept.answer
    const answer = make().then(toAnswer)
    const fresh: Kept = { topics, answer, ready: undefined }
    shelved.set(key, fresh)
    answer.then(
      (ready) => {
        fresh.ready = ready
      },
      () => {
        if (shelved.get(key) === fresh) shelved.delete(key)
      },
    )
    if (shelved.size > KEPT) shelved.delete(shelved.keys().next().value ?? '')
    return answer
  }

  #drop(entry: JournalEntry): void {
    for (const kept of this.#shelves.values()) {
      for (const [key, { topics }] of kept) {
        // What retention removed may be what an old cursor would resume from.
        if (topics.has(entry.topic) || entry.topic === 'journal') kept.delete(key)
      }
    }
  }
}

function toAnswer(text: string): PublicAnswer {
  const body = Buffer.from(text)
  const made = new Map<string, Promise<Buffer>>()
  return {
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    encoded(encoding) {
      let bytes = made.get(encoding)
      if (!bytes) {
        bytes = encoding === 'br' ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : zip(body)
        made.set(encoding, bytes)
      }
      return bytes
    },
  }
}
