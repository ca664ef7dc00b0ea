import type { Db } from '../db.ts'

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

/** A letter alone finds half of the fair. */
const SHORTEST = 2
/** More than are ever offered: some of them are words of what is not shown. */
const NEAREST = 40

/** What may be meant by what was typed, word by word; nothing where it holds too little. */
export async function readMeant(db: Db, typed: string): Promise<MeantWord[]> {
  const words = await db.$queryRaw<MeantWord[]>`select place, asked, word, tier from catalogue_expand(${typed})`
  const letters = new Map(words.map(({ place, asked }) => [place, asked.length]))
  return [...letters.values()].reduce((sum, length) => sum + length, 0) < SHORTEST ? [] : words
}

/** The nearest spellings that there are of these words, in the same letters, the likeliest first. */
export function readNearest(db: Db, asked: readonly string[]): Promise<{ asked: string; word: string }[]> {
  return db.$queryRaw`
    with near as (
      select distinct on (a, v.word) a as asked, v.word,
        similarity(v.word, a) + case when v.skeleton = catalogue_skeleton(a) then 0.3 else 0 end as likeness
      from unnest(${[...asked]}::text[]) as a join catalogue_word v
        on v.word % a or v.skeleton = catalogue_skeleton(a) and length(v.skeleton) > 1
      where (v.word ~ '^[a-z0-9]') = (a ~ '^[a-z0-9]')
        and (similarity(v.word, a) >= 0.35 or v.skeleton = catalogue_skeleton(a)))
    select asked, word from near order by likeness desc, word limit ${NEAREST}`
}
