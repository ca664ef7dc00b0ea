import type { Product } from '@salon/prisma/client'
import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden } from '../shared/refusals.ts'
import { isMemberOf } from './co-exhibitor.store.ts'

/** A product for who may keep it; null for everybody else, as if there were none. */
export async function findMyProduct({ db, viewer, editions }: Context, id: string): Promise<Product | null> {
  if (!viewer) throw new Forbidden()
  const product = isUuid(id) ? await db.product.findUnique({ where: { id } }) : null
  if (!product) return null
  const edition = await editions.find()
  const may =
    (edition && mayRegister(viewer, edition.id)) || (await isMemberOf(db, product.exhibitorId, viewer.personId))
  return may ? product : null
}
