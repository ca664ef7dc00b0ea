import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { folderStorage } from '../../files/folder.ts'
import { DRAWN_FOLDER } from '../../files/place.ts'
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

/** Draws pictures by name and keeps them. */
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
  const making = drawn.get(name) ?? drawnOnce(svg)
  drawn.set(name, making)
  const bytes = await making
  const hash = createHash('sha256').update(bytes).digest('hex')
  await storage.put(hash, bytes)
  return { hash, bytes: bytes.length, width, height }
}

/** Painting three hundred takes seconds of two processors, and every run of the tests begins with a seed. */
async function drawnOnce(svg: string): Promise<Buffer> {
  const canvas = folderStorage(DRAWN_FOLDER)
  const key = createHash('sha256').update(`${sharp.versions.sharp} ${svg}`).digest('hex')
  const before = await canvas.read(key)
  if (before) return buffer(before.stream)
  const picture = await sharp(Buffer.from(svg)).webp({ quality: 82, effort: 1 }).toBuffer()
  // A checkout that cannot be written to draws every time.
  await canvas.put(key, picture).catch(() => undefined)
  return picture
}
