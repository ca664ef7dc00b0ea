import { NUMBER } from '../plan-editor/command.ts'
import { type Drawing, type DrawnStand, plainStand } from '../plan-editor/drawing.ts'
import { nextFree, partsOf, suggestedNumber } from '../plan-editor/numbering.ts'
import { zonesAssigned } from '../plan-editor/zoning.ts'
import type { ShapeFault } from './dryRun.ts'
import { standFacts } from './facts.ts'
import type { RawPlan } from './rawPlan.ts'
import { standNumbers } from './standNumbers.ts'
import { type Asked, faultOf, identities, type Taken, told } from './takenShapes.ts'

/** The stands of a file. */
export function importedStands(
  drawing: Drawing,
  taken: readonly Taken[],
  plan: RawPlan,
  asked: Asked,
  faults: ShapeFault[],
): DrawnStand[] {
  const isReplaced = asked.mode === 'replace'
  const identify = identities(asked, drawing.stands)
  const numbers = standNumbers(taken, plan, asked)
  const known = new Set(drawing.stands.map(({ id }) => id))
  const used = new Set(isReplaced ? [] : drawing.stands.map(({ number }) => number))
  const byNumber = new Map(drawing.stands.map((stand) => [stand.number, stand]))
  const byId = new Map(drawing.stands.map((stand) => [stand.id, stand]))
  const byKey = new Map(drawing.zones.map(({ key, id }) => [key, id]))
  /** A number gives no stand to one shape that another names by its id. */
  const named = new Set(taken.flatMap(({ shape }) => shape.facts.get('id') ?? []))
  const made: DrawnStand[] = []
  const unplaced = new Set<string>()
  // Those that have a number first: the others go on from it.
  const wanted = taken.map((each) => {
    const number = numbers.get(each)
    if (number !== undefined && !NUMBER.test(number))
      faults.push(faultOf(each.shape.element, 'NUMBER_MALFORMED', number))
    return { ...each, number: number !== undefined && NUMBER.test(number) ? number : undefined }
  })
  const taking = new Set(wanted.flatMap(({ number }) => number ?? []))
  for (const { shape, outline, number: asking } of wanted) {
    let number = asking
    if (number === undefined) {
      number = freeNumber([...drawing.stands, ...made], new Set([...used, ...taking]))
      faults.push(faultOf(shape.element, 'NUMBERED', number))
    } else if (used.has(number) && !(plan.isOurs && isReplaced)) {
      number = nextFree(partsOf(number), new Set([...used, ...taking]))
      faults.push(faultOf(shape.element, 'NUMBER_TAKEN', number))
    }
    used.add(number)
    const said = byId.get(shape.facts.get('id') ?? '')
    const alike = byNumber.get(number)
    const own = isReplaced ? (said ?? (alike && !named.has(alike.id) ? alike : undefined)) : undefined
    const id = identify(own?.id)
    const plain = plainStand(id, number, outline)
    const base = own && !plan.isOurs ? own : plain
    const zone = shape.facts.get('zone')
    const zoneId = zone === undefined ? (plan.isOurs ? null : base.zoneId) : (byKey.get(zone) ?? null)
    if (zone === undefined && !plan.isOurs && (!known.has(id) || zoneId === null)) unplaced.add(id)
    if (zone && zoneId === null) faults.push(faultOf(shape.element, 'BAD_FACT', 'zone'))
    made.push({ id, number, outline, zoneId, ...standFacts(shape.facts, base, told(shape, faults)) })
  }
  if (unplaced.size === 0) return made
  return [...zonesAssigned({ ...drawing, stands: made }, unplaced).stands]
}

function freeNumber(stands: readonly DrawnStand[], taken: Set<string>): string {
  const suggested = suggestedNumber(stands)
  return taken.has(suggested) ? nextFree(partsOf(suggested), taken) : suggested
}
