import type { Context } from '../context.ts'
import { Forbidden } from '../shared/refusals.ts'
import { type KeptPage, readPage, readPagesOf } from './exhibitor-page.store.ts'
import { mayKeep } from './product.reading.ts'

export type { KeptPage }

/** The pages of the exhibitors that the viewer acts for, by name. */
export async function listMyPages({ db, viewer }: Context): Promise<KeptPage[]> {
  if (!viewer) throw new Forbidden()
  return readPagesOf(db, viewer.personId)
}

/** A page for who may keep it; null for everybody else, as if there were none. */
export async function findMyPage(context: Context, exhibitorId: string): Promise<KeptPage | null> {
  if (!context.viewer) throw new Forbidden()
  return (await mayKeep(context, context.db, exhibitorId)) ? readPage(context.db, exhibitorId) : null
}
