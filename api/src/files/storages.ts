import { folderStorage } from '@salon/prisma/files/folder.ts'
import type { FileStorage } from '@salon/prisma/files/storage.ts'
import type { Config } from '../config.ts'
import { s3Storage } from './s3.ts'

/** The storage that the configuration names. */
export function storageOf({ filesDir, s3 }: Pick<Config, 'filesDir' | 's3'>): FileStorage {
  return s3 ? s3Storage(s3) : folderStorage(filesDir)
}
