import type { PublicCall } from './applicationTypes.ts'

/** Whether a call takes files now: the server's word is as old as when it was asked, and a deadline comes by itself. */
export function phaseAt(
  { opensAt, closesAt }: Pick<PublicCall, 'opensAt' | 'closesAt'>,
  now: number,
): PublicCall['phase'] {
  return now < Date.parse(opensAt) ? 'COMING' : now < Date.parse(closesAt) ? 'OPEN' : 'CLOSED'
}
