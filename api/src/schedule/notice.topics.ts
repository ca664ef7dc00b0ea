import type { News } from '../live/journal.ts'

/**
 * Notices were written or withdrawn after one change: one fact for the organisers' board, however many people were
 * concerned, since it reads the notices again.
 */
export function noticesGathered(editionId: string, noticeId: string, count: number): News {
  return {
    editionId,
    topic: 'noticeBoard',
    kind: 'gathered',
    subject: noticeId,
    audience: 'organisers',
    payload: { count },
    actorId: null,
  }
}
