/** A session as the board places it: times in milliseconds, names already in the reader's language. */
export type BoardSession = {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly state: 'SCHEDULED' | 'RUNNING' | 'ENDED' | 'CANCELLED'
  readonly title: string
  readonly roomId: string
  readonly startsAt: number
  readonly endsAt: number
  readonly plannedStartsAt: number
  readonly colour: string
  readonly trackName: string
  readonly people: readonly { readonly id: string; readonly name: string; readonly confirmed: boolean }[]
  /** How many agendas hold it; undefined for those who may not know, and until it is read. */
  readonly followers: number | undefined
}

export type BoardRoom = { readonly id: string; readonly name: string; readonly capacity: number }

/** Minutes late against the last release; negative when earlier. A cancelled session is never late. */
export function delayOf(session: Pick<BoardSession, 'startsAt' | 'plannedStartsAt' | 'state'>): number {
  return session.state === 'CANCELLED' ? 0 : Math.round((session.startsAt - session.plannedStartsAt) / 60_000)
}
