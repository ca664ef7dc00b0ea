import type { Product } from '@salon/prisma/client'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../db.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden } from '../shared/refusals.ts'
import { isMemberOf } from './co-exhibitor.store.ts'

/** Whether the viewer keeps what an exhibitor shows: its members, and the registration desk. */
export async function mayKeep(context: Context, db: Db | Tx, exhibitorId: string): Promise<boolean> {
  const { viewer } = context
  if (!viewer || !isUuid(exhibitorId)) return false
  const edition = await context.editions.find()
  return (edition && mayRegister(viewer, edition.id)) || isMemberOf(db, exhibitorId, viewer.personId)
}

/** A product for who may keep it; null for everybody else, as if there were none. */
export async function findMyProduct(context: Context, id: string): Promise<Product | null> {
  if (!context.viewer) throw new Forbidden()
  const product = isUuid(id) ? await context.db.product.findUnique({ where: { id } }) : null
  return product && (await mayKeep(context, context.db, product.exhibitorId)) ? product : null
}
