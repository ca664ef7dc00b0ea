import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where files are kept unless FILES_DIR says otherwise: beside the demo's database, in the checkout's `.data`. */
export const FILES_FOLDER = join(fileURLToPath(new URL('../../', import.meta.url)), '.data', 'files')
