import { randomUUID } from 'node:crypto'
import type { Context } from '@salon/api/context.ts'
import type { Desk } from './halls.ts'
import { givenHall } from './halls.ts'

const text = (fr: string) => ({ fr, ar: fr, en: fr, es: fr })

export interface Reviewed extends Desk {
  readonly ids: readonly string[]
  /** What the files are judged by: one weighs three times the other. */
  readonly criteria: readonly { readonly id: string; readonly weight: number }[]
  /** Somebody of the registration desk, by name. */
  reviewer(name: string): Promise<Context>
}

/** Files under review, with two criteria of a call, and whoever reviews them. */
export async function givenReviewed(files: number): Promise<Reviewed> {
  const desk = await givenHall(1, files)
  const { db, editionId } = desk.fair
  await db.standApplication.updateMany({ data: { state: 'UNDER_REVIEW', submittedAt: desk.fair.now } })
  const { id: callId } = await db.call.findFirstOrThrow()
  const criteria = [
    { id: randomUUID(), callId, key: 'craft', label: text('Savoir-faire'), weight: 3, order: 0 },
    { id: randomUUID(), callId, key: 'stand', label: text('Stand'), weight: 1, order: 1 },
  ]
  await db.reviewCriterion.createMany({ data: criteria })
  return {
    ...desk,
    criteria,
    ids: desk.files.map(({ id }) => id),
    async reviewer(name) {
      const viewer = await desk.fair.viewer(name, 'REGISTRATION_DESK')
      const held = { editionId, personId: viewer.personId, role: 'REGISTRATION_DESK' as const }
      await db.role.createMany({ data: [{ id: randomUUID(), ...held }], skipDuplicates: true })
      return desk.fair.context(viewer)
    },
  }
}
