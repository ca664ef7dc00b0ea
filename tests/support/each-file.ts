import { afterAll } from 'vitest'
import { endFile } from './endings.ts'

// Registered before anything of the file's own, hence run after it.
afterAll(endFile)
