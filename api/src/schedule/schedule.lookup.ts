import type { Context } from '../context.ts'
import { PERSON, type PersonShape } from '../people/people.refs.ts'
import { isUuid } from '../shared/ids.ts'
import { batchedLoad } from './loads.ts'
import type { Notice } from './notice.ts'
import { toOperation } from './operation.store.ts'
import type { Operation } from './operation.ts'
import type { ScheduledSession } from './schedule.ts'

/** The session with this id, of whatever edition. */
export async function findSession(context: Context, id: string): Promise<ScheduledSession | undefined> {
  const current = await context.editions.find()
  const session = current && (await context.schedules.read(current.id)).sessionsById.get(id)
  if (session || !isUuid(id)) return session
  const found = await context.db.session.findUnique({ where: { id }, select: { editionId: true } })
  return found ? sessionOf(context, { id, editionId: found.editionId }) : undefined
}

/** A session that exists, from its edition's schedule. */
export async function sessionOf(
  { schedules }: Context,
  { id, editionId }: { readonly id: string; readonly editionId: string },
): Promise<ScheduledSession> {
  const session = (await schedules.readWith(editionId, [{ sessionId: id, version: 1 }])).sessionsById.get(id)
  if (!session) throw new Error(`session ${id} is not in its edition`)
  return session
}

/** A person by id; all that a request asks for at once are read together. */
export const personWith = batchedLoad<PersonShape>(async ({ db }, ids) => {
  const rows = await db.person.findMany({ where: { id: { in: ids } }, select: PERSON })
  return new Map(rows.map((row) => [row.id, row]))
})

/** An operation by id. */
export const operationWith = batchedLoad<Operation>(async ({ db }, ids) => {
  const rows = await db.operation.findMany({ where: { id: { in: ids.filter(isUuid) } } })
  return new Map(rows.map((row) => [row.id, toOperation(row)]))
})

/** The operation that undid the one with this id. */
export const undoingOf = batchedLoad<Operation>(async ({ db }, ids) => {
  const rows = await db.operation.findMany({ where: { undoesId: { in: ids } } })
  return new Map(rows.map((row) => [row.undoesId ?? '', toOperation(row)]))
})

/** A notice by id, while it is there. */
export const noticeWith = batchedLoad<Notice>(async ({ db }, ids) => {
  const rows = await db.notice.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map((row) => [row.id, { ...row, changes: row.changes as unknown as Notice['changes'] }]))
})
