import type { Db, Tx } from '../db.ts'
import type { ApplicationState } from './application.ts'

/** The states in which a file is in somebody's hands to be judged. */
export const OPEN_STATES = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'MORE_INFORMATION',
] as const satisfies readonly ApplicationState[]

/** Who reviews the files of an edition, and how many they have in hand. */
export interface HandsReviewer {
  readonly id: string
  readonly name: string
  /** Whether they are of the registration desk, and not only let in to it. */
  readonly isDesk: boolean
  readonly inHand: number
}

/** Those who review the files of an edition, by name, with how many undecided ones each has. */
export async function readHands(tx: Tx | Db, editionId: string): Promise<HandsReviewer[]> {
  const people = await tx.person.findMany({
    where: { roles: { some: { editionId, role: { in: ['REGISTRATION_DESK', 'ADMINISTRATOR'] } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, roles: { where: { editionId }, select: { role: true } } },
  })
  const counts = await tx.standApplication.groupBy({
    by: ['assignedToId'],
    where: { editionId, assignedToId: { not: null }, state: { in: [...OPEN_STATES] } },
    _count: true,
  })
  const inHand = new Map(counts.map(({ assignedToId, _count }) => [assignedToId, _count]))
  return people.map(({ id, name, roles }) => ({
    id,
    name,
    isDesk: roles.some(({ role }) => role === 'REGISTRATION_DESK'),
    inHand: inHand.get(id) ?? 0,
  }))
}
