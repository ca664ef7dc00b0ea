import { connect } from '@salon/api/db.ts'
import pg from 'pg'
import { TYPED, type Typed, WAYS_TO_TYPE, type WayToType } from './support/catalogue-words.ts'
import { writeCrafts } from './support/crafts.ts'
import { type BenchDatabase, benchDatabase } from './support/database.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { startSalon } from './support/salon.ts'
import { overHttp, PAGE, plain, platform, type Search, writePlainTexts } from './support/searches.ts'
import { median, quantile, spread } from './support/statistics.ts'
import { table } from './support/table.ts'

const SIZE = { exhibitors: 1_300, products: 20_000 }
const CLIENTS = 4
const SECONDS = 4
const ROUNDS = runs(4)

interface Run {
  readonly perSecond: number
  readonly took: readonly number[]
}

export const bench: Bench = async () => {
  const database = await benchDatabase()
  await writeCrafts(database.client, database.edition.id, SIZE)
  await writePlainTexts(database.client)
  const salon = await startSalon(database.url)
  const db = connect(database.url, CLIENTS)
  const pool = new pg.Pool({ connectionString: database.url, max: CLIENTS })
  try {
    return await compare(database, [
      platform(db, database.edition.id),
      plain(pool, 'ILIKE', 'body ilike $1', 'name', (text) => `%${text}%`),
      plain(
        pool,
        'PostgreSQL full text',
        "words @@ plainto_tsquery('simple', $1)",
        "ts_rank(words, plainto_tsquery('simple', $1)) desc, name",
      ),
      overHttp(salon.url, 'GraphQL over HTTP, never asked before', true),
      overHttp(salon.url, 'GraphQL over HTTP, asked before', false),
      platform(db, database.edition.id, true),
    ])
  } finally {
    await Promise.all([salon.stop(), db.$disconnect(), pool.end()])
    await database.remove()
  }
}

async function compare(database: BenchDatabase, searches: readonly Search[]) {
  for (const search of searches) await ask(search, TYPED, 1)
  const words = await speedOf(searches, TYPED)
  // The plain ways find nothing for most of what is mistyped, which costs them nothing: here all of them find the same.
  const spelt = await speedOf(
    searches,
    TYPED.filter(({ way }) => way === 'as spelt'),
  )
  const [ours = Number.NaN, like = Number.NaN] = words.map(({ rate }) => rate)
  const [oursSpelt = Number.NaN, , text = Number.NaN] = spelt.map(({ rate }) => rate)

  const right = await rightAnswers(database.client)
  const judged: { readonly name: string; readonly found: readonly Judged[] }[] = []
  for (const search of searches) {
    const { all } = search
    if (all)
      judged.push({ name: search.name, found: await Promise.all(TYPED.map((typed) => judge(typed, all, right))) })
  }
  const recall = (n: number, ways: readonly WayToType[]) => mean(judged[n]?.found, ways, 'recall')
  const hard = ['misspelt', 'transliterated'] as const
  return {
    title: 'Catalogue search',
    how: `${SIZE.exhibitors} exhibitors with ${SIZE.products} products; ${TYPED.length} words typed in turn, as spelt, misspelt and transliterated; a page of ${PAGE} and how many there are. ${CLIENTS} clients, ${ROUNDS} runs of ${SECONDS} s a way in turn. ILIKE and the full text search one table of the same texts, the latter through a GIN index, and know nothing of editions or facets; the platform also counts every facet and leaves out who does not exhibit. It keeps the catalogue in memory, and what the words that were typed lately may mean: the last row has it forget that before each search.`,
    verdicts: [
      { expected: 'not slower than ILIKE', seen: times(ours / like), kept: ours >= like },
      {
        expected: 'at least a tenth of bare full text, which counts no facets, where both find the same',
        seen: times(oursSpelt / text),
        kept: oursSpelt >= text / 10,
      },
      {
        expected: 'at least 90 % of what is meant by a misspelt or transliterated word',
        seen: `${Math.round(recall(0, hard) * 100)} %; ILIKE ${Math.round(recall(1, hard) * 100)} %, full text ${Math.round(recall(2, hard) * 100)} %`,
        kept: recall(0, hard) >= 0.9,
      },
    ],
    tables: [
      { heading: 'Speed, over all words', table: speedTable(words) },
      { heading: 'Speed, over the words as they are spelt', table: speedTable(spelt) },
      {
        heading: `Recall of all that is meant, and how much of the first ${PAGE} is right`,
        table: table(
          ['way', ...WAYS_TO_TYPE.flatMap((way) => [`${way}: recall`, 'first page right'])],
          judged.map(({ name, found }) => [
            name,
            ...WAYS_TO_TYPE.flatMap((way) => [mean(found, [way], 'recall'), mean(found, [way], 'precision')]),
          ]),
        ),
      },
    ],
    notes: missed(judged[0]?.found ?? []),
  }
}

interface Speed {
  readonly name: string
  /** Searches a second, the median of the runs. */
  readonly rate: number
  readonly spread: readonly [number, number]
  readonly took: readonly number[]
}

async function speedOf(searches: readonly Search[], words: readonly Typed[]): Promise<Speed[]> {
  const measured = searches.map((): Run[] => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [n, search] of searches.entries()) measured[n]?.push(await ask(search, words, SECONDS))
  return searches.map(({ name }, n) => {
    const rates = measured[n]?.map(({ perSecond }) => perSecond) ?? []
    return { name, rate: median(rates), spread: spread(rates), took: measured[n]?.flatMap(({ took }) => took) ?? [] }
  })
}

function speedTable(speeds: readonly Speed[]): string {
  const [, like, text] = speeds.map(({ rate }) => rate)
  return table(
    ['way', 'searches/s', 'runs', '× ILIKE', '× full text', 'p50 ms', 'p99 ms'],
    speeds.map(({ name, rate, spread: [slow, quick], took }) => [
      name,
      rate,
      `${Math.round(slow)}–${Math.round(quick)}`,
      rate / (like ?? Number.NaN),
      rate / (text ?? Number.NaN),
      quantile(took, 0.5),
      quantile(took, 0.99),
    ]),
  )
}

/** Clients in a closed loop, each through the words from a place of its own. */
async function ask(search: Search, words: readonly Typed[], seconds: number): Promise<Run> {
  const took: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = client * 7; performance.now() < until; n++) {
        const from = performance.now()
        await search.page(words[n % words.length]?.text ?? '')
        took.push(performance.now() - from)
      }
    }),
  )
  return { perSecond: took.length / ((performance.now() - started) / 1000), took }
}

async function rightAnswers(client: pg.Client): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const right = new Map<string, ReadonlySet<string>>()
  for (const model of new Set(TYPED.map((typed) => typed.model))) {
    const { rows } = await client.query<{ id: string }>(`select id from product where name ->> 'fr' like $1 || ' %'`, [
      model,
    ])
    if (rows.length === 0) throw new Error(`nothing in the catalogue is called ${model}`)
    right.set(model, new Set(rows.map(({ id }) => id)))
  }
  return right
}

interface Judged extends Typed {
  /** Share of what is meant that was found. */
  readonly recall: number
  /** Share of the first page that is meant; none of nothing. */
  readonly precision: number
}

async function judge(typed: Typed, all: NonNullable<Search['all']>, answers: Awaited<ReturnType<typeof rightAnswers>>) {
  const found = await all(typed.text)
  const right = answers.get(typed.model) ?? new Set()
  const page = found.slice(0, PAGE)
  const among = (ids: readonly string[]) => ids.filter((id) => right.has(id)).length
  const judged: Judged = {
    ...typed,
    recall: among(found) / right.size,
    precision: page.length ? among(page) / page.length : 0,
  }
  return judged
}

function mean(found: readonly Judged[] = [], ways: readonly WayToType[], what: 'recall' | 'precision'): number {
  const of = found.filter(({ way }) => ways.includes(way))
  return of.reduce((sum, each) => sum + each[what], 0) / of.length
}

function missed(found: readonly Judged[]): string[] {
  const words = found.filter(({ recall }) => recall < 0.5).map(({ text, model }) => `“${text}” (${model})`)
  return words.length ? [`The platform finds less than half of what is meant by ${words.join(', ')}.`] : []
}

const times = (ratio: number) => `${ratio.toFixed(2)} times as quick`
