import { builder } from '../graphql/builder.ts'
import type { KeptFile } from './file.ts'

/** A photograph or paper; whoever has loaded the row hands it over, and no query follows. */
export const StoredFileRef = builder.objectRef<KeptFile>('StoredFile')
