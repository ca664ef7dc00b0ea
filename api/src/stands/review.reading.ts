import type { Db } from '../db.ts'
import { readApplications } from './application.store.ts'
import type { ApplicationState, StandApplication } from './application.ts'
import { REVIEWED } from './decision.ts'
import type { FacetCount, QueueRow } from './review-queue.ts'

/** Characters of what is looked for: more are of no name. */
const LONGEST_SEARCH = 100

export interface QueueAsked {
  readonly editionId: string
  /** Of who looks. */
  readonly viewerId: string
  /** A part of a name, of a town or of a register number, in either script and without its accents; or the number. */
  readonly search?: string | null | undefined
}

/** Every file of an edition that was sent to the desk, as its queue looks through them; a draft is its exhibitor's. */
export function readQueue(db: Db, { editionId, viewerId, search }: QueueAsked): Promise<QueueRow[]> {
  const typed = (search ?? '').trim().slice(0, LONGEST_SEARCH)
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : null
  return db.$queryRaw<QueueRow[]>`
    with given as (
      select s.application_id, s.reviewer_id, sum(s.score * w.weight)::float8 / sum(w.weight) as average,
        exists (select from conflict_of_interest c
          where c.application_id = s.application_id and c.reviewer_id = s.reviewer_id)
        or exists (select from exhibitor_member m
          where m.exhibitor_id = a.exhibitor_id and m.person_id = s.reviewer_id) as conflict
      from review_score s
      join review_criterion w on w.id = s.criterion_id
      join stand_application a on a.id = s.application_id and a.edition_id = ${editionId}::uuid
      group by s.application_id, s.reviewer_id, a.exhibitor_id, a.call_id
      having count(*) = (select count(*) from review_criterion c where c.call_id = a.call_id)),
    counted as (
      select application_id, avg(average) filter (where not conflict) as average,
        (count(*) filter (where not conflict))::int as reviewers,
        bool_or(reviewer_id = ${viewerId}::uuid) as scored
      from given group by application_id)
    select a.id, a.number, e.name, c.key as call, a.state::text, a.kind::text, a.region_code as region,
      a.family_id as family, a.assigned_to_id as assignee, a.submitted_at as "submittedAt", a.changed_at as "changedAt",
      a.state in ('ACCEPTED', 'WAITLISTED', 'REJECTED') and a.decided_at is not null and a.sent_at is null as unsent,
      array(select f.key from call_field f
        where f.call_id = a.call_id and f.required and f.type in ('PAPER', 'PHOTOGRAPH') and a.kind = any(f.kinds)
          -- By the form that the file was sent under: see call-form.rules.ts.
          and coalesce(f.added_at, '-infinity') <= a.submitted_at and coalesce(f.required_since, '-infinity') <= a.submitted_at
          and coalesce(f.retired_at, 'infinity') > a.submitted_at
          and not exists (select from application_file x where x.application_id = a.id and x.field_key = f.key)
        order by f."order") as missing,
      n.average, coalesce(n.reviewers, 0) as reviewers, coalesce(n.scored, false) as scored,
      exists (select from conflict_of_interest o
        where o.application_id = a.id and o.reviewer_id = ${viewerId}::uuid)
      or exists (select from exhibitor_member m
        where m.exhibitor_id = a.exhibitor_id and m.person_id = ${viewerId}::uuid) as conflict
    from stand_application a
    join call c on c.id = a.call_id
    join exhibitor e on e.id = a.exhibitor_id
    left join counted n on n.application_id = a.id
    where a.edition_id = ${editionId}::uuid and a.submitted_at is not null and a.state <> 'DRAFT'
      and (${typed} = '' or a.number = ${number}::int
        or catalogue_fold(concat_ws(' ', e.name, e.name_ar, e.city, e.city_ar, e.register_number))
          like '%' || nullif(catalogue_fold(${typed}), '') || '%')`
}

/** How many of them there are in each state, with those of none left out. */
export function countByState(
  counts: readonly FacetCount[],
): { readonly state: ApplicationState; readonly count: number }[] {
  const of = (state: ApplicationState) => counts.find(({ facet, value }) => facet === 'STATE' && value === state)
  return REVIEWED.map((state) => ({ state, count: of(state)?.count ?? 0 }))
}

/** Files in the order of these rows. */
export async function readRows(db: Db, rows: readonly Pick<QueueRow, 'id'>[]): Promise<StandApplication[]> {
  const ids = rows.map(({ id }) => id)
  const files = new Map((await readApplications(db, { where: { id: { in: ids } } })).map((file) => [file.id, file]))
  return ids.flatMap((id) => files.get(id) ?? [])
}

/** The first of the decisions that wait to be sent, by number. */
export async function readUnsent(db: Db, editionId: string, call: string | null, most: number): Promise<string[]> {
  const rows = await db.standApplication.findMany({
    where: {
      editionId,
      ...(call && { call: { key: call } }),
      state: { in: ['ACCEPTED', 'WAITLISTED', 'REJECTED'] },
      decidedAt: { not: null },
      sentAt: null,
    },
    orderBy: { number: 'asc' },
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
