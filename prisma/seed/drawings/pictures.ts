import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { FileStorage } from '../../files/storage.ts'
import { drawing } from './drawing.ts'

export interface Picture {
  readonly hash: string
  readonly bytes: number
  readonly width: number
  readonly height: number
}

const AT_ONCE = 4
const drawn = new Map<string, Promise<Buffer>>()

/** Draws pictures by name and keeps them; each once a process, however many databases are seeded. */
export async function keepPictures(names: readonly string[], storage: FileStorage): Promise<Map<string, Picture>> {
  const kept = new Map<string, Picture>()
  const left = [...names]
  const work = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift())
      kept.set(name, await keepPicture(name, storage))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  // In the order of their names, whichever was ready first.
  return new Map(names.map((name) => [name, kept.get(name) as Picture]))
}

async function keepPicture(name: string, storage: FileStorage): Promise<Picture> {
  const { svg, width, height } = drawing(name)
  const making = drawn.get(name) ?? sharp(Buffer.from(svg)).webp({ quality: 82, effort: 1 }).toBuffer()
  drawn.set(name, making)
  const bytes = await making
  const hash = createHash('sha256').update(bytes).digest('hex')
  await storage.put(hash, bytes)
  return { hash, bytes: bytes.length, width, height }
}
