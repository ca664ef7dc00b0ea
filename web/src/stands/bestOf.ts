import { metresToDoor } from './planGeometry.ts'
import type { PlacedStand } from './useStandStates.ts'

export type Best = 'area' | 'door' | 'sides'

/** What each of several stands is best at; nothing where all are alike. By the stand's id. */
export function bestOf(places: readonly PlacedStand[]): ReadonlyMap<string, Best[]> {
  const best = new Map<string, Best[]>(places.map(({ stand }) => [stand.id, []]))
  const mark = (what: Best, of: (place: PlacedStand) => number) => {
    const values = places.map(of)
    const most = Math.max(...values)
    if (values.every((value) => value === most)) return
    for (const [n, { stand }] of places.entries()) if (values[n] === most) best.get(stand.id)?.push(what)
  }
  mark('area', ({ stand }) => stand.areaDm2)
  mark('sides', ({ stand }) => stand.openSides)
  mark('door', ({ stand, hall }) => -(metresToDoor(hall, stand) ?? Number.MAX_SAFE_INTEGER))
  return best
}
