import type { Prisma } from '@salon/prisma/client'
import type { Db } from '../db.ts'
import { toNotice } from './notice.store.ts'
import type { Notice } from './notice.ts'

/** A page of the notices of a person or of an edition, the latest first. */
export async function readNotices(
  db: Db,
  where: Prisma.NoticeWhereInput,
  page: { readonly skip: number; readonly take: number },
): Promise<Notice[]> {
  const rows = await db.notice.findMany({ ...page, where, orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }] })
  return rows.map(toNotice)
}
