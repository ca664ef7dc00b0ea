import type { PlanPoint } from './hall.ts'
import type { DraftStand, DrawnHall, HallContent } from './plan-draft.ts'
import { areaDm2 } from './plan-geometry.ts'
import type { HallChange, StandChange, StandChangeKind } from './plan-release.ts'
import { settled } from './plan-sides.rules.ts'

/** What becomes of a hall when the content after replaces the one before; undefined where they come to the same. */
export function hallChange(hall: DrawnHall, before: HallContent, after: HallContent): HallChange | undefined {
  const isNew = hall.sinceRelease === null
  const stands = standChanges(settled(before).stands, settled(after).stands)
  const isRebuilt = !same(built(before), built(after))
  if (!isNew && !isRebuilt && stands.length === 0) return undefined
  return { hallId: hall.id, key: hall.key, name: after.name, isNew, isRebuilt, outline: after.outline, stands }
}

/** By identity: a stand is the same while its id is, whatever its number and place. In the order of numbers. */
export function standChanges(before: readonly DraftStand[], after: readonly DraftStand[]): StandChange[] {
  const old = new Map(before.map((stand) => [stand.id, stand]))
  const kept = new Set(after.map(({ id }) => id))
  const changes: StandChange[] = []
  for (const stand of after) {
    const was = old.get(stand.id)
    const what: readonly StandChangeKind[] = was ? whatChanged(was, stand) : ['ADDED']
    if (what.length === 0) continue
    changes.push({
      standId: stand.id,
      number: stand.number,
      numberBefore: was && was.number !== stand.number ? was.number : null,
      what,
      before: was?.outline ?? null,
      after: stand.outline,
    })
  }
  for (const { id, number, outline } of before)
    if (!kept.has(id))
      changes.push({ standId: id, number, numberBefore: null, what: ['REMOVED'], before: outline, after: null })
  return changes.sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
}

function whatChanged(before: DraftStand, after: DraftStand): StandChangeKind[] {
  const what: StandChangeKind[] = []
  if (!same(cyclic(before.outline), cyclic(after.outline)))
    what.push(areaDm2(before.outline) === areaDm2(after.outline) ? 'MOVED' : 'RESIZED')
  if (before.number !== after.number) what.push('RENUMBERED')
  if (before.openSides !== after.openSides || before.shape !== after.shape) what.push('OPENED')
  if (!same(fittings(before), fittings(after))) what.push('FITTED')
  return what
}

const fittings = ({ build, priceRule, watts, water, accessible, blocked, zoneId }: DraftStand) => [
  build,
  priceRule,
  watts,
  water,
  accessible,
  blocked,
  zoneId,
]

function built({ stands: _, features, zones, ...hall }: HallContent) {
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    [...things].sort((a, b) => (a.id < b.id ? -1 : 1))
  return [hall.name, hall.widthCm, hall.depthCm, hall.outline, byId(features), byId(zones)]
}

/** The same outline from its least point on: where drawing it began changes nothing. */
function cyclic(outline: readonly PlanPoint[]): readonly PlanPoint[] {
  let least = 0
  for (const [n, [x, y]] of outline.entries()) {
    const [leastX, leastY] = outline[least] ?? [x, y]
    if (x < leastX || (x === leastX && y < leastY)) least = n
  }
  return [...outline.slice(least), ...outline.slice(0, least)]
}

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b)

/** JSON with sorted keys: what came out of the database has its own order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
