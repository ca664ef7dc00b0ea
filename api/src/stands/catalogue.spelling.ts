/** One word that may be meant by one that was typed; see `catalogue_expand` in the migrations. */
export interface MeantWord {
  /** Which of the typed words, from 1. */
  readonly place: number
  /** As it was typed, folded. */
  readonly asked: string
  readonly word: string
  /** 1 the word itself, 3 one that sounds or means the same, 4 one spelt nearly so. */
  readonly tier: number
}

/** How near a document must come. */
export type Nearness = 'exact' | 'beginning' | 'alike' | 'any'

const REACH: Readonly<Record<Nearness, number>> = { exact: 1, beginning: 1, alike: 3, any: 4 }

/**
 * What was typed as a `tsquery`: for every typed word, any that may be meant by it. Folded words are letters and digits
 * only, so that nothing in them means anything to the query's own language.
 * @param weights only words of these weights count: A names, B products or exhibitor, C crafts and places, D the rest
 * @param all whether a document must answer every typed word, or one of them
 */
export function queryOf(words: readonly MeantWord[], nearness: Nearness, weights = '', all = true): string {
  const places = Map.groupBy(words, ({ place }) => place)
  return [...places.values()]
    .map((meant) => {
      const terms = meant
        .filter(({ tier }) => tier <= REACH[nearness])
        .map(({ word, asked, tier }) => {
          const begins = tier === 1 && nearness !== 'exact' && asked.length >= 2
          return `'${word}'${begins || weights ? ':' : ''}${begins ? '*' : ''}${weights}`
        })
      return `(${terms.join(' | ')})`
    })
    .join(all ? ' & ' : ' | ')
}
