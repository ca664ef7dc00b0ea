import type { News } from '../live/journal.ts'

/** A release of the plan is in force: every public plan reads again. */
export function planReleased(editionId: string, releaseId: string, number: number, actorId: string): News {
  return {
    editionId,
    topic: 'plan',
    kind: 'released',
    subject: releaseId,
    audience: 'everyone',
    payload: { number },
    actorId,
  }
}
