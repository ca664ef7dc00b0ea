import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStorage } from './storage.ts'

const KEY = /^[0-9a-z][0-9a-z.-]{3,127}$/

/**
 * Files in a folder, spread over 256 folders by the first letters of their keys. A file is there whole or not at all:
 * it is written beside its place, flushed to the disk, and renamed.
 */
export function folderStorage(root: string): FileStorage {
  const folderOf = (key: string) => {
    // Keys are ours, but a key with a slash would leave the folder.
    if (!KEY.test(key)) throw new Error(`not a key of a stored file: ${key}`)
    return join(root, key.slice(0, 2))
  }
  const pathOf = (key: string) => join(folderOf(key), key)
  const sizeOf = (key: string) =>
    stat(pathOf(key)).then(
      ({ size }) => size,
      (error) => absent(error),
    )

  return {
    async put(key, bytes) {
      if ((await sizeOf(key)) === bytes.length) return
      const folder = folderOf(key)
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `.${key}.${randomUUID().slice(0, 8)}`)
      try {
        const file = await open(unfinished, 'w', 0o644)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(unfinished, pathOf(key))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    async read(key) {
      const size = await sizeOf(key)
      return size === undefined ? undefined : { size, stream: createReadStream(pathOf(key)) }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
    async keysFrom(prefix) {
      const names = await readdir(folderOf(prefix)).catch(absent)
      return (names ?? []).filter((name) => name.startsWith(prefix))
    },
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
