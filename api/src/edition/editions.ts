import type { Edition } from '@salon/prisma/client'
import type { Db } from '../db.ts'

/** What every domain needs to know of an edition: its whole row. */
export type EditionFacts = Edition

/** The editions by number. They hardly ever change, so they are read when an unknown one is asked for. */
export class Editions {
  #byNumber = new Map<number, EditionFacts>()
  #current: EditionFacts | undefined
  readonly #db: Db
  readonly #configured: number | undefined

  constructor(db: Db, configured: number | undefined) {
    this.#db = db
    this.#configured = configured
  }

  /** The edition with this number; the current one when absent: the configured one, else the latest with a schedule. */
  async find(number?: number | null): Promise<EditionFacts | undefined> {
    const wanted = number ?? this.#configured
    if (wanted !== undefined) return this.#byNumber.get(wanted) ?? this.#read(wanted)
    this.#current ??= await this.#latest()
    return this.#current
  }

  async #read(number: number): Promise<EditionFacts | undefined> {
    const edition = await this.#db.edition.findUnique({ where: { number } })
    if (edition) this.#byNumber.set(number, edition)
    return edition ?? undefined
  }

  async #latest(): Promise<EditionFacts | undefined> {
    const edition = await this.#db.edition.findFirst({
      where: { sessions: { some: {} } },
      orderBy: { number: 'desc' },
    })
    return edition ?? undefined
  }
}
