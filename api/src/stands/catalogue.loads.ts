import type { Exhibitor } from '@salon/prisma/client'
import { batchedLoad } from '../schedule/loads.ts'
import type { CraftShape, PhotographShape, ProductShape } from './catalogue.refs.ts'

/** What a request asks of many exhibitors or products at once is read together. */

export const exhibitorWith = batchedLoad<Exhibitor>(async ({ db }, ids) => {
  const rows = await db.exhibitor.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map((row) => [row.id, row]))
})

export const exhibitorPhotographs = batchedLoad<PhotographShape[]>(async ({ db }, ids) => {
  const rows = await db.exhibitorPhotograph.findMany({
    where: { exhibitorId: { in: ids } },
    orderBy: { order: 'asc' },
    include: { file: { select: { width: true, height: true } } },
  })
  return grouped(rows, ({ exhibitorId }) => exhibitorId, photograph)
})

export const productPhotographs = batchedLoad<PhotographShape[]>(async ({ db }, ids) => {
  const rows = await db.productPhotograph.findMany({
    where: { productId: { in: ids } },
    orderBy: { order: 'asc' },
    include: { file: { select: { width: true, height: true } } },
  })
  return grouped(rows, ({ productId }) => productId, photograph)
})

export const exhibitorCrafts = batchedLoad<CraftShape[]>(async ({ db }, ids) => {
  const rows = await db.exhibitorCraft.findMany({
    where: { exhibitorId: { in: ids } },
    orderBy: { craft: { order: 'asc' } },
    include: { craft: true },
  })
  return grouped(
    rows,
    ({ exhibitorId }) => exhibitorId,
    ({ craft }) => craft,
  )
})

export const craftWith = batchedLoad<CraftShape>(async ({ db }, ids) => {
  const rows = await db.craft.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map((row) => [row.id, row]))
})

/** Only what is published. */
export const exhibitorProducts = batchedLoad<ProductShape[]>(async ({ db }, ids) => {
  const rows = await db.product.findMany({
    where: { exhibitorId: { in: ids }, publishedAt: { not: null } },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  return grouped(
    rows,
    ({ exhibitorId }) => exhibitorId,
    (row) => row,
  )
})

interface PhotographRow {
  readonly fileHash: string
  readonly caption: unknown
  readonly file: { readonly width: number | null; readonly height: number | null }
}

const photograph = ({ fileHash, caption, file }: PhotographRow): PhotographShape => ({
  hash: fileHash,
  caption,
  ...file,
})

function grouped<Row, Shape>(rows: readonly Row[], key: (row: Row) => string, shape: (row: Row) => Shape) {
  const groups = new Map<string, Shape[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(shape(row))
    else groups.set(key(row), [shape(row)])
  }
  return groups
}
