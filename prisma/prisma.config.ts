import { defineConfig } from 'prisma/config'

// Prisma's command line insists on an engine that it downloads; `generate`, `validate` and `format` never run it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'schema', migrations: { path: 'migrations' } })
