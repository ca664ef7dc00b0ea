import type { Drawing, Thing } from './drawing.ts'

/** Something that both changed, each otherwise; undefined on the side that removed it. */
export interface Clash {
  readonly id: string
  readonly list: 'stands' | 'features' | 'zones' | 'hall'
  readonly mine: Thing | undefined
  readonly theirs: Thing | undefined
}

export interface Merged {
  readonly drawing: Drawing
  readonly clashes: readonly Clash[]
}

/**
 * Lays what a colleague saved under what was drawn here, thing by thing and field by field. Where both changed the same
 * field of the same thing otherwise it is a clash, and the drawing has `prefer`'s side of it.
 */
export function mergeDrawings(
  base: Drawing,
  mine: Drawing,
  theirs: Drawing,
  prefer: 'mine' | 'theirs' = 'mine',
): Merged {
  const clashes: Clash[] = []
  const frames = [base, mine, theirs].map(({ stands: _s, features: _f, zones: _z, ...frame }) => ({
    id: 'hall',
    ...frame,
  }))
  const [frameBase, frameMine, frameTheirs] = frames
  const list = <T extends Thing>(
    of: 'stands' | 'features' | 'zones',
    b: readonly T[],
    m: readonly T[],
    t: readonly T[],
  ) => mergeList(b, m, t, prefer, (id, mine, theirs) => clashes.push({ id, list: of, mine, theirs }))
  const stands = list('stands', base.stands, mine.stands, theirs.stands)
  const features = list('features', base.features, mine.features, theirs.features)
  const zones = list('zones', base.zones, mine.zones, theirs.zones)
  let frame = mine
  if (frameBase && frameMine && frameTheirs) {
    const { value, clashed } = mergeThing(frameBase, frameMine, frameTheirs, prefer)
    if (clashed) clashes.push({ id: 'hall', list: 'hall', mine: undefined, theirs: undefined })
    const { id: _, ...rest } = value
    frame = { ...mine, ...rest }
  }
  const zoneIds = new Set(zones.map(({ id }) => id))
  return {
    drawing: {
      ...frame,
      features,
      zones,
      // A zone that one side removed is no longer the zone of what the other side drew.
      stands: stands.map((each) => (each.zoneId && !zoneIds.has(each.zoneId) ? { ...each, zoneId: null } : each)),
    },
    clashes,
  }
}

function mergeList<T extends Thing>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  prefer: 'mine' | 'theirs',
  clash: (id: string, mine: T | undefined, theirs: T | undefined) => void,
): readonly T[] {
  const [was, here, there] = [base, mine, theirs].map((list) => new Map(list.map((each) => [each.id, each])))
  if (!was || !here || !there) return mine
  const ids = [...new Set([...theirs, ...mine].map(({ id }) => id))]
  return ids.flatMap((id): T[] => {
    const [b, m, t] = [was.get(id), here.get(id), there.get(id)]
    if (m && t) {
      if (!b) {
        if (!same(m, t)) clash(id, m, t)
        return [prefer === 'mine' ? m : t]
      }
      const { value, clashed } = mergeThing(b, m, t, prefer)
      if (clashed) clash(id, m, t)
      return [value]
    }
    // One side has it: it is new there, or the other side removed it.
    const left = m ?? t
    if (!left || !b) return left ? [left] : []
    if (same(left, b)) return []
    clash(id, m, t)
    return (prefer === 'mine') === (m !== undefined) ? [left] : []
  })
}

function mergeThing<T extends object>(base: T, mine: T, theirs: T, prefer: 'mine' | 'theirs') {
  let clashed = false
  const value = { ...theirs }
  for (const key of Object.keys(mine) as (keyof T)[]) {
    const [b, m, t] = [base[key], mine[key], theirs[key]]
    if (same(m, b) || same(m, t)) continue
    if (same(t, b)) value[key] = m
    else {
      clashed = true
      if (prefer === 'mine') value[key] = m
    }
  }
  return { value, clashed }
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
const sameList = (a: readonly Thing[], b: readonly Thing[]) =>
  a === b || (a.length === b.length && a.every((each, n) => same(each, b[n])))

/** Whether two drawings say the same. Cheap where they share most of their things. */
export const sameDrawing = (a: Drawing, b: Drawing): boolean =>
  a === b ||
  ((['names', 'widthCm', 'depthCm', 'outline'] as const).every((key) => same(a[key], b[key])) &&
    (['stands', 'features', 'zones'] as const).every((list) => sameList(a[list], b[list])))
