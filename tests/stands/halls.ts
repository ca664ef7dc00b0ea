import { randomUUID } from 'node:crypto'
import type { Viewer } from '@salon/api/live/rights.ts'
import { onTestFinished } from 'vitest'
import { type Fair, givenFair } from '../schedule/fair.ts'

const text = (fr: string) => ({ fr, ar: fr, en: fr, es: fr })

export interface Desk {
  readonly fair: Fair
  /** By number, T-001 and on, in one row from west to east. */
  readonly stands: readonly string[]
  /** Accepted, each with a member of its own. */
  readonly files: readonly { readonly id: string; readonly member: Viewer }[]
}

/** One hall with a row of equal stands, and accepted files that want one of them each. */
export async function givenHall(stands: number, files: number, granted = 1): Promise<Desk> {
  const fair = await givenFair([])
  const { db, editionId } = fair
  // A file of tests has many halls, and a server a hundred connections.
  onTestFinished(() => db.$disconnect())
  const generated = { editionId, provenance: 'GENERATED' } as const
  await db.craftFamily.create({ data: { id: 'carpet', fr: 'Tapis', en: 'Carpets' } })
  const hallId = randomUUID()
  const outline = [
    [0, 0],
    [stands * 300, 0],
    [stands * 300, 1000],
    [0, 1000],
  ]
  await db.hall.create({
    data: {
      ...generated,
      id: hallId,
      key: 't',
      name: text('T'),
      widthCm: stands * 300,
      depthCm: 1000,
      outline,
      order: 1,
    },
  })
  const standIds = Array.from({ length: stands }, () => randomUUID())
  await db.stand.createMany({
    data: standIds.map((id, n) => ({
      ...generated,
      id,
      hallId,
      number: `T-${String(n + 1).padStart(3, '0')}`,
      outline: [
        [n * 300, 0],
        [n * 300 + 300, 0],
        [n * 300 + 300, 300],
        [n * 300, 300],
      ],
      areaDm2: 900,
      openSides: 1,
      shape: 'INLINE' as const,
      build: 'SHELL_SCHEME' as const,
      watts: 3000,
    })),
  })
  const callId = randomUUID()
  await db.call.create({
    data: {
      ...generated,
      id: callId,
      key: 'call',
      title: text('Appel'),
      kinds: ['COOPERATIVE'],
      opensAt: new Date('2022-09-01'),
      closesAt: new Date('2022-11-01'),
    },
  })
  const people = Array.from({ length: files }, () => randomUUID())
  const exhibitors = Array.from({ length: files }, () => randomUUID())
  const ids = Array.from({ length: files }, () => randomUUID())
  await db.person.createMany({ data: people.map((id, n) => ({ id, name: `Member ${n}`, provenance: 'GENERATED' })) })
  await db.exhibitor.createMany({
    data: exhibitors.map((id, n) => ({
      id,
      slug: `weavers-${n}`,
      kind: 'COOPERATIVE' as const,
      name: `Weavers ${n}`,
      city: 'Tafraout',
      familyId: 'carpet',
      provenance: 'GENERATED' as const,
    })),
  })
  await db.exhibitorMember.createMany({
    data: exhibitors.map((exhibitorId, n) => ({ exhibitorId, personId: people[n] ?? '' })),
  })
  await db.standApplication.createMany({
    data: ids.map((id, n) => ({
      ...generated,
      id,
      callId,
      exhibitorId: exhibitors[n] ?? '',
      number: n + 1,
      state: 'ACCEPTED' as const,
      kind: 'COOPERATIVE' as const,
      familyId: 'carpet',
      wantedDm2: 900,
      standsGranted: granted,
      changedAt: fair.now,
    })),
  })
  return {
    fair,
    stands: standIds,
    files: ids.map((id, n) => ({
      id,
      member: { personId: people[n] ?? '', signInId: randomUUID(), expiresAt: new Date('2100-01-01'), roles: [] },
    })),
  }
}
