import { setTimeout } from 'node:timers/promises'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { getArgumentValues } from 'graphql/execution/values.js'
import type { Context, Services } from '../context.ts'
import type { Language } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import { Channel } from './channel.ts'
import type { Cursor } from './cursor.ts'
import type { JournalEntry } from './journal.ts'
import type { Viewer } from './rights.ts'
import { rootField } from './root-field.ts'
import type { Source } from './source.ts'
import type { Subscriber } from './subscriber.ts'

const LOOK_AGAIN_MS = 250

/** A validated subscription operation of one socket. */
export interface Wanted {
  readonly document: DocumentNode
  /** What identifies the document among the operations in use. */
  readonly documentKey: string
  readonly operationName: string | null
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** As the client sent them: an execution coerces them itself, and an enum's inner value is not a value it accepts. */
  readonly rawVariables: Readonly<Record<string, unknown>>
  readonly language: Language
  readonly viewer: Viewer | null
}

interface OpenChannel {
  readonly channel: Channel
  readonly source: Source
  /** `person:<id>` of a channel that is one person's. */
  readonly own: string | undefined
}

/**
 * Shares subscriptions. Subscribers that would get the same bytes are in one channel; a channel is keyed by document,
 * variables, language and rights, and lives as long as it has subscribers.
 */
export class Hub {
  #channels = new Map<string, OpenChannel>()
  readonly #schema: GraphQLSchema
  readonly #services: Services
  readonly #contextFor: (viewer: Viewer | null, language: Language) => Context

  constructor(
    schema: GraphQLSchema,
    services: Services,
    contextFor: (viewer: Viewer | null, language: Language) => Context,
  ) {
    this.#schema = schema
    this.#services = services
    this.#contextFor = contextFor
  }

  /** What was told so far: where one begins who wants only what comes. */
  get cursor(): Cursor {
    return this.#services.tail.cursor
  }

  get channels(): number {
    return this.#channels.size
  }

  get subscribers(): number {
    let subscribers = 0
    for (const { channel } of this.#channels.values()) subscribers += channel.size
    return subscribers
  }

  /** A listener of the tail. */
  tell(entry: JournalEntry): void {
    const isPersonal = entry.audience.startsWith('person:')
    for (const { channel, source, own } of this.#channels.values()) {
      // One change may be told to thousands, each in an entry of their own.
      if (isPersonal && own && own !== entry.audience) continue
      if (source.topics.includes(entry.topic)) channel.tell(entry)
    }
  }

  /** What the operation asks for: its only root field, the field's source, and the edition meant. */
  async resolve(wanted: Wanted) {
    const operation = getOperationAST(wanted.document, wanted.operationName) as OperationDefinitionNode
    const selection = rootField(wanted.document, operation.selectionSet)
    const field = selection && this.#schema.getSubscriptionType()?.getFields()[selection.name.value]
    const source = field?.extensions.source as Source | undefined
    if (!selection || !field || !source) throw new Error(`${selection?.name.value} has no source`)
    const args = getArgumentValues(field, selection, wanted.variables)
    const edition = await this.#services.editions.find(args.edition as number | undefined)
    const after = selection.arguments?.find(({ name }) => name.value === 'after')?.value
    // Where one begins is one's own affair: it does not keep one from sharing what follows.
    const { [after?.kind === Kind.VARIABLE ? after.name.value : '']: _own, ...shared } = wanted.variables
    return { source, args, shared, editionId: edition?.id }
  }

  /** Puts a subscriber in the channel of what it wants, creating it when it is the first. */
  async join(wanted: Wanted, subscriber: Subscriber): Promise<() => void> {
    const { source, args, shared, editionId } = await this.resolve(wanted)
    const viewer = wanted.viewer
    const key = JSON.stringify([
      wanted.documentKey,
      wanted.operationName,
      shared,
      wanted.language,
      source.rights === 'everyone' ? '' : source.rights === 'organisers' ? rolesKey(viewer) : viewer?.personId,
    ])
    let open = this.#channels.get(key)
    if (!open) {
      const channel = new Channel(
        this.#services.tail.cursor,
        (entry) => this.#execute(wanted, source, entry),
        (entry) =>
          source.topics.includes(entry.topic) &&
          (entry.editionId === null || entry.editionId === editionId) &&
          (source.matches?.(entry, args, source.rights === 'everyone' ? null : viewer) ?? true),
        (cursor) => this.#services.tail.since(cursor),
      )
      open = { channel, source, own: source.rights === 'person' ? `person:${viewer?.personId}` : undefined }
      this.#channels.set(key, open)
    }
    const { channel } = open
    const leave = () => {
      channel.leave(subscriber)
      if (channel.size === 0 && this.#channels.get(key)?.channel === channel) this.#channels.delete(key)
    }
    try {
      await channel.join(subscriber)
    } catch (error) {
      leave()
      throw error
    }
    if (subscriber.closed) leave()
    return leave
  }

  /** One event of an operation as the client reads it. `root` is the entry, or the refusal that ends it. */
  async result(wanted: Wanted, root: JournalEntry | Error, viewer: Viewer | null): Promise<ExecutionResult> {
    const context = this.#contextFor(viewer, wanted.language)
    return execute({
      schema: this.#schema,
      document: wanted.document,
      operationName: wanted.operationName,
      variableValues: wanted.rawVariables,
      rootValue: root,
      contextValue: context,
    })
  }

  async #databaseAnswers(): Promise<boolean> {
    return this.#services.db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    )
  }

  async #execute(wanted: Wanted, source: Source, entry: JournalEntry): Promise<string> {
    // The same answer goes to all who share the channel, so it is made with no more than what they share.
    const viewer = source.rights === 'everyone' ? null : wanted.viewer
    let result = await this.result(wanted, entry, viewer)
    for (let answers = false; !answers && result.errors?.some(isFault); ) {
      // The database may be away for a moment, and an event that cannot be read now is not one to skip.
      answers = await this.#databaseAnswers()
      if (!answers) await setTimeout(LOOK_AGAIN_MS)
      result = await this.result(wanted, entry, viewer)
    }
    for (const error of result.errors ?? []) this.#services.log.error({ err: error }, 'a live event failed')
    return JSON.stringify(
      result.errors ? { ...result, errors: result.errors.map(() => ({ message: 'Internal error' })) } : result,
    )
  }
}

/** Whether an error is none that a rule gave: trying again may help. */
const isFault = ({ originalError }: GraphQLError) => !(originalError instanceof Refusal)

function rolesKey(viewer: Viewer | null): string {
  return (viewer?.roles ?? [])
    .map(({ editionId, role }) => `${editionId}:${role}`)
    .sort()
    .join()
}
