import type { Tx } from '../db.ts'
import type { NewExhibitor } from './exhibitor-registration.ts'

/** Writes an exhibitor with its first member; false when its number or its slug is taken. */
export async function insertExhibitor(
  tx: Tx,
  added: NewExhibitor & { readonly id: string; readonly slug: string; readonly memberId: string },
): Promise<boolean> {
  const { memberId, ...row } = added
  const { count } = await tx.exhibitor.createMany({ data: [{ ...row, provenance: 'FACT' }], skipDuplicates: true })
  if (count === 0) return false
  await tx.exhibitorMember.create({ data: { exhibitorId: row.id, personId: memberId } })
  return true
}

export async function isRegisterNumberTaken(tx: Tx, registerNumber: string): Promise<boolean> {
  return (await tx.exhibitor.count({ where: { registerNumber } })) > 0
}

/** Of slugs that begin so, those that are taken. */
export async function readSlugs(tx: Tx, slug: string): Promise<ReadonlySet<string>> {
  const rows = await tx.exhibitor.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })
  return new Set(rows.map((row) => row.slug))
}

/** Whether the family, and the region where one is named, are there. */
export async function isPlaced(tx: Tx, { familyId, regionCode }: NewExhibitor): Promise<boolean> {
  const family = await tx.craftFamily.count({ where: { id: familyId } })
  const region = regionCode === null ? 1 : await tx.region.count({ where: { code: regionCode } })
  return family > 0 && region > 0
}
