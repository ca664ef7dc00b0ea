import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { filtersOf, whyNotKeep } from './saved-view.rules.ts'
import { readViews, removeView, writeView } from './saved-view.store.ts'
import { MOST_VIEWS, type SavedView } from './saved-view.ts'

async function onViews(
  context: Context,
  work: (tx: Tx, editionId: string, personId: string) => Promise<void>,
): Promise<SavedView[]> {
  const { viewer, db } = context
  const edition = await context.editions.find()
  if (!viewer || !edition || !mayRegister(viewer, edition.id)) throw new Forbidden()
  return transaction(db, async (tx) => {
    await work(tx, edition.id, viewer.personId)
    // Colleagues see what is shared at once, and no longer see what is not.
    await append(tx, {
      editionId: edition.id,
      topic: 'applications',
      kind: 'viewsChanged',
      subject: viewer.personId,
      audience: 'organisers',
      payload: {},
      actorId: viewer.personId,
    })
    return readViews(tx, edition.id, viewer.personId, MOST_VIEWS)
  })
}

/**
 * Keeps a queue under a name, for oneself or for the whole desk; one's own of that name is replaced. The registration
 * desk. Throws InvalidInput, Forbidden. Returns the views that the viewer has then.
 */
export function saveView(
  context: Context,
  view: { readonly name: string; readonly address: string; readonly shared: boolean },
): Promise<SavedView[]> {
  return onViews(context, (tx, editionId, personId) => {
    assertAllowed(whyNotKeep(view.name))
    const { shared } = view
    const filters = filtersOf(view.address)
    return writeView(tx, { id: context.ids(), editionId, personId, name: view.name.trim(), filters, shared })
  })
}

/** Forgets one's own view. The registration desk. Throws NotFound for one of somebody else. */
export function forgetView(context: Context, id: string): Promise<SavedView[]> {
  return onViews(context, async (tx, _editionId, personId) => {
    if (!isUuid(id) || !(await removeView(tx, id, personId))) throw new NotFound()
  })
}
