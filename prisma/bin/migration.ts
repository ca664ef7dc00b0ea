import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { temporaryCluster } from '../embedded/temporary.ts'
import { type SchemaFile, schemaDifference, schemaFiles } from '../engine.ts'

// npm run migration -w @salon/prisma -- add_stands
// Writes the SQL from the schema as committed to the schema as it stands. Read it, and add what Prisma cannot say.

const here = fileURLToPath(new URL('../', import.meta.url))
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Name the migration in lower case with underscores: npm run migration -w @salon/prisma -- add_stands')
  process.exit(1)
}

const cluster = await temporaryCluster({ durable: false })
try {
  const sql = await schemaDifference(cluster.url('postgres'), await schemaFiles(), committed())
  if (sql.includes('This is an empty migration')) {
    console.log('The schema says nothing new since the last commit.')
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = `${here}migrations/${stamp}_${name}`
    await mkdir(folder)
    await writeFile(`${folder}/migration.sql`, sql)
    console.log(`Wrote ${folder}/migration.sql`)
  }
} finally {
  await cluster.remove()
}

/** The schema of the last commit. */
function committed(): SchemaFile[] {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: here, encoding: 'utf8' })
  return git('ls-tree', '--name-only', 'HEAD', 'schema/')
    .split('\n')
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path: path.replace('schema/', ''), content: git('show', `HEAD:./${path}`) }))
}
