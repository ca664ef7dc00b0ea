import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Services } from '../context.ts'
import { transaction } from '../db.ts'
import { FileRefused } from './file.refusals.ts'
import { lockHash, recordFile } from './file.store.ts'
import { type KeptFile, PDF, type ReadyFile } from './file.ts'
import { whyNotPaper } from './pdf.ts'
import { readyPicture } from './picture.ts'

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic', 'image/heif'])

/**
 * Keeps what was handed in. What it is, its bytes say, never its name; a picture is encoded anew, a paper is kept as it
 * is once nothing in it runs. The same file twice is one file. Throws FileRefused.
 */
export async function keepUpload(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  tryId: bigint,
  sent: Buffer,
): Promise<{ file: KeptFile; isNew: boolean }> {
  const ready = await readied(sent)
  const { content, ...about } = ready
  const file = { ...about, hash: createHash('sha256').update(content).digest('hex'), bytes: content.length }
  // The bytes first, under the lock that the sweep takes too: a row never names bytes that are not there.
  const { isNew } = await transaction(db, async (tx) => {
    await lockHash(tx, file.hash)
    await storage.put(file.hash, content)
    return recordFile(tx, tryId, file)
  })
  return { file, isNew }
}

async function readied(sent: Buffer): Promise<ReadyFile> {
  if (sent.length === 0) throw new FileRefused('EMPTY')
  const type = (await fileTypeFromBuffer(sent))?.mime ?? ''
  if (PICTURES.has(type)) return readyPicture(sent)
  if (type !== PDF) throw new FileRefused('NOT_ACCEPTED')
  const refusal = whyNotPaper(sent)
  if (refusal) throw refusal
  return { content: sent, mediaType: PDF, width: null, height: null }
}
