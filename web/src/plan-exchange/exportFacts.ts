import type { Drawing, DrawnFeature, DrawnStand, DrawnZone, Names } from '../plan-editor/drawing.ts'

/** What is said of a thing in a file of ours, by the names that the import reads. Nothing is said of what is null. */
export type Said = readonly (readonly [fact: string, value: string | number | boolean])[]

const said = (facts: readonly (readonly [string, string | number | boolean | null | undefined])[]): Said =>
  facts.flatMap(([fact, value]) => (value === null || value === undefined ? [] : [[fact, value] as const]))

const ofNames = (names: Names) =>
  (['fr', 'ar', 'en', 'es'] as const).map((language) => [`name-${language}`, names[language]] as const)

export const saidOfStand = (stand: DrawnStand, { zones }: Drawing): Said =>
  said([
    ['kind', 'STAND'],
    ['id', stand.id],
    ['number', stand.number],
    ['zone', zones.find(({ id }) => id === stand.zoneId)?.key],
    ['open-sides', stand.openSides],
    ['shape', stand.shape],
    ['build', stand.build],
    ['price-rule', stand.priceRule],
    ['watts', stand.watts],
    ['water', stand.water],
    ['accessible', stand.accessible],
    ['blocked', stand.blocked],
  ])

export const saidOfFeature = ({ id, kind, measure }: DrawnFeature): Said =>
  said([
    ['kind', kind],
    ['id', id],
    ['measure', measure],
  ])

export const saidOfZone = ({ id, key, names, family, region, colour }: DrawnZone): Said =>
  said([
    ['kind', 'ZONE'],
    ['id', id],
    ['key', key],
    ...ofNames(names),
    ['family', family],
    ['region', region],
    ['colour', colour],
  ])

export const saidOfHall = ({ names, widthCm, depthCm }: Drawing): Said =>
  said([['salon', 'plan'], ['width', widthCm], ['depth', depthCm], ...ofNames(names)])
