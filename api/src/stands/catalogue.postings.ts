import type { Lexeme } from './catalogue.document.ts'
import type { MeantWord } from './catalogue.spelling.ts'

/** In which documents a word is, and there in which fields and how heavily. */
interface Posting {
  readonly slots: number[]
  /** Fields in the lowest four bits, the rank in millionths above them: small integers take the least room. */
  readonly packed: number[]
}

/** How near what was typed a document came, and in which fields; see `nearness` and `field`. */
export interface Matched {
  /** Documents that answer, in no order. */
  readonly slots: readonly number[]
  /** By slot: 0 the word itself, 1 its beginning, 2 what sounds or means the same, 3 what is spelt nearly so. */
  readonly near: Uint8Array
  /** By slot: 0 in names, 1 in names of products or exhibitors, 2 in crafts and places, 3 elsewhere. */
  readonly field: Uint8Array
  /** By slot: how often and how prominently. */
  readonly often: Float64Array
  /** Words of the catalogue that were looked for. */
  readonly words: readonly string[]
}

// Four times the four fields: of the word itself, of its beginning, of what is alike, of anything.
const [EXACT, BEGINNING, ALIKE, ANY] = [0x1111, 0x1110, 0x1100, 0x1000]
const NIBBLES = [0xf, 0xf0, 0xf00] as const
const FIELDS = [0x8000, 0xc000, 0xe000] as const

/** The words of all documents, each with where it is. Documents are slots; who holds them says which are gone. */
export class Postings {
  readonly #of = new Map<string, Posting>()
  #sorted: string[] | undefined

  add(slot: number, lexemes: readonly Lexeme[]): void {
    for (const { word, fields, rank } of lexemes) {
      let posting = this.#of.get(word)
      if (!posting) {
        posting = { slots: [], packed: [] }
        this.#of.set(word, posting)
        this.#sorted = undefined
      }
      posting.slots.push(slot)
      posting.packed.push((Math.round(rank * 1e6) << 4) | fields)
    }
  }

  slotsOf(word: string): readonly number[] {
    return this.#of.get(word)?.slots ?? []
  }

  /** The words that begin so. */
  beginningWith(start: string): readonly string[] {
    this.#sorted ??= [...this.#of.keys()].sort()
    const words = this.#sorted
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle] ?? '') < start) low = middle + 1
      else high = middle
    }
    let end = low
    while (words[end]?.startsWith(start)) end++
    return words.slice(low, end)
  }

  /**
   * The documents that answer every typed word, or one of them, by any word that may be meant by it.
   * @param size how many slots there are
   */
  match(meant: readonly MeantWord[], all: boolean, size: number): Matched {
    const places = [...Map.groupBy(meant, ({ place }) => place).values()]
    const bits = places.map(() => new Uint16Array(size))
    const often = new Float64Array(size)
    const seen = new Uint8Array(size)
    const touched: number[] = []
    const words = new Set<string>()
    const mark = (place: number, word: string, reach: number) => {
      const posting = this.#of.get(word)
      const own = bits[place]
      if (!posting || !own) return
      words.add(word)
      const { slots, packed } = posting
      for (let n = 0; n < slots.length; n++) {
        const slot = slots[n] as number
        const fields = packed[n] as number
        own[slot] = (own[slot] as number) | ((fields & 0xf) * reach)
        often[slot] = (often[slot] as number) + (fields >> 4)
        if (seen[slot] === 0) {
          seen[slot] = 1
          touched.push(slot)
        }
      }
    }
    places.forEach((terms, place) => {
      for (const { word, asked, tier } of terms) {
        if (tier !== 1) mark(place, word, tier <= 3 ? ALIKE : ANY)
        else if (asked.length < 2) mark(place, word, EXACT)
        else for (const begun of this.beginningWith(word)) mark(place, begun, begun === word ? EXACT : BEGINNING)
      }
    })
    const near = new Uint8Array(size)
    const field = new Uint8Array(size)
    const answers = (slot: number, mask: number) =>
      all
        ? bits.every((own) => ((own[slot] as number) & mask) !== 0)
        : bits.some((own) => ((own[slot] as number) & mask) !== 0)
    const first = (slot: number, masks: readonly number[]) => {
      const nth = masks.findIndex((mask) => answers(slot, mask))
      return nth === -1 ? masks.length : nth
    }
    const slots = touched.filter((slot) => answers(slot, 0xf000))
    for (const slot of slots) {
      near[slot] = first(slot, NIBBLES)
      field[slot] = first(slot, FIELDS)
    }
    return { slots, near, field, often, words: [...words] }
  }
}
