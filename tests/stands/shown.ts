import { randomUUID } from 'node:crypto'
import type { Db } from '@salon/api/db.ts'

/** Somebody who exhibits at the edition of the demo, with a product of theirs that is called `shown`. */
export async function givenShown(
  db: Db,
  slug: string,
): Promise<{ exhibitorId: string; productId: string; fileId: string }> {
  const generated = { provenance: 'GENERATED' } as const
  const { id: editionId } = await db.edition.findFirstOrThrow({ where: { number: 7 } })
  const [exhibitorId, productId, callId, fileId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await db.craft.upsert({
    where: { id: 'shown-craft' },
    create: {
      id: 'shown-craft',
      familyId: 'carpet',
      fr: 'Nouage',
      ar: 'العقد',
      en: 'Knotting',
      es: 'Anudado',
      order: 999,
    },
    update: {},
  })
  await db.exhibitor.create({
    data: {
      ...generated,
      id: exhibitorId,
      slug,
      kind: 'COOPERATIVE',
      name: 'Coopérative Montrée',
      nameAr: 'التعاونية المعروضة',
      city: 'Taznakht',
      cityAr: 'تازناخت',
      familyId: 'carpet',
      crafts: { create: { craftId: 'shown-craft' } },
      products: {
        create: {
          ...generated,
          id: productId,
          slug: 'shown',
          craftId: 'shown-craft',
          name: { fr: 'Tapis montré', ar: 'زربية معروضة' },
          publishedAt: new Date('2022-11-20'),
        },
      },
    },
  })
  await db.call.create({
    data: {
      ...generated,
      id: callId,
      editionId,
      key: slug,
      title: { fr: 'Appel' },
      opensAt: new Date('2022-09-01'),
      closesAt: new Date('2022-11-01'),
    },
  })
  const last = await db.standApplication.aggregate({ where: { editionId }, _max: { number: true } })
  await db.standApplication.create({
    data: {
      ...generated,
      id: fileId,
      editionId,
      callId,
      exhibitorId,
      number: (last._max.number ?? 0) + 1,
      state: 'ACCEPTED',
      kind: 'COOPERATIVE',
      familyId: 'carpet',
      sentAt: new Date('2022-11-20'),
      changedAt: new Date('2022-11-20'),
    },
  })
  return { exhibitorId, productId, fileId }
}
