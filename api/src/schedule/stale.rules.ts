import type { SeenVersion } from './operation.ts'
import type { Session } from './session.ts'

/**
 * The first session that is no longer as it was seen, or that would change without having been seen, and the version
 * since which its changes are news.
 */
export function findStale(
  sessions: readonly Session[],
  seen: readonly SeenVersion[],
  changedIds: readonly string[] = [],
): { readonly session: Session; readonly since: number } | undefined {
  const versions = new Map(seen.map(({ sessionId, version }) => [sessionId, version]))
  for (const session of sessions) {
    const version = versions.get(session.id)
    if (version !== undefined && version !== session.version) return { session, since: version }
    if (version === undefined && changedIds.includes(session.id)) return { session, since: session.version - 1 }
  }
  return undefined
}
