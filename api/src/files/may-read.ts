import type { Db } from '../db.ts'
import type { Viewer } from '../live/rights.ts'

/** Everybody's: a photograph of a published product, or of an exhibitor who has one or was accepted to a fair. */
export async function isPublic(db: Db, hash: string): Promise<boolean> {
  const found = await db.$queryRaw<unknown[]>`
    select 1 where exists (
      select from product_photograph p join product o on o.id = p.product_id
      where p.file_hash = ${hash} and o.published_at is not null)
    or exists (
      select from exhibitor_photograph e
      where e.file_hash = ${hash} and (
        exists (select from product o where o.exhibitor_id = e.exhibitor_id and o.published_at is not null)
        or exists (select from stand_application s
          where s.exhibitor_id = e.exhibitor_id and s.state = 'ACCEPTED' and s.sent_at is not null)))`
  return found.length > 0
}

/** Theirs: who handed it in, who acts for an exhibitor that has it, and the desk of an edition that it was sent to. */
export async function mayRead(db: Db, viewer: Viewer | null, hash: string): Promise<boolean> {
  if (!viewer) return false
  const desks = viewer.roles
    .filter(({ role }) => role === 'REGISTRATION_DESK' || role === 'ADMINISTRATOR')
    .map(({ editionId }) => editionId)
  const found = await db.$queryRaw<unknown[]>`
    with holder as (
      select s.exhibitor_id from application_file a join stand_application s on s.id = a.application_id
        where a.file_hash = ${hash}
      union select e.exhibitor_id from exhibitor_photograph e where e.file_hash = ${hash}
      union select o.exhibitor_id from product_photograph p join product o on o.id = p.product_id
        where p.file_hash = ${hash})
    select 1 where exists (
      select from file_upload u where u.hash = ${hash} and u.person_id = ${viewer.personId}::uuid)
    or exists (
      select from holder h join exhibitor_member m on m.exhibitor_id = h.exhibitor_id
      where m.person_id = ${viewer.personId}::uuid)
    or exists (
      select from holder h join stand_application s on s.exhibitor_id = h.exhibitor_id
      where s.edition_id = any(${desks}::uuid[]) and s.state <> 'DRAFT')`
  return found.length > 0
}
