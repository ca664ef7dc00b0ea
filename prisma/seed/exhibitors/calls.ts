import type { CallFieldType, ExhibitorKind, Prisma } from '@salon/prisma/client'
import { idOf } from '../ids.ts'
import content from './call.json' with { type: 'json' }

/** The demo's two calls, and the one of the edition before, of which only the outcome is left. */
export const CALLS = {
  main: { opensAt: new Date('2022-09-01T08:00:00Z'), closesAt: new Date('2022-11-15T17:00:00Z') },
  late: { opensAt: new Date('2022-11-28T08:00:00Z'), closesAt: new Date('2022-12-07T17:00:00Z') },
} as const
export type CallKey = keyof typeof CALLS

export const KINDS: readonly ExhibitorKind[] = [
  'MONO_ARTISAN',
  'COOPERATIVE',
  'COMPANY',
  'GUEST_COUNTRY',
  'INSTITUTION',
]
/** Guests and institutions are asked to the fair in its first call. */
const LATE_KINDS: readonly ExhibitorKind[] = ['MONO_ARTISAN', 'COOPERATIVE', 'COMPANY']

export const callId = (editionId: string, key: CallKey) => idOf('call', editionId, key)
export const criterionId = (editionId: string, key: CallKey, criterion: string) =>
  idOf('criterion', callId(editionId, key), criterion)
export const criteria = content.criteria

/** The papers and photographs that a call asks of a kind. */
export const filesAskedOf = (kind: ExhibitorKind) =>
  content.fields
    .filter(({ type, kinds }) => (type === 'PAPER' || type === 'PHOTOGRAPH') && asks(kinds, kind))
    .map(({ key }) => key)

const asks = (kinds: string | readonly string[], kind: ExhibitorKind) => kinds === '*' || kinds.includes(kind)

/** Both calls with their fields, papers and criteria. Quotas are written once it is known how far they are taken. */
export async function writeCalls(tx: Prisma.TransactionClient, editionId: string): Promise<void> {
  for (const key of ['main', 'late'] as const) {
    const id = callId(editionId, key)
    const kinds = key === 'main' ? KINDS : LATE_KINDS
    await tx.call.create({
      data: {
        id,
        editionId,
        key,
        title: content.title[key],
        terms: content.terms,
        kinds: [...kinds],
        ...CALLS[key],
        provenance: 'GENERATED',
      },
    })
    await tx.callField.createMany({
      data: content.fields
        .map((field, order) => ({ ...field, kinds: kinds.filter((kind) => asks(field.kinds, kind)), order }))
        .map(({ type, options, limit, ...field }) => ({
          ...field,
          id: idOf('field', id, field.key),
          callId: id,
          type: type as CallFieldType,
          options: options ?? [],
          limit: limit ?? null,
        })),
    })
    await tx.reviewCriterion.createMany({
      data: content.criteria.map((criterion, order) => ({
        ...criterion,
        id: criterionId(editionId, key, criterion.key),
        callId: id,
        order,
      })),
    })
  }
}
