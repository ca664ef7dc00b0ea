import { Client } from '../support/client.ts'

const RUN = `mutation ($id: ID!, $minutes: Int!, $version: Int!) {
  runOperation(operation: { extend: { sessionId: $id, minutes: $minutes } }, seen: [{ sessionId: $id, version: $version }]) {
    __typename ... on Operation { id number }
  }
}`
const SESSIONS = '{ schedule { cursor sessions(first: 40) { nodes { id version state } } } }'
const VERSION = 'query ($id: ID!) { session(id: $id) { version } }'

interface Answer {
  runOperation?: { __typename: string; id?: string }
}

/**
 * Organisers at work, each on a session of their own: a minute less, a minute more, and again. What the server said
 * yes to is in `acknowledged`; what it did not answer is nobody's promise.
 */
export class Organisers {
  readonly acknowledged: string[] = []
  /** Where they send to; another process of the platform may take over. */
  client: Client
  #working = true
  #done: Promise<unknown> = Promise.resolve()

  constructor(client: Client) {
    this.client = client
  }

  async start(count: number): Promise<void> {
    const { schedule } = await this.client.query<
      { schedule: { sessions: { nodes: { id: string; version: number; state: string }[] } } },
      object
    >(SESSIONS)
    const open = schedule.sessions.nodes.filter(({ state }) => state === 'SCHEDULED').slice(0, count)
    this.#done = Promise.all(open.map(({ id, version }) => this.#work(id, version)))
  }

  moveTo(url: string): void {
    this.client = new Client(url, this.client.language, this.client.cookie)
  }

  async stop(): Promise<void> {
    this.#working = false
    await this.#done
  }

  async #work(id: string, seen: number): Promise<void> {
    let version = seen
    for (let turn = 0; this.#working; turn++) {
      try {
        const minutes = turn % 2 ? 1 : -1
        const { data } = await this.client.ask<Answer, object>(RUN, { id, minutes, version })
        const answer = data?.runOperation
        if (answer?.__typename === 'Operation' && answer.id) this.acknowledged.push(rawId(answer.id))
        version = answer?.__typename === 'Operation' ? version + 1 : await this.#look(id)
      } catch {
        version = await this.#look(id).catch(() => version)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  }

  async #look(id: string): Promise<number> {
    const { session } = await this.client.query<{ session: { version: number } }, object>(VERSION, { id })
    return session.version
  }
}

/** The id in the database of a global id. */
export const rawId = (id: string): string => atob(id).split(':')[1] ?? ''
