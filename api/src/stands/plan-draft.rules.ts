import { isUuid } from '../shared/ids.ts'
import { LANGUAGES, type Localised } from '../shared/language.ts'
import type { Refusal } from '../shared/refusal.ts'
import { type InputIssue, InvalidInput } from '../shared/refusals.ts'
import type { HallFeatureKind, PlanPoint } from './hall.ts'
import { MALFORMED, type Malformed } from './plan-draft.messages.ts'
import { StalePlan } from './plan-draft.refusals.ts'
import { type DrawnHall, type HallContent, MOST_STANDS, type PlanDraft, ZONE_COLOURS } from './plan-draft.ts'

/** What a drawing names that is not in it. */
export interface KnownToPlan {
  readonly families: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  /** Ids of the content that another hall has already. */
  readonly elsewhere: ReadonlySet<string>
}

/** Letters, digits and hyphens, as a sign has them. */
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}/.-]{0,11}$/u
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Half a kilometre: no hall is longer, and sums of squares stay exact. */
const FARTHEST_CM = 50_000
const MOST_POINTS = 60
const MOST_FEATURES = 400
const MOST_WATTS = 2_000_000

/** Why an editor may not write over what is there: somebody saved or published since. */
export function whyStalePlan(
  draft: Pick<PlanDraft, 'version' | 'basedOn' | 'changedById' | 'changedAt'> | undefined,
  release: number,
  seen: { readonly version: number; readonly basedOn: number },
): StalePlan | undefined {
  const version = draft?.version ?? 0
  const basedOn = draft?.basedOn ?? release
  if (version === seen.version && basedOn === seen.basedOn) return undefined
  return new StalePlan({
    version,
    release,
    changedById: draft?.changedById ?? null,
    changedAt: draft?.changedAt ?? null,
  })
}

/** Why this is no drawing of a hall at all; what is merely wrong with the drawing, the check says. */
export function whyMalformed(content: HallContent, known: KnownToPlan): Refusal | undefined {
  const issues: InputIssue[] = []
  const wrong = (why: Malformed, ...path: (string | number)[]) => {
    if (issues.length < 20) issues.push({ path: ['content', ...path.map(String)], message: MALFORMED[why] })
  }
  const ids = new Set<string>()
  const identify = (id: string, ...path: (string | number)[]) => {
    if (!isUuid(id)) wrong('ID', ...path, 'id')
    else if (ids.has(id) || known.elsewhere.has(id)) wrong('ID_TWICE', ...path, 'id')
    ids.add(id)
  }
  const draw = (shape: readonly PlanPoint[], least: number, ...path: (string | number)[]) => {
    if (shape.length < least || shape.length > MOST_POINTS || !shape.every(isNear)) wrong('POINTS', ...path, 'points')
  }
  if (!isNamed(content.name)) wrong('NAME', 'name')
  if (![content.widthCm, content.depthCm].every((size) => size >= 100 && size <= FARTHEST_CM)) wrong('SIZE', 'widthCm')
  draw(content.outline, 3)
  if (content.stands.length > MOST_STANDS) wrong('TOO_MANY', 'stands')
  if (content.features.length > MOST_FEATURES) wrong('TOO_MANY', 'features')
  if (content.zones.length > MOST_FEATURES) wrong('TOO_MANY', 'zones')
  for (const [n, { id, kind, shape, measure }] of content.features.entries()) {
    identify(id, 'features', n)
    draw(shape, LEAST_POINTS[kind], 'features', n)
    if (measure !== null && !(measure >= 0 && measure <= MOST_WATTS)) wrong('FIGURE', 'features', n, 'measure')
  }
  const zones = new Set(content.zones.map(({ id }) => id))
  for (const [n, zone] of content.zones.entries()) {
    identify(zone.id, 'zones', n)
    draw(zone.outline, 3, 'zones', n)
    if (!isNamed(zone.name)) wrong('NAME', 'zones', n, 'name')
    if (!KEY.test(zone.key) || content.zones.some(({ key }, m) => m < n && key === zone.key))
      wrong('KEY', 'zones', n, 'key')
    if (zone.familyId !== null && !known.families.has(zone.familyId)) wrong('UNKNOWN', 'zones', n, 'family')
    if (zone.regionCode !== null && !known.regions.has(zone.regionCode)) wrong('UNKNOWN', 'zones', n, 'region')
    if (!ZONE_COLOURS.some((colour) => colour === zone.colour)) wrong('UNKNOWN', 'zones', n, 'colour')
  }
  for (const [n, stand] of content.stands.entries()) {
    identify(stand.id, 'stands', n)
    draw(stand.outline, 3, 'stands', n)
    if (!NUMBER.test(stand.number)) wrong('NUMBER', 'stands', n, 'number')
    if (stand.zoneId !== null && !zones.has(stand.zoneId)) wrong('UNKNOWN', 'stands', n, 'zone')
    if (stand.openSides !== null && !(stand.openSides >= 0 && stand.openSides <= 4))
      wrong('FIGURE', 'stands', n, 'openSides')
    if (!(stand.watts >= 0 && stand.watts <= MOST_WATTS)) wrong('FIGURE', 'stands', n, 'watts')
    if (!KEY.test(stand.priceRule) || stand.priceRule.length > 40) wrong('KEY', 'stands', n, 'priceRule')
    if (stand.blocked !== null && (stand.blocked.trim() === '' || stand.blocked.length > 200))
      wrong('REASON', 'stands', n, 'blocked')
  }
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** The content of a new rectangular hall with its outer wall, or what is wrong with what was asked. */
export function emptyHall(
  { key, name, widthCm, depthCm }: { key: string; name: Localised; widthCm: number; depthCm: number },
  halls: readonly Pick<DrawnHall, 'key'>[],
): HallContent | InvalidInput {
  const issues: InputIssue[] = []
  const wrong = (why: Malformed, ...path: string[]) => issues.push({ path, message: MALFORMED[why] })
  if (!KEY.test(key) || key.length > 20 || halls.some((hall) => hall.key === key)) wrong('KEY', 'key')
  if (!isNamed(name)) wrong('NAME', 'name')
  if (![widthCm, depthCm].every((size) => Number.isInteger(size) && size >= 100 && size <= FARTHEST_CM))
    wrong('SIZE', 'widthCm')
  if (issues.length > 0) return new InvalidInput(issues)
  const outline: PlanPoint[] = [
    [0, 0],
    [widthCm, 0],
    [widthCm, depthCm],
    [0, depthCm],
  ]
  return { name, widthCm, depthCm, outline, features: [], zones: [], stands: [] }
}

const LEAST_POINTS = {
  WALL: 2,
  AISLE: 3,
  DOOR: 2,
  EMERGENCY_EXIT: 2,
  PILLAR: 3,
  POWER: 1,
  WATER: 1,
} as const satisfies Record<HallFeatureKind, number>

const isNear = ([x, y]: PlanPoint) =>
  [x, y].every((at) => Number.isInteger(at) && at >= -FARTHEST_CM && at <= FARTHEST_CM)

/** French is what everybody falls back to; a translation may come later. */
const isNamed = (name: Localised) => name.fr.trim() !== '' && LANGUAGES.every((language) => name[language].length <= 80)
