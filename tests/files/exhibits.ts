import { randomUUID } from 'node:crypto'
import type { Services } from '@salon/api/context.ts'
import type { PersonaKey } from '../support/personas.ts'

/** An exhibitor of a persona, with a file for the desk and a product that nobody sees yet; to hang files on. */
export async function givenExhibits({ db }: Services, member: PersonaKey) {
  const ids = { exhibitor: randomUUID(), product: randomUUID(), application: randomUUID(), call: randomUUID() }
  const edition = await db.edition.findFirstOrThrow({ where: { number: 7 } })
  const person = await db.person.findFirstOrThrow({ where: { personaKey: member } })
  const text = { fr: 'x', ar: 'x', en: 'x', es: 'x' }
  await db.exhibitor.create({
    data: {
      id: ids.exhibitor,
      slug: `weavers-${ids.exhibitor}`,
      kind: 'COOPERATIVE',
      name: 'Weavers',
      city: 'Tafraout',
      familyId: 'carpet',
      provenance: 'GENERATED',
      people: { create: { personId: person.id } },
    },
  })
  const craft = await db.craft.upsert({
    where: { id: 'test-craft' },
    update: {},
    create: { ...text, id: 'test-craft', familyId: 'carpet', order: 1 },
  })
  await db.product.create({
    data: {
      id: ids.product,
      exhibitorId: ids.exhibitor,
      slug: 'rug',
      craftId: craft.id,
      name: text,
      provenance: 'GENERATED',
    },
  })
  await db.call.create({
    data: {
      id: ids.call,
      editionId: edition.id,
      key: ids.call,
      title: text,
      kinds: ['COOPERATIVE'],
      opensAt: new Date('2022-09-01'),
      closesAt: new Date('2022-12-31'),
      provenance: 'GENERATED',
    },
  })
  const { _max } = await db.standApplication.aggregate({ _max: { number: true } })
  await db.standApplication.create({
    data: {
      id: ids.application,
      editionId: edition.id,
      callId: ids.call,
      exhibitorId: ids.exhibitor,
      number: (_max.number ?? 0) + 1,
      state: 'SUBMITTED',
      kind: 'COOPERATIVE',
      familyId: 'carpet',
      changedAt: new Date(),
      provenance: 'GENERATED',
    },
  })
  const addedAt = new Date()
  return {
    ...ids,
    personId: person.id,
    asPaper: (hash: string) =>
      db.applicationFile.create({
        data: {
          id: randomUUID(),
          applicationId: ids.application,
          fieldKey: 'register',
          fileHash: hash,
          name: 'a',
          addedAt,
        },
      }),
    asPhotograph: (hash: string) =>
      db.productPhotograph.create({ data: { productId: ids.product, order: 1, fileHash: hash } }),
    ofExhibitor: (hash: string) =>
      db.exhibitorPhotograph.create({ data: { exhibitorId: ids.exhibitor, order: 1, fileHash: hash } }),
    publish: () => db.product.update({ where: { id: ids.product }, data: { publishedAt: addedAt } }),
  }
}
