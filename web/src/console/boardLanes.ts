type Timed = { readonly id: string; readonly startsAt: number; readonly endsAt: number }
export type Lane = { readonly lane: number; readonly lanes: number }

/**
 * Side-by-side lanes for the sessions of one room. Live sessions of a room never overlap (their claims forbid it),
 * but a cancelled one keeps its place on the board while another takes the hour.
 */
export function boardLanes(sessions: readonly Timed[]): ReadonlyMap<string, Lane> {
  const placed = new Map<string, Lane>()
  const sorted = [...sessions].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt || (a.id < b.id ? -1 : 1))
  let cluster: { id: string; lane: number }[] = []
  let laneEnds: number[] = []
  const close = () => {
    for (const each of cluster) placed.set(each.id, { lane: each.lane, lanes: laneEnds.length })
    cluster = []
    laneEnds = []
  }
  for (const session of sorted) {
    if (cluster.length > 0 && session.startsAt >= Math.max(...laneEnds)) close()
    const free = laneEnds.findIndex((end) => end <= session.startsAt)
    const lane = free === -1 ? laneEnds.length : free
    laneEnds[lane] = session.endsAt
    cluster.push({ id: session.id, lane })
  }
  close()
  return placed
}
