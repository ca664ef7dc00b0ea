import pg from 'pg'

export async function rowsOf<Row extends object>(database: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table, as text, in an order of its own. */
export async function allRows(database: string): Promise<Record<string, string[]>> {
  const tables = await rowsOf<{ name: string }>(
    database,
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const all: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await rowsOf<{ row: string }>(database, `select t::text as row from "${name}" t order by 1`)
    all[name] = rows.map(({ row }) => row)
  }
  return all
}
