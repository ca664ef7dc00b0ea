import type { Tx } from '../db.ts'

import type { Concerned, ConcernedPerson } from './operation.ts'

/** How many are named of those concerned; all are counted. */
const NAMED = 200

/** Everyone on stage of the sessions or with one in their agenda: those on stage first. */
export async function readConcerned(tx: Tx, sessionIds: readonly string[]): Promise<Concerned> {
  const rows = await tx.$queryRaw<(ConcernedPerson & { total: number })[]>`
    select person_id::text as "personId", array_agg(distinct reason) as reasons,
      array_agg(distinct session_id::text) as "sessionIds", (count(*) over ())::int as total
    from (
      select person_id, session_id, case role when 'SPEAKER' then 'SPEAKING' else 'MODERATING' end as reason, 0 as rank
      from session_person where session_id = any(${[...sessionIds]}::uuid[])
      union all
      select person_id, session_id, case when seat then 'SEAT' else 'FOLLOWED' end, 1
      from agenda_entry where session_id = any(${[...sessionIds]}::uuid[])
    ) c
    group by person_id order by min(rank), person_id limit ${NAMED}`
  const concerned = rows.map(({ personId, reasons, sessionIds: ids }) => ({ personId, reasons, sessionIds: ids }))
  return { concerned, concernedCount: rows[0]?.total ?? 0 }
}
