import { COLOURS, type Drawing, type DrawnZone } from '../plan-editor/drawing.ts'
import { KEY } from '../plan-table/standColumns.ts'
import type { ShapeFault } from './dryRun.ts'
import { zoneFacts } from './facts.ts'
import type { RawPlan } from './rawPlan.ts'
import { type Asked, identities, type Taken, told } from './takenShapes.ts'

/** The zones of a file. One that is drawn already keeps its id, by its id or else by its key. */
export function importedZones(
  drawing: Drawing,
  taken: readonly Taken[],
  plan: RawPlan,
  asked: Asked,
  faults: ShapeFault[],
): DrawnZone[] {
  const identify = identities(asked, drawing.zones)
  const keys = new Set(asked.mode === 'add' ? drawing.zones.map(({ key }) => key) : [])
  return taken.map(({ shape, outline }, n) => {
    const label = shape.labels[0] ?? `zone-${n + 1}`
    const wanted = shape.facts.get('key') ?? slug(label)
    let key = KEY.test(wanted) ? wanted : `zone-${n + 1}`
    for (let m = 2; keys.has(key) && !(plan.isOurs && asked.mode === 'replace'); m++)
      key = `${slug(wanted) || 'zone'}-${m}`
    keys.add(key)
    const own =
      drawing.zones.find((zone) => zone.id === shape.facts.get('id')) ?? drawing.zones.find((zone) => zone.key === key)
    const names = { fr: label, ar: label, en: label, es: label }
    const fresh = { names, family: null, region: null, colour: COLOURS[n % COLOURS.length] ?? 'majorelle' }
    const base = plan.isOurs || asked.mode === 'add' ? fresh : (own ?? fresh)
    return { id: identify(own?.id), key, outline, ...zoneFacts(shape.facts, base, told(shape, faults)) }
  })
}

const slug = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
