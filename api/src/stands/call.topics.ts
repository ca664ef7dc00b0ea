import type { News } from '../live/journal.ts'

export type CallNews =
  | 'created'
  | 'drafted'
  | 'published'
  | 'datesMoved'
  | 'quotasSet'
  | 'opened'
  | 'closed'
  | 'archived'
  | 'restored'

/**
 * What becomes of a call. Everybody is told of what everybody sees; a draft, and a call that is not announced, are the
 * desk's.
 */
export function callChanged(
  call: { readonly id: string; readonly editionId: string; readonly announced: boolean },
  kind: CallNews,
  actorId: string,
): News {
  const isDesk = kind === 'drafted' || kind === 'created' || !call.announced
  return {
    editionId: call.editionId,
    topic: 'calls',
    kind,
    subject: call.id,
    audience: isDesk ? 'organisers' : 'everyone',
    payload: {},
    actorId,
  }
}
