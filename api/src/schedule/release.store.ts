import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import type { Release, ReleaseChange } from './release.ts'

type Row = Omit<Release, 'changes'> & { readonly changes: unknown }

/** A row as the domain has it. */
export function toRelease(row: Row): Release {
  return { ...row, changes: row.changes as ReleaseChange[] }
}

/** The release in force; null before the first. */
export async function lastRelease(tx: Tx, editionId: string): Promise<Release | null> {
  const row = await tx.release.findFirst({ where: { editionId }, orderBy: { number: 'desc' } })
  return row && toRelease(row)
}

export async function saveRelease(tx: Tx, release: Release): Promise<void> {
  await tx.release.create({ data: { ...release, changes: release.changes as unknown as Prisma.InputJsonValue } })
}

/** Who was on stage of the sessions that a release changed, before it or after. */
export async function readStages(tx: Tx, releaseId: string): Promise<{ personId: string; sessionId: string }[]> {
  const row = await tx.release.findUnique({ where: { id: releaseId }, select: { changes: true } })
  const changes = (row?.changes ?? []) as unknown as ReleaseChange[]
  return changes.flatMap(({ sessionId, stage }) => (stage ?? []).map((personId) => ({ personId, sessionId })))
}
