import { createHash } from 'node:crypto'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { limitErrors, SCHEMA_RULES } from './limits.ts'

const MAX_TOKENS = 1500
const KEPT = 200

/** A document that may be executed. */
export interface Found {
  readonly document: DocumentNode
  readonly key: string
  /** One of our own client's, known by its hash: no limits apply. */
  readonly trusted: boolean
}

/**
 * The documents that come in, by text or by hash, over HTTP and over sockets alike: parsed and validated once, foreign
 * ones within limits.
 */
export class Documents {
  #trusted = new Map<string, Found>()
  #foreign = new Map<string, Found>()
  readonly #schema: GraphQLSchema

  /** @param manifest the documents of our client, by the SHA-256 of their text */
  constructor(schema: GraphQLSchema, manifest: Readonly<Record<string, string>>) {
    this.#schema = schema
    for (const [hash, text] of Object.entries(manifest)) {
      const document = parse(text)
      const errors = validate(schema, document)
      if (errors[0]) throw new Error(`the client's document ${hash} does not fit the schema: ${errors[0].message}`)
      this.#trusted.set(hash, { document, key: hash, trusted: true })
    }
  }

  /** The text of a trusted document. */
  get trusted(): ReadonlyMap<string, Found> {
    return this.#trusted
  }

  find(text: string | undefined, extensions: unknown): Found | { errors: readonly GraphQLError[] } {
    const hash = hashIn(extensions)
    if (hash && !text) {
      const trusted = this.#trusted.get(hash)
      if (trusted) return trusted
      return {
        errors: [new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } })],
      }
    }
    if (!text) return { errors: [new GraphQLError('No document', { extensions: { code: 'BAD_REQUEST' } })] }
    const key = createHash('sha256').update(text).digest('hex')
    const known = this.#trusted.get(key) ?? this.#foreign.get(key)
    if (known) return known
    let document: DocumentNode
    try {
      document = parse(text, { maxTokens: MAX_TOKENS, noLocation: false })
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : new GraphQLError('Syntax error')] }
    }
    const errors = validate(this.#schema, document, SCHEMA_RULES, { maxErrors: 5, hideSuggestions: true })
    if (errors.length > 0) return { errors }
    const found = { document, key, trusted: false }
    this.#foreign.set(key, found)
    if (this.#foreign.size > KEPT) this.#foreign.delete(this.#foreign.keys().next().value ?? '')
    return found
  }

  /** Whether a foreign operation stays within what one request may cost. */
  judge(
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    operationName: string | null,
  ): readonly GraphQLError[] {
    return limitErrors(this.#schema, document, variables, operationName)
  }
}

function hashIn(extensions: unknown): string | undefined {
  const query = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
  return typeof query?.sha256Hash === 'string' ? query.sha256Hash : undefined
}
