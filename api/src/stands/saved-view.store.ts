import type { Db, Tx } from '../db.ts'
import type { SavedView, ViewFilters } from './saved-view.ts'

/** One's own views, then those that colleagues share, by name. */
export async function readViews(tx: Tx | Db, editionId: string, personId: string, most: number): Promise<SavedView[]> {
  const rows = await tx.savedView.findMany({
    where: { editionId, OR: [{ personId }, { shared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
  })
  const views = rows.map((row): SavedView => ({ ...row, filters: row.filters as ViewFilters }))
  return [...views.filter((view) => view.personId === personId), ...views.filter((view) => view.personId !== personId)]
}

/** Keeps a view under its name; one's own of that name is replaced. */
export async function writeView(tx: Tx, { id, filters, ...view }: SavedView): Promise<void> {
  const { editionId, personId, name, shared } = view
  await tx.savedView.upsert({
    where: { editionId_personId_name: { editionId, personId, name } },
    create: { ...view, id, filters: { ...filters } },
    update: { filters: { ...filters }, shared },
  })
}

/** Forgets one's own view; false when there is none. */
export async function removeView(tx: Tx, id: string, personId: string): Promise<boolean> {
  const { count } = await tx.savedView.deleteMany({ where: { id, personId } })
  return count > 0
}
