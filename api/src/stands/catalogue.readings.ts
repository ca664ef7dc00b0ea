import type { Db } from '../db.ts'
import type { JournalEntry } from '../live/journal.ts'
import type { Tail } from '../live/tail.ts'
import { CatalogueIndex, type Presence } from './catalogue.lookup.ts'
import { type MeantWord, readMeant, readNearest } from './catalogue.spelling.ts'
import { readDocuments, readPresence } from './catalogue.store.ts'
import type { CatalogueAnswer, CatalogueQuery } from './catalogue.ts'

/** Exhibitors whose documents are read at once: between two of these, others have their turn. */
const AT_ONCE = 64
const LONGEST = 200
const SPELLINGS = 3
/** What was typed lately, of which the database is not asked again what it may mean. */
const REMEMBERED = 2_000

/**
 * The catalogue of all editions in memory, searched there: the database only says what words may be meant, once for what
 * many type. The journal names the exhibitors whose pages or products changed, and they alone are read again.
 */
export class CatalogueReadings {
  readonly #db: Db
  #index = new CatalogueIndex()
  /** Exhibitors that are to be read again. */
  readonly #stale = new Set<string>()
  /** Exhibitors that are being read. */
  readonly #coming = new Set<string>()
  #reading: Promise<void> = Promise.resolve()
  readonly #presences = new Map<string, Promise<Presence>>()
  readonly #meant = new Map<string, Promise<MeantWord[]>>()
  readonly #nearest = new Map<string, Promise<{ asked: string; word: string }[]>>()

  constructor(db: Db, tail?: Pick<Tail, 'listen'>) {
    this.#db = db
    tail?.listen((entry) => this.#apply(entry))
  }

  /**
   * A page of the catalogue. What was typed is bounded by the database (`catalogue_expand`), and asks for nothing when it
   * holds no letter or digit. Where not all of several words are found together, any of them will do.
   */
  async search(query: CatalogueQuery): Promise<CatalogueAnswer> {
    const typed = query.typed.trim().slice(0, LONGEST)
    const [words, presence] = await Promise.all([
      typed === '' ? [] : this.#expand(typed),
      this.#present(query.editionId),
    ])
    await this.#refresh(presence)
    const index = this.#index
    const strictly = index.search(query, words, true, presence)
    const isLoose = strictly.total === 0 && strictly.facets.length === 0 && words.some(({ place }) => place > 1)
    const answer = isLoose ? index.search(query, words, false, presence) : strictly
    const unsure = [...new Set(words.map(({ asked }) => asked))].filter(
      (asked) => asked.length > 1 && !answer.matched.some((word) => word.startsWith(asked)),
    )
    return { ...answer, spellings: unsure.length > 0 ? await this.#spellings(words, presence) : [] }
  }

  #apply({ topic, subject, editionId }: JournalEntry): void {
    if (topic === 'catalogue') {
      this.#stale.add(subject)
      // It may have brought words that nobody knew.
      this.#meant.clear()
      this.#nearest.clear()
    } else if (topic === 'stands' || topic === 'plan' || topic === 'applications') {
      if (editionId) this.#presences.delete(editionId)
      else this.#presences.clear()
    }
  }

  /** Reads what is stale, and who exhibits and was never read; one after the other, whoever waits for it. */
  async #refresh(presence: Presence): Promise<void> {
    for (const id of presence.keys()) if (!this.#index.has(id) && !this.#coming.has(id)) this.#stale.add(id)
    // What others have begun to read is waited for: half a catalogue would count wrongly.
    if (this.#stale.size === 0) return this.#reading
    const before = this.#reading.catch(() => undefined)
    this.#reading = before.then(async () => {
      if (this.#index.isWorn) this.#forget()
      const ids = [...this.#stale]
      this.#stale.clear()
      for (const id of ids) this.#coming.add(id)
      try {
        while (ids.length > 0) {
          const some = ids.slice(-AT_ONCE)
          const documents = Map.groupBy(await readDocuments(this.#db, some), ({ exhibitorId }) => exhibitorId)
          for (const id of some) {
            this.#index.replace(id, documents.get(id) ?? [])
            this.#coming.delete(id)
          }
          ids.length -= some.length
        }
      } finally {
        // What could not be read is tried again by who searches next.
        for (const id of ids) {
          this.#stale.add(id)
          this.#coming.delete(id)
        }
      }
    })
    return this.#reading
  }

  #forget(): void {
    const worn = this.#index
    this.#index = new CatalogueIndex()
    for (const id of worn.exhibitorIds) this.#stale.add(id)
  }

  #present(editionId: string): Promise<Presence> {
    return kept(this.#presences, editionId, () => readPresence(this.#db, editionId))
  }

  #expand(typed: string): Promise<MeantWord[]> {
    return remembered(this.#meant, typed, () => readMeant(this.#db, typed))
  }

  /** The nearest spellings that would find something here, of each typed word that is not a word of the catalogue. */
  async #spellings(words: readonly MeantWord[], presence: Presence): Promise<string[]> {
    const said = [...new Map(words.map((word) => [word.place, word.asked])).values()]
    const unknown = said.filter((asked) => !this.#index.knows(asked, true, presence))
    if (unknown.length === 0) return []
    const near = await remembered(this.#nearest, unknown.join(' '), () => readNearest(this.#db, unknown))
    return near
      .filter(({ word }) => this.#index.knows(word, false, presence))
      .slice(0, SPELLINGS)
      .map((better) => said.map((word) => (word === better.asked ? better.word : word)).join(' '))
  }
}

/** What was read before, or is being read; a reading that failed is tried again. */
function kept<T>(all: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const known = all.get(key)
  if (known) return known
  const reading = read()
  all.set(key, reading)
  reading.catch(() => {
    if (all.get(key) === reading) all.delete(key)
  })
  return reading
}

/** The same, of what people type: the oldest goes where there are too many. */
function remembered<T>(all: Map<string, Promise<T>>, typed: string, read: () => Promise<T>): Promise<T> {
  if (all.size >= REMEMBERED) all.delete(all.keys().next().value ?? '')
  return kept(all, typed, read)
}
