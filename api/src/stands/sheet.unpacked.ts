import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { SheetRefused } from './sheet.refusals.ts'
import { MOST_UNPACKED_BYTES } from './sheet.ts'

const inflate = promisify(inflateRaw)

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const DEFLATED = 8
const MOST_ENTRIES = 1000

/**
 * Throws where a packed file unpacks to more than a table ever does. What it says of itself is not believed: each part
 * is unpacked, and given up as soon as it is too much.
 */
export async function assertUnpacks(bytes: Buffer): Promise<void> {
  let left = MOST_UNPACKED_BYTES
  for (const { packed, isDeflated } of partsOf(bytes)) {
    if (!isDeflated) left -= packed.length
    else left -= (await unpacked(packed, left)).length
    if (left <= 0) throw new SheetRefused('TOO_LARGE')
  }
}

async function unpacked(packed: Buffer, left: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: left })
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new SheetRefused(tooLarge ? 'TOO_LARGE' : 'UNREADABLE')
  }
}

/** The parts of a ZIP file, by its central directory. */
function partsOf(bytes: Buffer): { readonly packed: Buffer; readonly isDeflated: boolean }[] {
  try {
    const end = endOf(bytes)
    const count = bytes.readUInt16LE(end + 10)
    if (count > MOST_ENTRIES) throw new SheetRefused('TOO_LARGE')
    const parts: { packed: Buffer; isDeflated: boolean }[] = []
    let at = bytes.readUInt32LE(end + 16)
    for (let n = 0; n < count; n++) {
      if (bytes.readUInt32LE(at) !== ENTRY) throw new SheetRefused('UNREADABLE')
      const length = bytes.readUInt32LE(at + 20)
      const local = bytes.readUInt32LE(at + 42)
      if (bytes.readUInt32LE(local) !== LOCAL) throw new SheetRefused('UNREADABLE')
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      parts.push({
        packed: bytes.subarray(from, from + length),
        isDeflated: bytes.readUInt16LE(at + 10) === DEFLATED,
      })
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
    return parts
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('UNREADABLE')
  }
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (bytes.readUInt32LE(at) === END) return at
  throw new SheetRefused('UNREADABLE')
}
