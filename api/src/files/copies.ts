import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FileStorage } from '@salon/prisma/files/storage.ts'
import { copyKey, type KeptFile, type Width } from './file.ts'
import { narrower } from './picture.ts'

/** Smaller copies of pictures: made when first asked for, once, and kept beside them. */
export class Copies {
  readonly #making = new Map<string, Promise<Buffer | undefined>>()
  readonly #storage: FileStorage

  constructor(storage: FileStorage) {
    this.#storage = storage
  }

  /** The picture itself where it is not wider; undefined when its bytes are gone. */
  async open(file: KeptFile, width: Width): Promise<{ size: number; stream: Readable } | undefined> {
    if ((file.width ?? 0) <= width) return this.#storage.read(file.hash)
    const key = copyKey(file.hash, width)
    const kept = await this.#storage.read(key)
    if (kept) return kept
    const made = await this.#make(key, file.hash, width)
    return made && { size: made.length, stream: Readable.from([made]) }
  }

  /** A hall of phones that asks for one new picture has it made once. */
  #make(key: string, hash: string, width: Width): Promise<Buffer | undefined> {
    const known = this.#making.get(key)
    if (known) return known
    const making = this.#storage
      .read(hash)
      .then(async (original) => {
        if (!original) return undefined
        const copy = await narrower(await buffer(original.stream), width)
        await this.#storage.put(key, copy)
        return copy
      })
      .finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    return making
  }
}
