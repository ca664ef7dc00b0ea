import type { Db, Tx } from '../db.ts'
import type { PageContent } from './exhibitor-page.ts'
import type { CaptionedPhotograph } from './product.ts'

const whole = {
  crafts: { orderBy: { craft: { order: 'asc' } } },
  photographs: { orderBy: { order: 'asc' } },
} as const

/** All that its page says, public or not. */
export function readPage(db: Db | Tx, exhibitorId: string) {
  return db.exhibitor.findUnique({ where: { id: exhibitorId }, include: whole })
}
export type KeptPage = NonNullable<Awaited<ReturnType<typeof readPage>>>

/** The pages of the exhibitors that somebody acts for, by name. */
export function readPagesOf(db: Db | Tx, personId: string): Promise<KeptPage[]> {
  return db.exhibitor.findMany({ where: { people: { some: { personId } } }, orderBy: { name: 'asc' }, include: whole })
}

/** Writes a page unless it has another version by now. */
export async function writePage(tx: Tx, exhibitorId: string, version: number, content: PageContent): Promise<boolean> {
  const { crafts: _crafts, photographs: _photographs, presentation, ...rest } = content
  const { count } = await tx.exhibitor.updateMany({
    where: { id: exhibitorId, version },
    data: {
      ...rest,
      presentation: { ...presentation },
      labels: [...rest.labels],
      languages: [...rest.languages],
      markets: [...rest.markets],
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** How many of these crafts there are. */
export const countCrafts = (tx: Tx, ids: readonly string[]) => tx.craft.count({ where: { id: { in: [...ids] } } })

/** The crafts of an exhibitor. Only what differs is written: the search reads each again. */
export async function writeCrafts(tx: Tx, exhibitorId: string, before: readonly string[], after: readonly string[]) {
  const gone = before.filter((id) => !after.includes(id))
  const come = after.filter((id) => !before.includes(id))
  if (gone.length > 0) await tx.exhibitorCraft.deleteMany({ where: { exhibitorId, craftId: { in: gone } } })
  if (come.length > 0) await tx.exhibitorCraft.createMany({ data: come.map((craftId) => ({ exhibitorId, craftId })) })
}

export async function writePagePhotographs(
  tx: Tx,
  exhibitorId: string,
  photographs: readonly CaptionedPhotograph[],
): Promise<void> {
  await tx.exhibitorPhotograph.deleteMany({ where: { exhibitorId } })
  await tx.exhibitorPhotograph.createMany({
    data: photographs.map(({ hash, caption }, order) => ({
      exhibitorId,
      fileHash: hash,
      order,
      caption: { ...caption },
    })),
  })
}
