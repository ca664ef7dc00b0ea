import { readFile, writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from '../src/graphql/schema.ts'

const FILE = new URL('../../schema/schema.graphql', import.meta.url)

// Prints the schema that the code builds; with --check, only says whether the committed one is the same.
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`
if (!process.argv.includes('--check')) await writeFile(FILE, printed)
else if (printed !== (await readFile(FILE, 'utf8'))) {
  console.error('schema/schema.graphql is not what the code builds: npm run generate')
  process.exitCode = 1
}
