import { randomUUID } from 'node:crypto'
import { ImportedRows, takeImportBack } from './support/bare-import.ts'
import { writeCrafts } from './support/crafts.ts'
import { type BenchDatabase, benchDatabase } from './support/database.ts'
import { SHEET_QUESTIONS, type SheetFormat, sheetOf } from './support/import-sheets.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { signIn, startSalon } from './support/salon.ts'
import { median, spread } from './support/statistics.ts'
import { table } from './support/table.ts'

const FILES = 1_300
/** In the sheet that is judged with errors: 130 rows of it, with two wrong cells each. */
const WRONG_EVERY = 10
const ROUNDS = runs(8)
const FORMATS: readonly SheetFormat[] = ['CSV', 'XLSX']

interface Way {
  readonly name: string
  /** Milliseconds of one. */
  readonly once: () => Promise<number>
}

export const bench: Bench = async () => {
  const database = await benchDatabase()
  try {
    const callId = await importDatabase(database)
    const peaks = new Map<SheetFormat, Peaks>()
    for (const format of FORMATS) peaks.set(format, await memoryOf(database, callId, format))
    const salon = await startSalon(database.url)
    try {
      const desk = { url: salon.url, cookie: await signIn(salon.url, database.edition.organiser) }
      return report(await compare(await waysOf(database, callId, desk)), peaks)
    } finally {
      await salon.stop()
    }
  } finally {
    await database.remove()
  }
}

/** An edition that 1,300 others have exhibited at, and a call that takes what is imported. */
async function importDatabase({ client, edition }: BenchDatabase): Promise<string> {
  await writeCrafts(client, edition.id, { exhibitors: FILES, products: 0 })
  await client.query(
    `insert into role (id, edition_id, person_id, role) values ($1, $2, $3, 'REGISTRATION_DESK') on conflict do nothing`,
    [randomUUID(), edition.id, edition.organiserId],
  )
  const callId = randomUUID()
  await client.query(
    `insert into call (id, edition_id, key, title, kinds, opens_at, closes_at, provenance)
     values ($1, $2, 'import', '{}', '{COOPERATIVE,COMPANY,MONO_ARTISAN}', '2022-09-01', '2022-11-01', 'GENERATED')`,
    [callId, edition.id],
  )
  for (const [order, { key, type, label }] of SHEET_QUESTIONS.entries())
    await client.query(
      `insert into call_field (id, call_id, key, type, label, kinds, required, "order")
       values ($1, $2, $3, $4, jsonb_build_object('fr', $5::text), '{COOPERATIVE,COMPANY,MONO_ARTISAN}', false, $6)`,
      [randomUUID(), callId, key, type, label, order],
    )
  await client.query('vacuum analyze')
  return callId
}

interface Desk {
  readonly url: string
  readonly cookie: string
}

async function waysOf({ client }: BenchDatabase, callId: string, desk: Desk): Promise<Way[]> {
  const timed = (work: () => Promise<unknown>) => async () => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
  const written = (way: Way): Way => ({
    ...way,
    once: async () => {
      const took = await way.once()
      await takeImportBack(client, callId)
      return took
    },
  })
  const judged = (name: string, sheet: Buffer, wrong: number): Way => ({
    name,
    once: timed(() => handIn(desk, sheet, 'CHECK', { imported: 0, new: FILES - wrong, wrong })),
  })
  const imported = (name: string, sheet: Buffer): Way =>
    written({ name, once: timed(() => handIn(desk, sheet, 'ALL', { imported: FILES, new: FILES, wrong: 0 })) })

  const csv = await sheetOf('CSV', FILES)
  const xlsx = await sheetOf('XLSX', FILES)
  await handIn(desk, csv, 'ALL', { imported: FILES, new: FILES, wrong: 0 })
  const rows = await ImportedRows.of(client, callId)
  await takeImportBack(client, callId)
  return [
    written({ name: 'SQL, the same rows', once: timed(() => rows.write()) }),
    imported('CSV, imported', csv),
    imported('XLSX, imported', xlsx),
    judged('CSV, dry run', csv, 0),
    judged('XLSX, dry run', xlsx, 0),
    judged('CSV, dry run, every tenth row wrong', await sheetOf('CSV', FILES, WRONG_EVERY), FILES / WRONG_EVERY),
  ]
}

/** The address that the import page sends to; throws where the platform did not answer what the sheet is. */
async function handIn(
  { url, cookie }: Desk,
  sheet: Buffer,
  mode: 'CHECK' | 'ALL',
  expected: { readonly imported: number; readonly new: number; readonly wrong: number },
): Promise<void> {
  const response = await fetch(`${url}/review/import?${new URLSearchParams({ call: 'import', mode, name: 'bench' })}`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/octet-stream', 'x-salon-upload': '1' },
    body: new Uint8Array(sheet),
  })
  const text = await response.text()
  const { imported, counts, wrong } = JSON.parse(text) as {
    imported?: number
    counts?: { new: number; wrong: number }
    wrong?: { issues: unknown[] }[]
  }
  const isRight =
    imported === expected.imported &&
    counts?.new === expected.new &&
    counts.wrong === expected.wrong &&
    wrong?.every(({ issues }) => issues.length === 2)
  if (!isRight) throw new Error(`the import answered ${response.status}: ${text.slice(0, 500)}`)
}

/** The most that a fresh platform ever held, in bytes: before its first sheet, and once that was judged and imported. */
interface Peaks {
  readonly before: number
  readonly after: number
}

async function memoryOf({ url, edition, client }: BenchDatabase, callId: string, format: SheetFormat): Promise<Peaks> {
  const sheet = await sheetOf(format, FILES)
  const salon = await startSalon(url)
  try {
    const desk = { url: salon.url, cookie: await signIn(salon.url, edition.organiser) }
    const before = await salon.usage()
    await handIn(desk, sheet, 'CHECK', { imported: 0, new: FILES, wrong: 0 })
    await handIn(desk, sheet, 'ALL', { imported: FILES, new: FILES, wrong: 0 })
    const after = await salon.usage()
    await takeImportBack(client, callId)
    return { before: before.peakRss, after: after.peakRss }
  } finally {
    await salon.stop()
  }
}

interface Measured {
  readonly name: string
  readonly took: readonly number[]
}

async function compare(ways: readonly Way[]): Promise<Measured[]> {
  const took = ways.map((): number[] => [])
  for (const { once } of ways) await once()
  for (let round = 0; round < ROUNDS; round++) for (const [n, { once }] of ways.entries()) took[n]?.push(await once())
  return ways.map(({ name }, n) => ({ name, took: took[n] ?? [] }))
}

function report(measured: readonly Measured[], peaks: ReadonlyMap<SheetFormat, Peaks>) {
  const [sql = Number.NaN, csv = Number.NaN, xlsx = Number.NaN] = measured.map(({ took }) => median(took))
  const more = FORMATS.map((format) => {
    const { before, after } = peaks.get(format) ?? { before: Number.NaN, after: Number.NaN }
    return { format, before, after, grown: after - before }
  })
  return {
    title: 'Import',
    how: `A table of ${FILES.toLocaleString('en-GB')} exhibitors and their files, ${SHEET_QUESTIONS.length} answers to the call’s own questions in each, handed in over HTTP as the import page does, into an edition that has ${FILES.toLocaleString('en-GB')} others: read, judged row by row, and written with histories and journal in one transaction. Beside it, the rows that it wrote, by one multi-row INSERT a table in one transaction of node-postgres, which reads no sheet and judges nothing. ${ROUNDS} of each way in turn, taken back in between; medians.`,
    verdicts: [
      {
        expected: 'a CSV imported in at most twice the time of the bare SQL',
        seen: `${(csv / sql).toFixed(2)} times (${(csv / 1000).toFixed(2)} s)`,
        kept: csv <= sql * 2,
      },
      {
        expected: 'an XLSX imported in at most three times the time of the bare SQL',
        seen: `${(xlsx / sql).toFixed(2)} times (${(xlsx / 1000).toFixed(2)} s)`,
        kept: xlsx <= sql * 3,
      },
      {
        expected: 'at most 128 MB more memory',
        seen: more.map(({ format, grown }) => `${format} ${Math.round(grown / 1e6)} MB`).join(', '),
        kept: more.every(({ grown }) => grown <= 128e6),
      },
    ],
    tables: [
      {
        heading: 'One sheet',
        table: table(
          ['way', 'seconds', 'runs', 'rows/s', '× SQL'],
          measured.map(({ name, took }) => {
            const [quick, slow] = spread(took)
            const usual = median(took)
            return [
              name,
              usual / 1000,
              `${(quick / 1000).toFixed(2)}–${(slow / 1000).toFixed(2)}`,
              (FILES / usual) * 1000,
              usual / sql,
            ]
          }),
        ),
      },
      {
        heading: 'Memory of a fresh process that judges and then imports its first sheet',
        table: table(
          ['format', 'highest before, MB', 'highest after, MB'],
          more.map(({ format, before, after }) => [format, before / 1e6, after / 1e6]),
        ),
      },
    ],
    notes: [
      'Triggers write each exhibitor into the catalogue’s search in every way that writes, the bare SQL too.',
      'A process that starts holds more for a moment than at rest: a sheet that fits into that adds nothing.',
      'A dry run reads and judges, and writes nothing; an answer names the first 500 wrong rows with each wrong cell.',
    ],
  }
}
