import type {
  CallContentFieldPartsFragment,
  CallContentPartsFragment,
  CallDeskQuery,
  CallRecordPartsFragment,
} from '@salon/schema/generated/graphql.ts'
import type { BadgeTone } from '../ui/Badge.tsx'

export type Desk = NonNullable<CallDeskQuery['callDesk']>
export type CallRow = Desk['calls'][number]
export type CallSource = Desk['sources'][number]
export type CallRecord = CallRecordPartsFragment
export type Stage = CallRow['stage']
export type Quota = CallRow['quotas'][number]
export type FieldType = CallContentFieldPartsFragment['type']
export type Kind = CallContentPartsFragment['kinds'][number]
export type FileState = CallRow['counts'][number]['state']

export const kinds = ['MONO_ARTISAN', 'COOPERATIVE', 'COMPANY', 'GUEST_COUNTRY', 'INSTITUTION'] as const
export const fieldTypes = ['TEXT', 'LONG_TEXT', 'NUMBER', 'CHOICE', 'YES_NO', 'PHOTOGRAPH', 'PAPER'] as const
export const stages = ['OPEN', 'PLANNED', 'DRAFT', 'CLOSED', 'ARCHIVED'] as const satisfies readonly Stage[]
/** As the desk reads them: from the first word to the decision. */
export const fileStates = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'MORE_INFORMATION',
  'ACCEPTED',
  'WAITLISTED',
  'REJECTED',
  'WITHDRAWN',
] as const satisfies readonly FileState[]

export const stageTones: Record<Stage, BadgeTone> = {
  DRAFT: 'plain',
  PLANNED: 'saffron',
  OPEN: 'mint',
  CLOSED: 'majorelle',
  ARCHIVED: 'plain',
}

/** Where a call is at a moment; the server's word is as old as when it was asked. */
export function stageAt(call: Pick<CallRow, 'stage' | 'opensAt' | 'closesAt'>, now: number): Stage {
  if (call.stage === 'DRAFT' || call.stage === 'ARCHIVED') return call.stage
  return now < Date.parse(call.opensAt) ? 'PLANNED' : now < Date.parse(call.closesAt) ? 'OPEN' : 'CLOSED'
}

/** How many files were sent: those that are being filled in, and those taken back, are not among them. */
export const sentOf = (counts: CallRow['counts']): number =>
  counts.filter(({ state }) => state !== 'DRAFT' && state !== 'WITHDRAWN').reduce((sum, { count }) => sum + count, 0)

export const countOf = (counts: CallRow['counts'], state: FileState): number =>
  counts.find((each) => each.state === state)?.count ?? 0

/** Where the next file may find no place. */
export const fullestFirst = (quotas: CallRow['quotas']): Quota[] => {
  const left = ({ places, accepted }: Quota) => (places - accepted) / Math.max(1, places)
  return quotas.toSorted((a, b) => left(a) - left(b))
}
