import type { PersonShape } from '../people/person.ts'
import { PERSON } from '../people/person.ts'
import { batchedLoad } from '../schedule/loads.ts'
import type { ApplicationEvent } from './application.ts'
import { type ApplicationFile, readApplicationFiles } from './application-file.store.ts'
import { readCall } from './call.reading.ts'
import type { Call } from './call.ts'
import type { PublicExhibitor } from './hall.ts'

/** What a list of files asks of each at once is read together. */

export const filesOfApplication = batchedLoad<ApplicationFile[]>(async ({ db }, ids) =>
  Map.groupBy(await readApplicationFiles(db, ids), ({ applicationId }) => applicationId),
)

export const eventsOfApplication = batchedLoad<ApplicationEvent[]>(async ({ db }, ids) => {
  const rows = await db.applicationEvent.findMany({ where: { applicationId: { in: ids } }, orderBy: { id: 'asc' } })
  return Map.groupBy(rows, ({ applicationId }) => applicationId)
})

export const callWith = batchedLoad<Call>(async ({ db }, ids) => {
  const calls = await Promise.all(ids.map((id) => readCall(db, id)))
  return new Map(calls.flatMap((call) => (call ? [[call.id, call]] : [])))
})

export const applicantWith = batchedLoad<PublicExhibitor>(async ({ db }, ids) => {
  const rows = await db.exhibitor.findMany({ where: { id: { in: ids } } })
  return new Map(rows.map((row) => [row.id, row]))
})

export const actorWith = batchedLoad<PersonShape>(async ({ db }, ids) => {
  const rows = await db.person.findMany({ where: { id: { in: ids } }, select: PERSON })
  return new Map(rows.map((row) => [row.id, row]))
})
