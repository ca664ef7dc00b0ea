import { Prisma } from '@salon/prisma/client'
import type { Db, Tx } from '../db.ts'
import { readCallRecord } from './call.reading.ts'
import { isFileField } from './call.ts'
import type { CallUse } from './call-content.rules.ts'
import type { CallContent, FieldContent } from './call-content.ts'
import type { CallDates } from './call-desk.rules.ts'
import type { CallRecord } from './call-desk.ts'

/**
 * The call, locked until the transaction ends: nobody opens or sends a file for it meanwhile, and no file is counted in
 * its quotas. Whoever holds it takes the quotas next, and never a file.
 */
export async function lockCall(tx: Tx, id: string): Promise<CallRecord | undefined> {
  await tx.$executeRaw`select 1 from call where id = ${id}::uuid for update`
  return readCallRecord(tx, id)
}

/**
 * Keeps calls as they are until the transaction ends, beside others who do the same: what was read of their dates, form
 * and quotas still holds when a file is written. After files, before quotas.
 */
export async function keepCalls(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`select 1 from call where id = any(${[...new Set(ids)]}::uuid[]) order by id for share`
}

/** A new call that nobody but the desk sees; false when the edition has one under this key. */
export async function insertCall(
  tx: Tx,
  call: CallDates & {
    readonly id: string
    readonly editionId: string
    readonly key: string
    readonly offersFreed?: boolean
    readonly holdDays?: number
    readonly holdsEach?: number
    readonly content: CallContent
    readonly byId: string
    readonly now: Date
  },
): Promise<boolean> {
  const { content, byId, now, ...columns } = call
  const { count } = await tx.call.createMany({
    data: {
      ...columns,
      ...wordsOf(content),
      announced: false,
      changedAt: now,
      changedById: byId,
      provenance: 'FACT',
    },
    skipDuplicates: true,
  })
  return count === 1
}

const wordsOf = ({ title, terms, kinds }: CallContent) => ({ title, terms, kinds: [...kinds] })

/** Changes a call that still is in the version that was seen, and leaves the next; false when it is not. */
export async function writeCall(
  tx: Tx,
  seen: Pick<CallRecord, 'id' | 'version'>,
  by: { readonly byId: string; readonly now: Date },
  columns: Prisma.CallUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.call.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...columns, version: { increment: 1 }, changedAt: by.now, changedById: by.byId },
  })
  return count === 1
}

/** The same for what is published: the draft is in force, and there is none. */
export const writePublished = (
  tx: Tx,
  seen: Pick<CallRecord, 'id' | 'version' | 'draftVersion'>,
  by: { readonly byId: string; readonly now: Date },
  content: CallContent,
): Promise<boolean> =>
  writeCall(tx, seen, by, {
    ...wordsOf(content),
    announced: true,
    draft: Prisma.DbNull,
    draftVersion: { increment: 1 },
  })

/** Writes the draft over the one that was seen, or takes it away; false when somebody saved meanwhile. */
export async function writeDraft(
  tx: Tx,
  seen: Pick<CallRecord, 'id' | 'draftVersion'>,
  by: { readonly byId: string; readonly now: Date },
  content: CallContent | null,
): Promise<boolean> {
  const json = content === null ? null : JSON.stringify(content)
  const written = await tx.$executeRaw`
    update call set draft = ${json}::jsonb, draft_version = draft_version + 1, drafted_at = ${by.now},
      drafted_by_id = ${by.byId}::uuid
    where id = ${seen.id}::uuid and draft_version = ${seen.draftVersion}`
  return written === 1
}

/** What files and scores rest on. */
export async function readUse(tx: Tx | Db, callId: string): Promise<CallUse> {
  const answered = await tx.$queryRaw<{ key: string; files: number }[]>`
    select key, count(*)::int as files from (
      select a.id, jsonb_object_keys(a.answers) as key from stand_application a
      where a.call_id = ${callId}::uuid and a.state <> 'WITHDRAWN'
      union select f.application_id, f.field_key from application_file f
      join stand_application a on a.id = f.application_id
      where a.call_id = ${callId}::uuid and a.state <> 'WITHDRAWN') held group by key`
  const chosen = await tx.$queryRaw<{ key: string; files: number }[]>`
    select f.key || '/' || (a.answers ->> f.key) as key, count(*)::int as files
    from call_field f join stand_application a on a.call_id = f.call_id
    where f.call_id = ${callId}::uuid and f.type = 'CHOICE' and a.state <> 'WITHDRAWN' and a.answers ? f.key
    group by 1`
  const kinds = await tx.$queryRaw<{ key: string; files: number }[]>`
    select kind::text as key, count(*)::int as files from stand_application
    where call_id = ${callId}::uuid and state <> 'WITHDRAWN' group by 1`
  const [scored] = await tx.$queryRaw<{ files: number }[]>`
    select count(distinct s.application_id)::int as files
    from review_score s join review_criterion c on c.id = s.criterion_id where c.call_id = ${callId}::uuid`
  const byKey = (rows: readonly { key: string; files: number }[]) => new Map(rows.map(({ key, files }) => [key, files]))
  return { answered: byKey(answered), chosen: byKey(chosen), kinds: byKey(kinds), scored: scored?.files ?? 0 }
}

/** Locks what reviewers score against: a score that is being given is there, or waits until the criteria are written. */
export async function lockCriteria(tx: Tx, callId: string): Promise<void> {
  await tx.$executeRaw`select 1 from review_criterion where call_id = ${callId}::uuid order by id for update`
}

/**
 * Makes the form and the criteria of a call those of a content. A field that somebody answered is retired, one that
 * nobody did is gone; each new one says since when it is asked.
 */
export async function writeForm(
  tx: Tx,
  call: CallRecord,
  content: CallContent,
  use: Pick<CallUse, 'answered'>,
  at: { readonly now: Date; readonly ids: () => string },
): Promise<void> {
  const wanted = new Set(content.fields.map(({ key }) => key))
  const gone = call.fields.filter(({ key, retiredAt }) => !wanted.has(key) && retiredAt === null)
  for (const { id, key } of gone) {
    if ((use.answered.get(key) ?? 0) > 0) await tx.callField.update({ where: { id }, data: { retiredAt: at.now } })
    else await tx.callField.delete({ where: { id } })
  }
  const known = new Map(call.fields.map((field) => [field.key, field]))
  const since = call.announced ? at.now : null
  for (const [order, field] of content.fields.entries()) {
    const was = known.get(field.key)
    const isAsked = was?.retiredAt === null
    const data = {
      ...columnsOf(field),
      order,
      ...(isAsked ? {} : { addedAt: since, retiredAt: null }),
      requiredSince: isAsked && was.required === field.required ? was.requiredSince : field.required ? since : null,
    }
    if (was) await tx.callField.update({ where: { id: was.id }, data })
    else await tx.callField.create({ data: { ...data, id: at.ids(), callId: call.id } })
  }
  await writeCriteria(tx, call, content, at.ids)
}

async function writeCriteria(tx: Tx, call: CallRecord, { criteria }: CallContent, ids: () => string): Promise<void> {
  const wanted = criteria.map(({ key }) => key)
  await tx.reviewCriterion.deleteMany({ where: { callId: call.id, key: { notIn: wanted } } })
  for (const [order, { key, label, weight }] of criteria.entries()) {
    await tx.reviewCriterion.upsert({
      where: { callId_key: { callId: call.id, key } },
      create: { id: ids(), callId: call.id, key, label, weight, order },
      update: { label, weight, order },
    })
  }
}

const columnsOf = (field: FieldContent) => ({
  key: field.key,
  type: field.type,
  label: field.label,
  hint: field.hint,
  kinds: [...field.kinds],
  required: field.required,
  options: field.options.map(({ key, label }) => ({ key, label })),
  limit: isFileField(field) ? (field.limit ?? 1) : field.limit,
})
