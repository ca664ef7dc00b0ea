import type pg from 'pg'

const TABLES = {
  exhibitor: `select e.* from exhibitor e join stand_application a on a.exhibitor_id = e.id
    where a.call_id = $1 order by a.number`,
  stand_application: 'select * from stand_application where call_id = $1 order by number',
  application_event: `select v.* from application_event v join stand_application a on a.id = v.application_id
    where a.call_id = $1 order by a.number`,
} as const

interface Rows {
  readonly table: string
  readonly columns: readonly string[]
  readonly values: readonly unknown[]
}

/** What an import left behind, to be written again as it is, and what takes it away. */
export class ImportedRows {
  readonly #client: pg.Client
  readonly #callId: string
  readonly #tables: readonly Rows[]

  private constructor(client: pg.Client, callId: string, tables: readonly Rows[]) {
    this.#client = client
    this.#callId = callId
    this.#tables = tables
  }

  static async of(client: pg.Client, callId: string): Promise<ImportedRows> {
    const tables: Rows[] = []
    for (const [table, query] of Object.entries(TABLES)) {
      const { rows, fields } = await client.query<Record<string, unknown>>(query, [callId])
      const json = new Set(fields.filter(({ dataTypeID }) => dataTypeID === JSONB).map(({ name }) => name))
      const columns = fields.map(({ name }) => name)
      const value = (row: Record<string, unknown>, name: string) =>
        json.has(name) && row[name] !== null ? JSON.stringify(row[name]) : row[name]
      tables.push({ table, columns, values: rows.flatMap((row) => columns.map((name) => value(row, name))) })
    }
    return new ImportedRows(client, callId, tables)
  }

  /** One transaction of one multi-row INSERT a table, and the one entry of the journal: what a script would do at best. */
  async write(): Promise<void> {
    await this.#client.query('begin')
    for (const { table, columns, values } of this.#tables) {
      const places = Array.from({ length: values.length / columns.length }, (_, row) => {
        return `(${columns.map((_column, n) => `$${row * columns.length + n + 1}`).join()})`
      })
      const names = columns.map((name) => `"${name}"`).join()
      await this.#client.query(`insert into "${table}" (${names}) values ${places.join()}`, [...values])
    }
    await this.#client.query(
      `insert into journal (edition_id, topic, kind, subject, audience, payload)
       select edition_id, 'applications', 'imported', id, 'organisers', '{}' from call where id = $1`,
      [this.#callId],
    )
    await this.#client.query('commit')
  }
}

const JSONB = 3802

/** Takes an import back, so that the next finds the database as the last one did. */
export async function takeImportBack(client: pg.Client, callId: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'delete from stand_application where call_id = $1 returning exhibitor_id as id',
    [callId],
  )
  await client.query('delete from exhibitor where id = any($1::uuid[])', [rows.map(({ id }) => id)])
  for (const table of ['exhibitor', 'stand_application', 'application_event', 'catalogue_document'])
    await client.query(`vacuum analyze "${table}"`)
}
