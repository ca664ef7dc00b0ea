import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { print } from 'graphql'
import { type LiveEvents, openLive } from './live.ts'
import type { PersonaKey } from './personas.ts'

/** A document of `schema/generated/graphql.ts`, or its text. */
export type Document<Result, Variables> = TypedDocumentNode<Result, Variables> | string

interface Answer<Result> {
  status: number
  headers: Headers
  data?: Result | null
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[]
}

/** One browser: its cookies, its language, and the ways to ask. */
export class Client {
  readonly url: string
  readonly language: string
  cookie: string

  constructor(url: string, language: string, cookie = '') {
    this.url = url
    this.language = language
    this.cookie = cookie
  }

  /** Everything of the answer, for tests about the edge. */
  async ask<Result, Variables>(document: Document<Result, Variables>, variables?: Variables): Promise<Answer<Result>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ query: textOf(document), variables }),
    })
    const body = (await response.json()) as Omit<Answer<Result>, 'status' | 'headers'>
    return { ...body, status: response.status, headers: response.headers }
  }

  /** The data. An error of GraphQL is a fault of the test: expected refusals are members of unions, in the data. */
  async query<Result, Variables>(document: Document<Result, Variables>, variables?: Variables): Promise<Result> {
    const { data, errors, status } = await this.ask(document, variables)
    if (errors || !data) throw new Error(`answered ${status}: ${JSON.stringify(errors)}`)
    return data
  }

  /** As `query`; the word says what the test means. */
  mutate<Result, Variables>(document: Document<Result, Variables>, variables?: Variables): Promise<Result> {
    return this.query(document, variables)
  }

  /** A socket of its own with one subscription. Closed when the file ends, unless closed before. */
  subscribe<Result, Variables>(
    document: Document<Result, Variables>,
    variables?: Variables,
  ): Promise<LiveEvents<Result>> {
    return openLive<Result>(this.url, this.headers(), textOf(document), variables as Record<string, unknown>)
  }

  headers(): Record<string, string> {
    return {
      origin: this.url,
      'accept-language': this.language,
      ...(this.cookie ? { cookie: this.cookie } : {}),
    }
  }
}

export const visitor = (url: string, language: string) => new Client(url, language)

export async function signIn(url: string, key: PersonaKey, language: string): Promise<Client> {
  const response = await fetch(`${url}/api/auth/demo/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ key }),
  })
  if (!response.ok) throw new Error(`signing in as ${key} answered ${response.status}: ${await response.text()}`)
  return new Client(url, language, cookiesOf(response))
}

/** The cookies that a response sets, as a request sends them back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

export function textOf<Result, Variables>(document: Document<Result, Variables>): string {
  return typeof document === 'string' ? document : print(document)
}
