import type { News } from '../live/journal.ts'
import type { ApplicationState } from './application.ts'

/** What becomes of a file, beside the steps of its table: saved, assigned, scored, decided but not sent. */
export interface ApplicationNews {
  readonly state: ApplicationState
  readonly version: number
  /** Of a question: the keys of the fields that are asked for. */
  readonly asked?: readonly string[]
}

/** What the desk is told of a file. */
export function deskToldOf(
  file: { readonly id: string; readonly editionId: string },
  kind: string,
  news: ApplicationNews,
  actorId: string | null,
): News {
  return {
    editionId: file.editionId,
    topic: 'applications',
    kind,
    subject: file.id,
    audience: 'organisers',
    payload: news,
    actorId,
  }
}

/** What each who acts for the exhibitor is told: that the file has changed, never a decision that was not sent. */
export function membersToldOf(
  file: { readonly id: string; readonly editionId: string },
  members: readonly string[],
  kind: string,
  actorId: string | null,
): News[] {
  return members.map((personId) => ({
    editionId: file.editionId,
    topic: 'applications',
    kind,
    subject: file.id,
    audience: `person:${personId}`,
    payload: {},
    actorId,
  }))
}
