import { clientDocument, post, signIn } from './salon.ts'

interface Board {
  schedule: { sessions: { nodes: { id: string; version: number }[] } }
}

interface Done {
  runOperation: { __typename: string; changes?: { session: { id: string; version: number } }[] }
}

const now = () => performance.timeOrigin + performance.now()

/** Delays sessions by the API as the console does, and says when. */
export class Organiser {
  readonly #url: string
  readonly #cookie: string
  readonly #sessionIds: readonly string[]
  #versions: Map<string, number>

  constructor(url: string, cookie: string, { schedule }: Board) {
    this.#url = url
    this.#cookie = cookie
    this.#versions = new Map(schedule.sessions.nodes.map(({ id, version }) => [id, version]))
    this.#sessionIds = [...this.#versions.keys()]
  }

  static async signIn(url: string, persona: string): Promise<Organiser> {
    const cookie = await signIn(url, persona)
    const board = await post<Board>(url, cookie, clientDocument('PublicSchedule').text, { in: 'FR' })
    return new Organiser(url, cookie, board)
  }

  /** Later by five minutes, and earlier the next time round. */
  async delay(n: number): Promise<{ sent: number; answered: number }> {
    const sessionId = this.#sessionIds[n % this.#sessionIds.length] ?? ''
    const minutes = Math.floor(n / this.#sessionIds.length) % 2 === 0 ? 5 : -5
    const seen = [{ sessionId, version: this.#versions.get(sessionId) }]
    const variables = { operation: { delay: { sessionId, minutes } }, seen, in: 'FR' }
    const sent = now()
    const { runOperation } = await post<Done>(this.#url, this.#cookie, clientDocument('RunOperation').text, variables)
    const answered = now()
    if (!runOperation.changes) throw new Error(`the delay was refused: ${JSON.stringify(runOperation)}`)
    for (const { session } of runOperation.changes) this.#versions.set(session.id, session.version)
    return { sent, answered }
  }
}
