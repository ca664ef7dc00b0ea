import type { Db, Tx } from '../db.ts'
import { PERSON } from './person.ts'
import type { RoleName } from './role.ts'

/** Makes a visitor of somebody who is nothing yet in an edition. */
export async function becomeVisitor(db: Db, editionId: string, personId: string, id: string): Promise<void> {
  await db.$executeRaw`
    insert into role (id, edition_id, person_id, role)
    select ${id}::uuid, ${editionId}::uuid, ${personId}::uuid, 'VISITOR'
    where not exists (select from role where edition_id = ${editionId}::uuid and person_id = ${personId}::uuid)
    on conflict do nothing`
}

/** Changes of an edition's roles take turns until the transaction ends, so that two cannot withdraw one another's. */
export async function lockRoles(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`roles:${editionId}`}, 0))`
}

export async function holdersOf(tx: Tx, editionId: string, role: RoleName): Promise<string[]> {
  const held = await tx.role.findMany({ where: { editionId, role }, select: { personId: true } })
  return held.map(({ personId }) => personId)
}

export async function addRole(tx: Tx, editionId: string, personId: string, role: RoleName, id: string): Promise<void> {
  await tx.role.createMany({ data: [{ id, editionId, personId, role }], skipDuplicates: true })
}

export async function removeRole(tx: Tx, editionId: string, personId: string, role: RoleName): Promise<void> {
  await tx.role.deleteMany({ where: { editionId, personId, role } })
}

export function personToChange(tx: Tx, personId: string) {
  return tx.person.findUnique({ where: { id: personId }, select: PERSON })
}
