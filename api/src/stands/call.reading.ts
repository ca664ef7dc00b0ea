import type { Prisma } from '@salon/prisma/client'
import type { Db, Tx } from '../db.ts'
import type { Localised } from '../shared/language.ts'
import { localised } from '../shared/localised.ts'
import type { Call, CallField } from './call.ts'

const CALL = {
  include: {
    fields: { orderBy: [{ order: 'asc' }, { key: 'asc' }] },
    quotas: { orderBy: [{ regionCode: 'asc' }, { familyId: 'asc' }] },
  },
} as const satisfies { include: Prisma.CallInclude }

type CallRow = Prisma.CallGetPayload<typeof CALL>

/** The calls of an edition, the latest first. */
export async function readCalls(tx: Tx | Db, editionId: string): Promise<Call[]> {
  const rows = await tx.call.findMany({ where: { editionId }, orderBy: [{ opensAt: 'desc' }, { key: 'asc' }], ...CALL })
  return rows.map(callOf)
}

export async function readCall(tx: Tx | Db, id: string): Promise<Call | undefined> {
  const row = await tx.call.findUnique({ where: { id }, ...CALL })
  return row ? callOf(row) : undefined
}

/** A call by its name in addresses. */
export async function readCallByKey(tx: Tx | Db, editionId: string, key: string): Promise<Call | undefined> {
  const row = await tx.call.findUnique({ where: { editionId_key: { editionId, key } }, ...CALL })
  return row ? callOf(row) : undefined
}

function callOf({ title, terms, fields, quotas, ...row }: CallRow): Call {
  return { ...row, title: localised(title), terms: localised(terms), fields: fields.map(fieldOf), quotas }
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
