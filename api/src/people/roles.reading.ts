import type { Context } from '../context.ts'
import type { RoleName } from './role.ts'

/** What a person is in the current edition. */
export async function rolesOf(
  { db, editions }: Pick<Context, 'db' | 'editions'>,
  personId: string,
): Promise<RoleName[]> {
  const edition = await editions.find()
  if (!edition) return []
  const held = await db.role.findMany({
    where: { personId, editionId: edition.id },
    select: { role: true },
    orderBy: { role: 'asc' },
  })
  return held.map(({ role }) => role)
}
