import type { Readable } from 'node:stream'

/** Where the bytes of files are. Keys are made of content (a SHA-256, and what was made of it), so nothing is replaced. */
export interface FileStorage {
  /** Keeps bytes under their key; whole or not at all, and once however often it is asked. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined when there is nothing under the key. */
  read(key: string): Promise<{ readonly size: number; readonly stream: Readable } | undefined>
  /** Nothing happens when there is nothing. */
  remove(key: string): Promise<void>
  /** The keys that begin so, two letters at least. */
  keysFrom(prefix: string): Promise<string[]>
}
