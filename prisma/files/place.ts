import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where files are kept unless FILES_DIR says otherwise: beside the demo's database, in the checkout's `.data`. */
export const FILES_FOLDER = join(fileURLToPath(new URL('../../', import.meta.url)), '.data', 'files')

/** What the seed drew, so that it is drawn once a checkout. */
export const DRAWN_FOLDER = join(FILES_FOLDER, '..', 'drawn')
