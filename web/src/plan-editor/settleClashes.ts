import type { Drawing, Thing } from './drawing.ts'
import type { Clash } from './mergeDrawings.ts'

export type Side = 'mine' | 'theirs'

/** The drawing with the side that was chosen of each thing that two people changed; mine where nothing was chosen. */
export function settleClashes(
  drawing: Drawing,
  /** The same merge with the colleague's side everywhere. */
  theirs: Drawing,
  clashes: readonly Clash[],
  sides: ReadonlyMap<string, Side>,
): Drawing {
  const given = clashes.filter(({ id }) => sides.get(id) === 'theirs')
  const replaced = <T extends Thing>(list: Clash['list'], here: readonly T[], there: readonly T[]): readonly T[] => {
    const ids = new Set(given.filter((clash) => clash.list === list).map(({ id }) => id))
    if (ids.size === 0) return here
    const known = new Map(there.map((each) => [each.id, each]))
    const kept = here.flatMap((each) => (ids.has(each.id) ? (known.get(each.id) ?? []) : [each]))
    const had = new Set(here.map(({ id }) => id))
    return [...kept, ...there.filter(({ id }) => ids.has(id) && !had.has(id))]
  }
  const { names, widthCm, depthCm, outline } = given.some(({ list }) => list === 'hall') ? theirs : drawing
  const zones = replaced('zones', drawing.zones, theirs.zones)
  const zoneIds = new Set(zones.map(({ id }) => id))
  return {
    names,
    widthCm,
    depthCm,
    outline,
    zones,
    features: replaced('features', drawing.features, theirs.features),
    stands: replaced('stands', drawing.stands, theirs.stands).map((each) =>
      each.zoneId && !zoneIds.has(each.zoneId) ? { ...each, zoneId: null } : each,
    ),
  }
}
