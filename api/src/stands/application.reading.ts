import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden } from '../shared/refusals.ts'
import { readApplication, readApplications } from './application.store.ts'
import type { StandApplication } from './application.ts'
import { isMemberOf } from './co-exhibitor.store.ts'
import type { PublicExhibitor } from './hall.ts'

/** More files than anybody is a member of. */
const MOST_FILES = 50

/** A file for who may see it, the desk once it was sent; null for everybody else, as if there were none. */
export async function findApplication({ db, viewer }: Context, id: string): Promise<StandApplication | null> {
  if (!viewer) throw new Forbidden()
  const file = isUuid(id) ? await readApplication(db, id) : undefined
  if (!file) return null
  const may =
    (file.state !== 'DRAFT' && mayRegister(viewer, file.editionId)) ||
    (await isMemberOf(db, file.exhibitorId, viewer.personId))
  return may ? file : null
}

/** The files of the exhibitors that the viewer acts for. */
export async function listMyApplications({ db, viewer, editions }: Context): Promise<StandApplication[]> {
  if (!viewer) throw new Forbidden()
  const edition = await editions.find()
  if (!edition) return []
  return readApplications(db, {
    where: { editionId: edition.id, exhibitor: { people: { some: { personId: viewer.personId } } } },
    orderBy: { number: 'desc' },
    take: MOST_FILES,
  })
}

/** The exhibitors that the viewer acts for, by name. */
export async function listMyExhibitors({ db, viewer }: Context): Promise<PublicExhibitor[]> {
  if (!viewer) throw new Forbidden()
  return db.exhibitor.findMany({
    where: { people: { some: { personId: viewer.personId } } },
    orderBy: { name: 'asc' },
    take: MOST_FILES,
  })
}
