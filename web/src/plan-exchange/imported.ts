import type { Drawing, DrawnFeature, Thing } from '../plan-editor/drawing.ts'
import { boxOf, squareMetres } from '../plan-editor/geometry.ts'
import type { DryRun, ShapeFault } from './dryRun.ts'
import { measureOf } from './facts.ts'
import { importedStands } from './importedStands.ts'
import { importedZones } from './importedZones.ts'
import { kindOf } from './mapping.ts'
import type { ImportKind, RawPlan } from './rawPlan.ts'
import { type Asked, faultOf, identities, type Taken, takenOf, told } from './takenShapes.ts'

/**
 * What becomes of a drawing when a file is taken into it. A stand that is drawn already keeps its id, by its id or else by
 * its number, so that whoever has it keeps it; of it, the file only changes what it says.
 */
export function imported(drawing: Drawing, plan: RawPlan, asked: Asked): DryRun {
  const faults: ShapeFault[] = []
  const taken = takenOf(plan, asked, faults)
  const of = (...kinds: readonly ImportKind[]) => taken.filter(({ kind }) => kinds.includes(kind))
  const isReplaced = asked.mode === 'replace'
  const zones = importedZones(drawing, of('ZONE'), plan, asked, faults)
  const features = featuresOf(
    drawing,
    of('WALL', 'AISLE', 'DOOR', 'EMERGENCY_EXIT', 'PILLAR', 'POWER', 'WATER'),
    plan,
    asked,
    faults,
  )
  const list = <T>(own: readonly T[], more: readonly T[]) =>
    !isReplaced ? [...own, ...more] : plan.isOurs || more.length > 0 ? more : own
  const framed: Drawing = {
    ...frameOf(drawing, of('HALL'), plan, isReplaced, faults),
    zones: list(drawing.zones, zones),
    features: list(drawing.features, features),
    stands: drawing.stands,
  }
  const stands = importedStands(framed, of('STAND'), plan, asked, faults)
  const together = { ...framed, stands: list(drawing.stands, stands) }
  const zoneIds = new Set(together.zones.map(({ id }) => id))
  const result = unchanged(drawing, {
    ...together,
    // A zone that went is nobody's.
    stands: together.stands.map((each) =>
      each.zoneId && !zoneIds.has(each.zoneId) ? { ...each, zoneId: null } : each,
    ),
  })
  const before = new Set(drawing.stands.map(({ id }) => id))
  const after = new Set(result.stands.map(({ id }) => id))
  return {
    drawing: result,
    taken: counted(taken),
    fromFile: new Set([...stands, ...features, ...zones].map(({ id }) => id)),
    known: stands.filter(({ id }) => before.has(id)).length,
    gone: drawing.stands.filter(({ id }) => !after.has(id)).length,
    faults,
    skipped: plan.shapes.filter((shape) => kindOf(shape, asked.mapping) === 'SKIP').length,
  }
}

/** What is as it was is the very same: an import that changes nothing is no step that could be taken back. */
function unchanged(before: Drawing, after: Drawing): Drawing {
  const list = <T extends Thing>(was: readonly T[], is: readonly T[]): readonly T[] => {
    const known = new Map(was.map((each) => [each.id, each]))
    const kept = is.map((each) => {
      const old = known.get(each.id)
      return old && alike(old, each) ? old : each
    })
    return kept.length === was.length && kept.every((each, n) => each === was[n]) ? was : kept
  }
  return {
    names: alike(before.names, after.names) ? before.names : after.names,
    outline: alike(before.outline, after.outline) ? before.outline : after.outline,
    widthCm: after.widthCm,
    depthCm: after.depthCm,
    zones: list(before.zones, after.zones),
    features: list(before.features, after.features),
    stands: list(before.stands, after.stands),
  }
}

/** Alike in all that they say, in whatever order they say it. */
function alike(one: object, other: object): boolean {
  const pairs = (value: object) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return pairs(one) === pairs(other)
}

function counted(taken: readonly Taken[]): ReadonlyMap<ImportKind, number> {
  const counts = new Map<ImportKind, number>()
  for (const { kind } of taken) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function frameOf(
  drawing: Drawing,
  halls: readonly Taken[],
  plan: RawPlan,
  isReplaced: boolean,
  faults: ShapeFault[],
): Drawing {
  const hall = halls.toSorted((a, b) => squareMetres(b.outline) - squareMetres(a.outline))[0]
  if (!hall) return drawing
  if (!isReplaced) {
    faults.push(faultOf(hall.shape.element, 'HALL_KEPT'))
    return drawing
  }
  const { right, bottom } = boxOf(hall.outline)
  return {
    ...drawing,
    names: plan.names ?? drawing.names,
    outline: hall.outline,
    widthCm: plan.widthCm ?? right,
    depthCm: plan.depthCm ?? bottom,
  }
}

function featuresOf(
  drawing: Drawing,
  taken: readonly Taken[],
  plan: RawPlan,
  asked: Asked,
  faults: ShapeFault[],
): DrawnFeature[] {
  const identify = identities(asked, drawing.features)
  return taken.flatMap(({ shape, kind, outline }): DrawnFeature[] => {
    if (kind === 'STAND' || kind === 'ZONE' || kind === 'HALL') return []
    // The width that is usual until somebody says otherwise.
    const usual = plan.isOurs || kind !== 'AISLE' ? null : 300
    const measure = measureOf(shape.facts, usual, told(shape, faults))
    return [{ id: identify(shape.facts.get('id')), kind, outline, measure }]
  })
}
