import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { findNotice, markAcknowledged, markRead } from './notice.store.ts'
import { noticeChanged } from './schedule.topics.ts'

/** Says that the viewer has seen all their notices. Throws Forbidden when nobody is signed in. */
export async function markNoticesRead(context: Context): Promise<void> {
  const { viewer, db, clockOf, editions } = context
  if (!viewer) throw new Forbidden()
  const edition = await editions.find()
  if (!edition) return
  await transaction(db, async (tx) => {
    const read = await markRead(tx, viewer.personId, clockOf(edition.id).now())
    await append(tx, ...read.map(({ id, editionId }) => noticeChanged(editionId, viewer.personId, id, 'read')))
  })
}

/**
 * Says that the viewer knows what the notice tells. A second time changes nothing. Throws Forbidden when nobody is
 * signed in, NotFound for a notice that is withdrawn or somebody else's.
 *
 * @returns the notice's id
 */
export async function acknowledgeNotice(context: Context, noticeId: string): Promise<string> {
  const { viewer, db, clockOf } = context
  if (!viewer) throw new Forbidden()
  return transaction(db, async (tx) => {
    const notice = await findNotice(tx, noticeId)
    if (notice?.personId !== viewer.personId) throw new NotFound()
    const news = await markAcknowledged(tx, noticeId, clockOf(notice.editionId).now())
    if (news) await append(tx, noticeChanged(notice.editionId, viewer.personId, noticeId, 'acknowledged'))
    return noticeId
  })
}
