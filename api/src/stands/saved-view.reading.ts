import type { Context } from '../context.ts'
import { readViews } from './saved-view.store.ts'
import { MOST_VIEWS, type SavedView } from './saved-view.ts'

/** The views that the viewer has: their own, and those that colleagues share. */
export async function readMyViews({ db, viewer }: Context, editionId: string): Promise<SavedView[]> {
  return viewer ? readViews(db, editionId, viewer.personId, MOST_VIEWS) : []
}
