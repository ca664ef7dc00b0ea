import { folderStorage } from '@salon/prisma/files/folder.ts'
import type { FileStorage } from '@salon/prisma/files/storage.ts'
import type { Config } from '../config.ts'

/** The storage that the configuration names. */
export function storageOf({ filesDir }: Pick<Config, 'filesDir'>): FileStorage {
  return folderStorage(filesDir)
}
