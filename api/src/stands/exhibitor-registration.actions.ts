import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { membersToldOf } from './application.topics.ts'
import { RegisterNumberTaken } from './exhibitor-registration.refusals.ts'
import { slugOf, whyNotRegister } from './exhibitor-registration.rules.ts'
import { insertExhibitor, isPlaced, isRegisterNumberTaken, readSlugs } from './exhibitor-registration.store.ts'
import type { NewExhibitor } from './exhibitor-registration.ts'
import type { PublicExhibitor } from './hall.ts'

/** Two who register the same name at once take different slugs within this many tries. */
const TRIES = 5

/**
 * Registers an exhibitor, with the viewer as its first member. Throws InvalidInput, RegisterNumberTaken; NotFound for a
 * family or a region that there is none of; Forbidden for nobody in particular.
 */
export async function registerExhibitor(context: Context, asked: NewExhibitor): Promise<PublicExhibitor> {
  const { viewer } = context
  if (!viewer) throw new Forbidden()
  const edition = await context.editions.find()
  if (!edition) throw new NotFound()
  assertAllowed(whyNotRegister(asked))
  return transaction(context.db, async (tx) => {
    if (!(await isPlaced(tx, asked))) throw new NotFound()
    const base = slugOf(asked.name)
    for (let tried = 0; tried < TRIES; tried++) {
      if (asked.registerNumber && (await isRegisterNumberTaken(tx, asked.registerNumber)))
        throw new RegisterNumberTaken()
      const taken = await readSlugs(tx, base)
      const slug = Array.from({ length: taken.size + 1 }, (_, n) => (n === 0 ? base : `${base}-${n + 1}`)).find(
        (candidate) => !taken.has(candidate),
      )
      if (!slug) throw new Error('every slug is taken')
      const id = context.ids()
      if (!(await insertExhibitor(tx, { ...asked, id, slug, memberId: viewer.personId }))) continue
      for (const news of membersToldOf({ id, editionId: edition.id }, [viewer.personId], 'registered', viewer.personId))
        await append(tx, news)
      return { ...asked, id, slug }
    }
    throw new Error('no slug was left')
  })
}
