import { randomUUID } from 'node:crypto'
import type { Services } from '@salon/api/context.ts'
import type { PersonaKey } from '../support/personas.ts'

const text = (fr: string) => ({ fr, ar: `${fr} ع`, en: `${fr} (en)`, es: `${fr} (es)` })

/** A row of equal free stands of the demo's edition, numbered RACE-001 on, and accepted files whose members are personas. */
export interface Claimants {
  readonly editionId: string
  readonly stands: readonly string[]
  /** By the order in which the personas were named, again and again. */
  readonly files: readonly string[]
}

/** Adds them to a seeded platform, for tests that go through the real server. */
export async function givenClaimants(
  { db }: Pick<Services, 'db'>,
  wish: { readonly files: number; readonly stands: number; readonly members: readonly PersonaKey[] },
): Promise<Claimants> {
  const { id: editionId } = await db.edition.findFirstOrThrow({ where: { number: 7 } })
  const family = await db.craftFamily.findFirstOrThrow({ where: { id: 'carpet' } })
  const people = await db.person.findMany({ where: { personaKey: { in: [...wish.members] } } })
  const members = wish.members.map((key) => people.find(({ personaKey }) => personaKey === key)?.id ?? '')
  const generated = { editionId, provenance: 'GENERATED' } as const
  const width = wish.stands * 300
  const hallId = randomUUID()
  if (wish.stands > 0)
    await db.hall.create({
      data: {
        ...generated,
        id: hallId,
        key: 'race',
        name: text('Hall des épreuves'),
        widthCm: width,
        depthCm: 1000,
        outline: [
          [0, 0],
          [width, 0],
          [width, 1000],
          [0, 1000],
        ],
        order: 90,
      },
    })
  const stands = Array.from({ length: wish.stands }, () => randomUUID())
  await db.stand.createMany({
    data: stands.map((id, n) => ({
      ...generated,
      id,
      hallId,
      number: `RACE-${String(n + 1).padStart(3, '0')}`,
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
      key: 'race',
      title: text('Appel des épreuves'),
      kinds: ['COOPERATIVE'],
      opensAt: new Date('2022-09-01'),
      closesAt: new Date('2022-11-01'),
    },
  })
  const exhibitors = Array.from({ length: wish.files }, () => randomUUID())
  const files = Array.from({ length: wish.files }, () => randomUUID())
  await db.exhibitor.createMany({
    data: exhibitors.map((id, n) => ({
      id,
      slug: `race-${n}`,
      kind: 'COOPERATIVE' as const,
      name: `Coopérative Épreuve ${n}`,
      nameAr: `تعاونية التجربة ${n}`,
      city: 'Tafraout',
      familyId: family.id,
      provenance: 'GENERATED' as const,
    })),
  })
  await db.exhibitorMember.createMany({
    data: exhibitors.map((exhibitorId, n) => ({ exhibitorId, personId: members[n % members.length] ?? '' })),
  })
  await db.standApplication.createMany({
    data: files.map((id, n) => ({
      ...generated,
      id,
      callId,
      exhibitorId: exhibitors[n] ?? '',
      number: 900_001 + n,
      state: 'ACCEPTED' as const,
      kind: 'COOPERATIVE' as const,
      familyId: family.id,
      wantedDm2: 900,
      changedAt: new Date('2022-11-20T09:00:00Z'),
    })),
  })
  return { editionId, stands, files }
}
