import type { Db, Tx } from '../db.ts'
import type { KeptFile } from '../files/file.ts'

/** A photograph or paper of a file, under a key of the call. */
export interface ApplicationFile {
  readonly id: string
  readonly applicationId: string
  readonly fieldKey: string
  /** As the exhibitor named it. */
  readonly name: string
  readonly addedAt: Date
  readonly file: KeptFile
}

/** The photographs and papers of files, those that were added first first. */
export function readApplicationFiles(tx: Tx | Db, applicationIds: readonly string[]): Promise<ApplicationFile[]> {
  return tx.applicationFile.findMany({
    where: { applicationId: { in: [...applicationIds] } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, applicationId: true, fieldKey: true, name: true, addedAt: true, file: true },
  })
}

/** Adds a file; the same under the same key is there once. */
export async function addApplicationFile(
  tx: Tx,
  added: {
    readonly id: string
    readonly applicationId: string
    readonly key: string
    readonly hash: string
    readonly name: string
    readonly addedById: string
    readonly now: Date
  },
): Promise<void> {
  const { key: fieldKey, hash: fileHash, now: addedAt, ...row } = added
  await tx.applicationFile.createMany({ data: [{ ...row, fieldKey, fileHash, addedAt }], skipDuplicates: true })
}

/** Takes a file out; false when it was not there. */
export async function removeApplicationFile(
  tx: Tx,
  applicationId: string,
  key: string,
  hash: string,
): Promise<boolean> {
  const { count } = await tx.applicationFile.deleteMany({ where: { applicationId, fieldKey: key, fileHash: hash } })
  return count > 0
}
