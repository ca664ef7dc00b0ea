import type { Db } from '../db.ts'
import type { Viewer } from '../live/rights.ts'
import type { RoleName } from './role.ts'

interface Row {
  id: string
  person_id: string
  expires_at: Date
  roles: { editionId: string; role: RoleName }[]
}

/** Who holds the token of a sign-in that has not ended, with their roles, in one query: every request asks. */
export async function viewerOf(db: Db, token: string): Promise<Viewer | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select s.id, s.person_id, s.expires_at, coalesce((
      select json_agg(json_build_object('editionId', r.edition_id, 'role', r.role)) from role r
      where r.person_id = s.person_id), '[]') as roles
    from sign_in s where s.token = ${token} and s.expires_at > now()`
  if (!row) return null
  return { signInId: row.id, personId: row.person_id, expiresAt: row.expires_at, roles: row.roles }
}

/** Ends one of a person's sign-ins; a trigger tells the journal. False when it is not theirs, or ended before. */
export async function endSignIn(db: Db, personId: string, signInId: string): Promise<boolean> {
  const { count } = await db.signIn.deleteMany({ where: { id: signInId, personId } })
  return count > 0
}
