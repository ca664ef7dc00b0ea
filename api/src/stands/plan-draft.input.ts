import { builder } from '../graphql/builder.ts'
import { LocalizedTextInput } from '../graphql/texts.ts'
import { InvalidInput } from '../shared/refusals.ts'
import type { PlanPoint } from './hall.ts'
import { HallFeatureKindType, StandBuildType, StandShapeType } from './hall.types.ts'
import { MALFORMED } from './plan-draft.messages.ts'
import type { HallContent } from './plan-draft.ts'

const PlanFeatureInput = builder.inputType('PlanFeatureInput', {
  description: 'A wall, an aisle, a door, a pillar, a power or a water point, as drawn.',
  fields: (t) => ({
    id: t.id({ description: 'A UUID, of the client’s making where it is new.' }),
    kind: t.field({ type: HallFeatureKindType, description: 'What it is.' }),
    points: t.string({ description: 'As the points of an SVG polygon, in whole centimetres.' }),
    measure: t.int({ required: false, description: 'Of an aisle, its safety width in centimetres; of power, watts.' }),
  }),
})

const PlanZoneInput = builder.inputType('PlanZoneInput', {
  description: 'A zone, as drawn.',
  fields: (t) => ({
    id: t.id({ description: 'A UUID, of the client’s making where it is new.' }),
    key: t.string({ description: 'Its name in addresses, one in the hall.' }),
    name: t.field({ type: LocalizedTextInput, description: 'What its signs say.' }),
    points: t.string({ description: 'Its outline.' }),
    family: t.string({ required: false, description: 'The key of the craft family it is for.' }),
    region: t.string({ required: false, description: 'ISO 3166-2 of the region it is for.' }),
    colour: t.string({ description: 'A named colour of the interface.' }),
  }),
})

const PlanStandInput = builder.inputType('PlanStandInput', {
  description: 'A stand, as drawn.',
  fields: (t) => ({
    id: t.id({ description: 'A UUID, of the client’s making where it is new: the stand is the same while it is.' }),
    number: t.string({ description: 'What the sign above it says, as A-12.' }),
    points: t.string({ description: 'Its outline.' }),
    zone: t.id({ required: false, description: 'The id of its zone.' }),
    openSides: t.int({ required: false, description: 'Absent: as many as the drawing shows.' }),
    shape: t.field({ type: StandShapeType, required: false, description: 'Absent: what its open sides make of it.' }),
    build: t.field({ type: StandBuildType, description: 'What stands when the exhibitor arrives.' }),
    priceRule: t.string({ defaultValue: 'standard', description: 'Names the rule that prices it.' }),
    watts: t.int({ defaultValue: 0, description: 'The power it has.' }),
    water: t.boolean({ defaultValue: false, description: 'Whether it has water.' }),
    accessible: t.boolean({ defaultValue: true, description: 'Whether a wheelchair gets onto it.' }),
    blocked: t.string({
      required: false,
      description: 'Why it is kept out of what is offered; absent when it is not.',
    }),
  }),
})

export const PlanContentInput = builder.inputType('PlanContentInput', {
  description: 'A whole hall, as drawn.',
  fields: (t) => ({
    name: t.field({ type: LocalizedTextInput, description: 'What its door says.' }),
    widthCm: t.int({ description: 'From west to east, in centimetres.' }),
    depthCm: t.int({ description: 'From north to south, in centimetres.' }),
    points: t.string({ description: 'Its outline.' }),
    features: t.field({ type: [PlanFeatureInput], description: 'What is built into it, or kept free.' }),
    zones: t.field({ type: [PlanZoneInput], description: 'Its zones.' }),
    stands: t.field({ type: [PlanStandInput], description: 'Its stands.' }),
  }),
})

/** The drawing as the domain names it. */
export function toContent(input: typeof PlanContentInput.$inferInput): HallContent {
  return {
    name: input.name,
    widthCm: input.widthCm,
    depthCm: input.depthCm,
    outline: toPoints(input.points, 'points'),
    features: input.features.map(({ id, kind, points, measure }, n) => ({
      id: lower(id),
      kind,
      shape: toPoints(points, 'features', n, 'points'),
      measure: measure ?? null,
    })),
    zones: input.zones.map(({ id, key, name, points, family, region, colour }, n) => ({
      id: lower(id),
      key,
      name,
      outline: toPoints(points, 'zones', n, 'points'),
      familyId: family ?? null,
      regionCode: region ?? null,
      colour,
    })),
    stands: input.stands.map(({ id, points, zone, openSides, shape, blocked, number, ...stand }, n) => ({
      ...stand,
      id: lower(id),
      number: number.trim(),
      outline: toPoints(points, 'stands', n, 'points'),
      zoneId: zone ? lower(zone) : null,
      openSides: openSides ?? null,
      shape: shape ?? null,
      blocked: blocked?.trim() || null,
    })),
  }
}

/** The points of an SVG polygon; throws InvalidInput for what is none. */
function toPoints(points: string, ...path: (string | number)[]): PlanPoint[] {
  return points
    .trim()
    .split(/\s+/)
    .map((pair): PlanPoint => {
      const [, x, y] = /^(-?\d{1,6}),(-?\d{1,6})$/.exec(pair) ?? []
      if (x === undefined || y === undefined)
        throw new InvalidInput([{ path: ['content', ...path.map(String)], message: MALFORMED.POINTS }])
      return [Number(x), Number(y)]
    })
}

/** PostgreSQL writes UUIDs in small letters. */
const lower = (id: string) => id.toLowerCase()
