import { rowsOf } from './rows.ts'

/** What the Prisma schema can say of a database, read from PostgreSQL's own catalogue. */
export async function catalogueOf(database: string): Promise<Record<string, string[]>> {
  const catalogue: Record<string, string[]> = {}
  for (const [what, query] of Object.entries(queries)) {
    const rows = await rowsOf<{ line: string }>(database, query)
    catalogue[what] = rows.map(({ line }) => line).sort()
  }
  return catalogue
}

const ours = `n.nspname = 'public' and c.relname <> '_prisma_migrations'`

const queries = {
  columns: `
    select format('%s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end, coalesce(pg_get_expr(d.adbin, d.adrelid), '-')) as line
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${ours} and a.attnum > 0 and not a.attisdropped`,
  // Prisma can say neither an exclusion constraint, nor an index over some rows, nor one where nulls are equal.
  indexes: `
    select pg_get_indexdef(i.indexrelid) as line
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not i.indisexclusion and i.indpred is null and not i.indnullsnotdistinct`,
  constraints: `
    select format('%s: %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and k.contype in ('p', 'f', 'u')`,
  enums: `
    select format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)) as line
    from pg_type t
    join pg_enum e on e.enumtypid = t.oid
    join pg_namespace n on n.oid = t.typnamespace
    where n.nspname = 'public'
    group by t.typname`,
}
