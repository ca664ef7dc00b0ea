import type { Tx } from '../db.ts'
import { isHash } from './file.ts'

/**
 * Whether a person may put a file into their dossier or among their photographs: they handed it in, or it is with an
 * exhibitor of theirs already, or was. Knowing a hash is not enough: it would make a stranger's paper readable. The file stays
 * until the transaction ends: the sweep waits.
 */
export async function mayAttach(tx: Tx, personId: string, hash: string): Promise<boolean> {
  if (!isHash(hash)) return false
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from stored_file f
    where f.hash = ${hash} and (
      exists (select from file_upload u where u.hash = f.hash and u.person_id = ${personId}::uuid)
      or exists (
        select from exhibitor_member m where m.person_id = ${personId}::uuid and (
          exists (select from application_file a join stand_application s on s.id = a.application_id
            where a.file_hash = f.hash and s.exhibitor_id = m.exhibitor_id)
          -- Taken out a moment ago, by whichever member: putting it back is no stranger's.
          or exists (select from application_event v join stand_application s on s.id = v.application_id
            where v.file_hash = f.hash and s.exhibitor_id = m.exhibitor_id)
          or exists (select from exhibitor_photograph e where e.file_hash = f.hash and e.exhibitor_id = m.exhibitor_id)
          or exists (select from product_photograph p join product o on o.id = p.product_id
            where p.file_hash = f.hash and o.exhibitor_id = m.exhibitor_id))))
    for key share of f`
  return found.length > 0
}
