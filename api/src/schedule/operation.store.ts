import type { Operation as OperationRow, Prisma } from '@salon/prisma/client'
import type { Db, Tx } from '../db.ts'
import type { Localised } from '../shared/language.ts'
import { readChange, type SessionChange, type StoredChange, storeChange } from './change.ts'
import type { Operation, OperationFacts, OperationRequest } from './operation.ts'
import { readSessions } from './schedule.store.ts'

/** What an operation is judged by, as the transaction sees it. */
export async function readFacts(tx: Tx, editionId: string): Promise<OperationFacts> {
  const sessions = await readSessions(tx, editionId)
  const [found] = await tx.$queryRaw<[{ rows: string }]>`
    select json_build_object(
      'timeZone', (select time_zone from edition where id = ${editionId}::uuid),
      'rooms', (select coalesce(json_agg(json_build_array(id, name)), '[]') from room where edition_id = ${editionId}::uuid),
      'people', (select coalesce(json_agg(json_build_array(id, name, name_ar)), '[]') from person
        where id in (select sp.person_id from session_person sp join session s on s.id = sp.session_id
          where s.edition_id = ${editionId}::uuid)),
      'recent', (select coalesce(json_agg(json_build_object('id', id, 'editionId', edition_id, 'number', number,
          'kind', kind, 'changes', changes, 'at', at, 'byId', by_id, 'undoesId', undoes_id) order by number), '[]')
        from operation where edition_id = ${editionId}::uuid and number >= (
          select max(number) from operation o where o.edition_id = ${editionId}::uuid and o.kind <> 'UNDO'
            and not exists (select from operation u where u.undoes_id = o.id)))
    )::text as rows`
  const rows = JSON.parse(found.rows) as FactRows
  return {
    editionId,
    timeZone: rows.timeZone,
    sessions,
    rooms: new Map(rows.rooms),
    people: new Map(
      rows.people.map(([id, name, nameAr]) => [id, { fr: name, ar: nameAr ?? name, en: name, es: name }]),
    ),
    recent: rows.recent.map((row) => ({ ...row, at: new Date(row.at), changes: row.changes.map(readChange) })),
  }
}

interface FactRows {
  timeZone: string
  rooms: [string, Localised][]
  people: [string, string, string | null][]
  recent: (Omit<Operation, 'changes' | 'at'> & { changes: StoredChange[]; at: string })[]
}

/** The number that the edition's next operation has. Call it in one's turn. */
export async function nextNumber(tx: Tx, editionId: string): Promise<number> {
  const last = await tx.operation.aggregate({ where: { editionId }, _max: { number: true } })
  return (last._max.number ?? 0) + 1
}

export async function insertOperation(tx: Tx, operation: Operation, request: OperationRequest): Promise<void> {
  const { changes, ...columns } = operation
  const stored = changes.map(storeChange) as unknown as Prisma.InputJsonValue
  const asked = { ...request } as unknown as Prisma.InputJsonValue
  await tx.operation.createMany({ data: { ...columns, changes: stored, request: asked } })
}

export function toOperation({ request: _, ...row }: OperationRow): Operation {
  return { ...row, changes: (row.changes as unknown as StoredChange[]).map(readChange) }
}

/** The operations with these ids that exist. */
export async function readOperations(db: Db | Tx, ids: readonly string[]): Promise<Operation[]> {
  const rows = await db.operation.findMany({ where: { id: { in: [...ids] } } })
  return rows.map(toOperation)
}

/** What operations and releases did to a session after a version, in order. */
export async function readChangesSince(
  tx: Tx,
  editionId: string,
  sessionId: string,
  version: number,
): Promise<SessionChange[]> {
  const rows = await tx.$queryRaw<{ change: StoredChange }[]>`
    select change from (
      select jsonb_array_elements(changes) as change from operation where edition_id = ${editionId}::uuid
      union all
      select jsonb_array_elements(changes) from release where edition_id = ${editionId}::uuid
    ) c
    where change->>'sessionId' = ${sessionId} and (change->>'version')::int > ${version}
    order by (change->>'version')::int`
  return rows.map(({ change: { sessionId, what, before, after, version } }) =>
    readChange({ sessionId, what, before, after, version }),
  )
}
