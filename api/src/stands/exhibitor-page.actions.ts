import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { mayAttach } from '../files/may-attach.ts'
import { append } from '../live/journal.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { catalogueChanged } from './catalogue.topics.ts'
import { StalePage } from './exhibitor-page.refusals.ts'
import { whyNotKeepPage } from './exhibitor-page.rules.ts'
import {
  countCrafts,
  type KeptPage,
  readPage,
  writeCrafts,
  writePage,
  writePagePhotographs,
} from './exhibitor-page.store.ts'
import type { PageContent } from './exhibitor-page.ts'
import { mayKeep } from './product.reading.ts'

/**
 * Saves what an exhibitor says of itself; everybody sees it at once. Throws InvalidInput, StalePage; NotFound for an
 * exhibitor of others, a craft that there is none of, or a photograph that is not the viewer's to show.
 */
export async function savePage(
  context: Context,
  exhibitorId: string,
  version: number,
  content: PageContent,
): Promise<KeptPage> {
  const { viewer } = context
  if (!viewer) throw new Forbidden()
  const edition = await context.editions.find()
  if (!edition) throw new NotFound()
  const now = context.clockOf(edition.id).now()
  return transaction(context.db, async (tx) => {
    const page = (await mayKeep(context, tx, exhibitorId)) ? await readPage(tx, exhibitorId) : null
    if (!page) throw new NotFound()
    assertAllowed(whyNotKeepPage(content, now))
    const crafts = [...new Set(content.crafts)]
    if ((await countCrafts(tx, crafts)) < crafts.length) throw new NotFound()
    if (!(await writePage(tx, exhibitorId, version, content))) throw new StalePage(page.version)
    const before = page.crafts.map(({ craftId }) => craftId)
    await writeCrafts(tx, exhibitorId, before, crafts)
    await showPhotographs(tx, viewer.personId, page, content)
    await append(tx, catalogueChanged(exhibitorId, 'pageEdited', viewer.personId))
    const saved = await readPage(tx, exhibitorId)
    if (!saved) throw new Error('an exhibitor went away in its own transaction')
    return saved
  })
}

/** Photographs that the page has may stay; new ones must be the viewer's to show. */
async function showPhotographs(tx: Tx, personId: string, page: KeptPage, { photographs }: PageContent): Promise<void> {
  const had = new Set(page.photographs.map(({ fileHash }) => fileHash))
  const once = [...new Map(photographs.map((each) => [each.hash, each])).values()]
  for (const { hash } of once) if (!had.has(hash) && !(await mayAttach(tx, personId, hash))) throw new NotFound()
  await writePagePhotographs(tx, page.id, once)
}
