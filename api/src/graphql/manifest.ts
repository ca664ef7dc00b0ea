import { readFile } from 'node:fs/promises'

const MANIFEST = new URL('../../../schema/generated/persisted-documents.json', import.meta.url)

/** The documents of our own client by the SHA-256 of their text, as `npm run generate` wrote them. */
export async function readManifest(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(MANIFEST, 'utf8')) as Record<string, string>
}
