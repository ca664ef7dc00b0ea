import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed, type Refusal } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import type { PersonShape } from './person.ts'
import { type RoleChange, whyNotGrant, whyNotWithdraw } from './role.rules.ts'
import { addRole, holdersOf, lockRoles, personToChange, removeRole } from './role.store.ts'
import type { RoleName } from './role.ts'

/** Makes a person something in the current edition; nothing happens if they are. Throws Forbidden or NotFound. */
export function grantRole(context: Context, personId: string, role: RoleName): Promise<PersonShape> {
  return change(context, personId, role, whyNotGrant, true)
}

/** Takes a role away; nothing happens if they do not have it. Throws Forbidden, NotFound or LastAdministrator. */
export function withdrawRole(context: Context, personId: string, role: RoleName): Promise<PersonShape> {
  return change(context, personId, role, whyNotWithdraw, false)
}

/** A trigger tells the journal, and the sockets of who it concerns are judged anew. */
async function change(
  { db, editions, viewer, ids }: Context,
  personId: string,
  role: RoleName,
  whyNot: (change: RoleChange) => Refusal | undefined,
  grant: boolean,
): Promise<PersonShape> {
  const edition = await editions.find()
  if (!edition || !viewer) throw new Forbidden()
  return transaction(db, async (tx) => {
    await lockRoles(tx, edition.id)
    // Read again under the lock: the viewer's own right may just have been withdrawn.
    const administrators = await holdersOf(tx, edition.id, 'ADMINISTRATOR')
    const byAdministrator = administrators.includes(viewer.personId)
    const person = isUuid(personId) ? await personToChange(tx, personId) : null
    assertAllowed(whyNot({ byAdministrator, known: person !== null, personId, role, administrators }))
    if (grant) await addRole(tx, edition.id, personId, role, ids())
    else await removeRole(tx, edition.id, personId, role)
    if (!person) throw new Forbidden()
    return person
  })
}
