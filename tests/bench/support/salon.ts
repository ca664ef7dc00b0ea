import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from './port.ts'
import { type Program, root, startProgram } from './processes.ts'

const main = fileURLToPath(import.meta.resolve('@salon/api/main.ts'))

export interface BenchSalon extends Program {
  readonly url: string
  readonly socketUrl: string
}

/** The platform itself as a process, in production but for the demo's personas, who spare us the mails. */
export async function startSalon(databaseUrl: string, flags: string[] = []): Promise<BenchSalon> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = await startProgram(
    main,
    {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      AUTH_SECRET: 'a secret of the benchmarks, which guards nothing',
      LOG_LEVEL: 'error',
      DEMO: 'true',
    },
    flags,
  )
  return { ...program, url, socketUrl: `${url.replace(/^http/, 'ws')}/graphql` }
}

const documents = Object.entries(
  JSON.parse(readFileSync(`${root}schema/generated/persisted-documents.json`, 'utf8')) as Record<string, string>,
)

/** One of the web client's documents: its text, and the hash that it is sent by. */
export function clientDocument(operation: string): { text: string; hash: string } {
  const found = documents.find(([, text]) => new RegExp(`\\b(query|subscription|mutation) ${operation}\\b`).test(text))
  if (!found) throw new Error(`the web client has no document ${operation}`)
  return { hash: found[0], text: found[1] }
}

/** The address that the web client reads a document from, to the letter. */
export function clientAddress(url: string, operationName: string, variables: object): string {
  const { hash } = clientDocument(operationName)
  const search = new URLSearchParams({
    operationName,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { sha256Hash: hash, version: 1 } }),
  })
  return `${url}/graphql?${search}`
}

/** What the web client sends to subscribe. */
export function clientSubscription(operationName: string, variables: object): object {
  const { hash } = clientDocument(operationName)
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
  return { query: '', operationName, extensions, variables }
}

/** The cookie of a persona who signed in. */
export async function signIn(url: string, key: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/demo/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ key }),
  })
  if (!response.ok) throw new Error(`signing in as ${key} answered ${response.status}: ${await response.text()}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Sends a document by POST and gives back the data. */
export async function post<Data>(url: string, cookie: string, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: url },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown }
  if (!data || errors) throw new Error(`answered ${response.status}: ${JSON.stringify(errors)}`)
  return data
}
