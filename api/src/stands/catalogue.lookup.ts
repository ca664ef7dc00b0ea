import { type CatalogueDocument, lexemesOf } from './catalogue.document.ts'
import { firstOf } from './catalogue.order.ts'
import { type Matched, Postings } from './catalogue.postings.ts'
import type { MeantWord } from './catalogue.spelling.ts'
import {
  type CatalogueAnswer,
  type CatalogueQuery,
  FACETS,
  type FacetCount,
  type FacetKey,
  OF_PRODUCTS,
} from './catalogue.ts'

/** Who exhibits at an edition, and in which halls; in none while the stand is to come. */
export type Presence = ReadonlyMap<string, readonly string[]>

interface Slot extends CatalogueDocument {
  /** Numbers of the values of its facets. */
  readonly values: readonly number[]
}

const HALL = FACETS.indexOf('HALL')

/**
 * The whole catalogue in memory: some twenty thousand documents, of which a search looks at those that its words name,
 * and counts their facets in one pass. Who reads it knows which documents changed, and replaces them.
 */
export class CatalogueIndex {
  #postings = new Postings()
  /** Undefined where a document was taken away: its number is not given again. */
  readonly #slots: (Slot | undefined)[] = []
  readonly #ofExhibitor = new Map<string, readonly number[]>()
  readonly #numbers = new Map<string, number>()
  readonly #values: { readonly facet: number; readonly value: string }[] = []
  #gone = 0

  has(exhibitorId: string): boolean {
    return this.#ofExhibitor.has(exhibitorId)
  }

  get exhibitorIds(): Iterable<string> {
    return this.#ofExhibitor.keys()
  }

  /** More of it was taken away than is there: to be read anew. */
  get isWorn(): boolean {
    return this.#gone > 1_000 && this.#gone > this.#slots.length / 2
  }

  /** All the documents of an exhibitor, its own and its products'; what it had goes. */
  replace(exhibitorId: string, documents: readonly CatalogueDocument[]): void {
    for (const slot of this.#ofExhibitor.get(exhibitorId) ?? []) {
      this.#slots[slot] = undefined
      this.#gone++
    }
    const slots = documents.map((document) => {
      // The words are with the postings: kept twice, they would be most of what is kept.
      const slot = this.#slots.push({ ...document, words: '', values: this.#valuesOf(document) }) - 1
      this.#postings.add(slot, lexemesOf(document.words))
      return slot
    })
    this.#ofExhibitor.set(exhibitorId, slots)
  }

  /** Whether a word, or one that begins so, is anywhere in what is shown of an edition. */
  knows(word: string, asBeginning: boolean, presence: Presence): boolean {
    const words = asBeginning ? this.#postings.beginningWith(word) : [word]
    return words.some((each) =>
      this.#postings.slotsOf(each).some((slot) => presence.has(this.#slots[slot]?.exhibitorId ?? '')),
    )
  }

  /** @param all whether every typed word must be answered, or one of them */
  search(
    query: CatalogueQuery,
    words: readonly MeantWord[],
    all: boolean,
    presence: Presence,
  ): Omit<CatalogueAnswer, 'spellings'> {
    const found = words.length > 0 ? this.#postings.match(words, all, this.#slots.length) : undefined
    const { shown, counts } = this.#judge(query, found?.slots ?? this.#slots.keys(), presence)
    const page = firstOf(shown, query.skip + query.take, this.#order(query, found)).slice(query.skip)
    return {
      total: shown.length,
      ids: page.map((slot) => this.#slots[slot]?.subjectId ?? ''),
      facets: this.#counted(counts),
      matched: found ? this.#matchedOn(page, found) : [],
    }
  }

  /** Which pass the filter, and how many have each value: with all that is chosen of the other facets. */
  #judge({ isProduct, filter }: CatalogueQuery, slots: Iterable<number>, presence: Presence) {
    const halls = new Map([...presence].map(([id, keys]) => [id, keys.map((key) => this.#number(HALL, key))]))
    const [chosen, wanted] = this.#chosen(filter)
    const counts = new Int32Array(this.#values.length)
    const shown: number[] = []
    for (const slot of slots) {
      const document = this.#slots[slot]
      if (!document || document.isProduct !== isProduct) continue
      const places = halls.get(document.exhibitorId)
      if (!places) continue
      let met = 0
      if (wanted !== 0)
        for (const list of [document.values, places])
          for (const value of list) if (chosen[value] === 1) met |= 1 << (this.#values[value]?.facet ?? 0)
      const missed = wanted & ~met
      // What misses one facet still counts there: another value of it would show this document.
      if ((missed & (missed - 1)) !== 0) continue
      if (missed === 0) shown.push(slot)
      for (const list of [document.values, places])
        for (const value of list)
          if (missed === 0 || 1 << (this.#values[value]?.facet ?? 0) === missed)
            counts[value] = (counts[value] ?? 0) + 1
    }
    return { shown, counts }
  }

  /** The values that are chosen, by number, and the facets of which some are, by bit. */
  #chosen(filter: CatalogueQuery['filter']): [Uint8Array, number] {
    const numbers = FACETS.flatMap((facet, nth) => (filter[facet] ?? []).map((value) => this.#number(nth, value)))
    const chosen = new Uint8Array(this.#values.length)
    for (const number of numbers) chosen[number] = 1
    return [chosen, numbers.reduce((bits, number) => bits | (1 << (this.#values[number]?.facet ?? 0)), 0)]
  }

  #order(query: CatalogueQuery, found: Matched | undefined): (a: number, b: number) => number {
    const of = (slot: number) => this.#slots[slot] as Slot
    const name = query.language === 'ar' ? 'nameAr' : 'name'
    const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
    const byName = (a: number, b: number) => text(of(a)[name], of(b)[name]) || text(of(a).subjectId, of(b).subjectId)
    const byPrice = (sign: 1 | -1) => (a: number, b: number) => {
      const [one, other] = [of(a).priceCentimes, of(b).priceCentimes]
      if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b)
      return sign * (one - other) || byName(a, b)
    }
    switch (query.sort) {
      case 'NAME':
        return byName
      case 'NEWEST':
        return (a, b) => of(b).newestAt - of(a).newestAt || byName(a, b)
      case 'PRICE_LOW':
        return byPrice(1)
      case 'PRICE_HIGH':
        return byPrice(-1)
      case 'RELEVANCE': {
        if (!found) return byName
        const { near, field, often } = found
        const at = (list: Uint8Array | Float64Array, slot: number) => list[slot] as number
        return (a, b) =>
          at(near, a) - at(near, b) || at(field, a) - at(field, b) || at(often, b) - at(often, a) || byName(a, b)
      }
    }
  }

  #counted(counts: Int32Array): FacetCount[] {
    const found: FacetCount[] = []
    counts.forEach((count, number) => {
      const known = this.#values[number]
      const facet = known && FACETS[known.facet]
      if (count > 0 && facet) found.push({ facet, value: known.value, count })
    })
    return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }

  #matchedOn(page: readonly number[], { words }: Matched): string[] {
    const shown = new Set(page)
    return words.filter((word) => this.#postings.slotsOf(word).some((slot) => shown.has(slot))).sort()
  }

  #valuesOf({ facets, isProduct }: CatalogueDocument): number[] {
    return FACETS.flatMap((facet: FacetKey, nth) =>
      isProduct || !OF_PRODUCTS.has(facet) ? (facets[facet] ?? []).map((value) => this.#number(nth, value)) : [],
    )
  }

  #number(facet: number, value: string): number {
    const key = `${facet} ${value}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#values.push({ facet, value }) - 1
    this.#numbers.set(key, number)
    return number
  }
}
