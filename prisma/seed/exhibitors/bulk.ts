import type { Prisma } from '@salon/prisma/client'

/** Some 25 MB: the triggers of the catalogue's search run once a statement. */
const AT_ONCE = 25_000

/**
 * Inserts many rows as one value: thousands of rows with twenty columns are past what a statement may have of
 * parameters, and row by row they take minutes. Keys are the names of columns.
 */
export async function insertAll<Row extends object>(
  tx: Prisma.TransactionClient,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ')
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.$executeRawUnsafe(
      `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
      JSON.stringify(rows.slice(from, from + AT_ONCE)),
    )
}
