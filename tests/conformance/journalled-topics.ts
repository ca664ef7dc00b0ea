import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** Every topic that our code or a trigger of the database writes into the journal, as their texts say it. */
export async function journalledTopics(): Promise<Set<string>> {
  const topics = new Set<string>()
  for await (const file of glob('api/src/**/*.ts', { cwd: PROJECT })) {
    const text = await readFile(`${PROJECT}/${file}`, 'utf8')
    for (const [, topic] of text.matchAll(/\btopic: '(\w+)'|\bTOPIC = '(\w+)'/g)) if (topic) topics.add(topic)
    for (const [, topic] of text.matchAll(/\bTOPIC = '(\w+)'/g)) if (topic) topics.add(topic)
  }
  for await (const file of glob('prisma/migrations/*/migration.sql', { cwd: PROJECT })) {
    const text = await readFile(`${PROJECT}/${file}`, 'utf8')
    const inserts = text.matchAll(
      /insert into journal[^;]*?values\s*\([^']*'(\w+)'|insert into journal[^;]*?select[^']*'(\w+)'/gi,
    )
    for (const [, values, select] of inserts) topics.add(values ?? select ?? '')
  }
  return topics
}
