import type { Prisma } from '@salon/prisma/client'
import type { Db, Tx } from '../db.ts'
import type { Localised } from '../shared/language.ts'
import { localised } from '../shared/localised.ts'
import type { Call, CallField } from './call.ts'
import { parseContent } from './call-content.ts'
import type { CallRecord } from './call-desk.ts'

const CALL = {
  include: {
    fields: { orderBy: [{ order: 'asc' }, { key: 'asc' }] },
    quotas: { orderBy: [{ regionCode: 'asc' }, { familyId: 'asc' }] },
  },
} as const satisfies { include: Prisma.CallInclude }

const CALL_RECORD = {
  include: { ...CALL.include, criteria: { orderBy: [{ order: 'asc' }, { key: 'asc' }] } },
} as const satisfies { include: Prisma.CallInclude }

type CallRow = Prisma.CallGetPayload<typeof CALL>
type CallRecordRow = Prisma.CallGetPayload<typeof CALL_RECORD>

/** What everybody may know of: announced, and not put away. */
const SHOWN = { announced: true, archivedAt: null } as const satisfies Prisma.CallWhereInput
const LATEST = [{ opensAt: 'desc' }, { key: 'asc' }] as const satisfies Prisma.CallOrderByWithRelationInput[]

/** The calls of an edition that everybody sees, the latest first. */
export async function readCalls(tx: Tx | Db, editionId: string): Promise<Call[]> {
  const rows = await tx.call.findMany({ where: { editionId, ...SHOWN }, orderBy: [...LATEST], ...CALL })
  return rows.map(callOf)
}

/** A call that everybody sees; undefined for one that is not announced, or put away. */
export async function readShownCall(tx: Tx | Db, id: string): Promise<Call | undefined> {
  const row = await tx.call.findUnique({ where: { id, ...SHOWN }, ...CALL })
  return row ? callOf(row) : undefined
}

/** A call that a file answers, whatever became of it. */
export async function readCall(tx: Tx | Db, id: string): Promise<Call | undefined> {
  const row = await tx.call.findUnique({ where: { id }, ...CALL })
  return row ? callOf(row) : undefined
}

/** A call that everybody sees, by its name in addresses. */
export async function readCallByKey(tx: Tx | Db, editionId: string, key: string): Promise<Call | undefined> {
  const row = await tx.call.findUnique({ where: { editionId_key: { editionId, key }, ...SHOWN }, ...CALL })
  return row ? callOf(row) : undefined
}

/** All calls of an edition, as the desk has them, the latest first. */
export async function readCallRecords(tx: Tx | Db, editionId: string): Promise<CallRecord[]> {
  const rows = await tx.call.findMany({ where: { editionId }, orderBy: [...LATEST], ...CALL_RECORD })
  return rows.map(callRecordOf)
}

/** A call as the desk has it. */
export async function readCallRecord(tx: Tx | Db, id: string): Promise<CallRecord | undefined> {
  const row = await tx.call.findUnique({ where: { id }, ...CALL_RECORD })
  return row ? callRecordOf(row) : undefined
}

function callOf({ title, terms, fields, quotas, ...row }: Omit<CallRow, 'criteria'>): Call {
  return { ...row, title: localised(title), terms: localised(terms), fields: fields.map(fieldOf), quotas }
}

function callRecordOf({ criteria, draft, ...row }: CallRecordRow): CallRecord {
  return {
    ...row,
    ...callOf({ ...row, draft }),
    draft: draft === null ? null : parseContent(draft),
    criteria: criteria.map(({ id, key, label, weight }) => ({ id, key, label: localised(label), weight })),
  }
}

function fieldOf({ label, hint, options, ...row }: CallRow['fields'][number]): CallField {
  const choices = Array.isArray(options) ? (options as { key: string; label: Localised }[]) : []
  return {
    ...row,
    label: localised(label),
    hint: localised(hint),
    options: choices.map((choice) => ({ key: choice.key, label: localised(choice.label) })),
  }
}
