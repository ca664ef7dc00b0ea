import type { connect } from '@salon/api/db.ts'
import type { JournalEntry } from '@salon/api/live/journal.ts'
import type { Listener } from '@salon/api/live/tail.ts'
import { CatalogueReadings } from '@salon/api/stands/catalogue.readings.ts'
import { catalogueChanged } from '@salon/api/stands/catalogue.topics.ts'
import type pg from 'pg'
import { clientAddress } from './salon.ts'

export const PAGE = 24

/** That an exhibitor changed its page; of none that there is, so that what is measured is the forgetting. */
const SAVED: JournalEntry = {
  ...catalogueChanged('00000000-0000-4000-8000-000000000000', 'pageEdited', null),
  txid: 0n,
  position: 0n,
  at: new Date(0),
}
const EVERYTHING = 100_000

/** One way to answer what was typed with a page of products. */
export interface Search {
  readonly name: string
  readonly page: (text: string) => Promise<readonly string[]>
  /** Everything it finds, the best first; absent where another way's answer is the same. */
  readonly all?: (text: string) => Promise<readonly string[]>
}

/** @param isFresh whether a page was saved before each search, so that nothing is remembered of what words may mean */
export function platform(db: ReturnType<typeof connect>, editionId: string, isFresh = false): Search {
  let tell: Listener = () => undefined
  const catalogue = new CatalogueReadings(db, { listen: (listener) => (tell = listener) })
  const find = async (typed: string, take: number) => {
    if (isFresh) await tell(SAVED)
    const query = {
      editionId,
      isProduct: true,
      typed,
      filter: {},
      sort: 'RELEVANCE',
      language: 'fr',
      skip: 0,
      take,
    } as const
    return (await catalogue.search(query)).ids
  }
  if (isFresh) return { name: 'this platform, a page saved before each search', page: (text) => find(text, PAGE) }
  return { name: 'this platform', page: (text) => find(text, PAGE), all: (text) => find(text, EVERYTHING) }
}

export function plain(
  pool: pg.Pool,
  name: string,
  where: string,
  order: string,
  given = (text: string) => text,
): Search {
  const find = async (text: string, take: number) => {
    const sql = `select id, count(*) over () from bench_text where ${where} order by ${order}, id limit ${take}`
    const { rows } = await pool.query<{ id: string }>(sql, [given(text)])
    return rows.map(({ id }) => id)
  }
  return { name, page: (text) => find(text, PAGE), all: (text) => find(text, EVERYTHING) }
}

/** As the web client asks. A page that begins elsewhere was never asked for: no kept answer helps. */
export function overHttp(url: string, name: string, isFresh: boolean): Search {
  let asked = 0
  return {
    name,
    page: async (search) => {
      const after = isFresh ? { after: String(++asked) } : {}
      const response = await fetch(clientAddress(url, 'Products', { search, in: 'FR', ...after }), {
        headers: { 'apollo-require-preflight': '1' },
      })
      const { data } = (await response.json()) as { data?: { products?: { products: { id: string }[] } } }
      if (!data?.products) throw new Error(`${search} answered ${response.status}`)
      return data.products.products.map(({ id }) => id)
    },
  }
}

/** What whoever has no search writes: all that is said of a product in one text, with a `tsvector` beside it. */
export async function writePlainTexts(client: pg.Client): Promise<void> {
  await client.query(`
    create table bench_text as
      select p.id, p.name ->> 'fr' as name, concat_ws(' ', p.name ->> 'fr', p.name ->> 'ar', p.name ->> 'en', p.name ->> 'es',
        p.description ->> 'fr', e.name, e.name_ar, e.city, e.city_ar, c.fr, c.ar, c.en, c.es,
        array_to_string(p.materials, ' '), array_to_string(p.techniques, ' ')) as body
      from product p join exhibitor e on e.id = p.exhibitor_id join craft c on c.id = p.craft_id;
    alter table bench_text add words tsvector generated always as (to_tsvector('simple', body)) stored;
    alter table bench_text add primary key (id);
    create index on bench_text using gin (words)`)
  await client.query('vacuum analyze')
}
