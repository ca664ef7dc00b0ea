import { builder } from '../graphql/builder.ts'
import { LocalizedTextType } from '../graphql/texts.ts'
import { pointsOf } from './hall.ts'
import { HallFeatureKindType, StandBuildType, StandShapeType } from './hall.types.ts'
import type { DraftFeature, DraftStand, DraftZone, HallContent } from './plan-draft.ts'
import { areaDm2 } from './plan-geometry.ts'
import { type SidesOfStand, shapeOf, sidesOf } from './plan-sides.rules.ts'

const listOf = (multiplier: number) => ({ field: 1, multiplier })

const PlanFeatureRef = builder.objectRef<DraftFeature>('PlanFeature').implement({
  description: 'A wall, an aisle, a door, a pillar, a power or a water point, as drawn.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this feature.' }),
    kind: t.expose('kind', { type: HallFeatureKindType, description: 'What it is.' }),
    points: t.string({ description: 'As the points of an SVG polygon.', resolve: ({ shape }) => pointsOf(shape) }),
    measure: t.exposeInt('measure', {
      nullable: true,
      description: 'Of an aisle, its safety width in centimetres; of power, watts.',
    }),
  }),
})

const PlanZoneRef = builder.objectRef<DraftZone>('PlanZone').implement({
  description: 'A zone, as drawn.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this zone.' }),
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    names: t.field({ type: LocalizedTextType, description: 'What its signs say.', resolve: ({ name }) => name }),
    points: t.string({ description: 'Its outline.', resolve: ({ outline }) => pointsOf(outline) }),
    family: t.exposeString('familyId', { nullable: true, description: 'The key of the craft family it is for.' }),
    region: t.exposeString('regionCode', { nullable: true, description: 'ISO 3166-2 of the region it is for.' }),
    colour: t.exposeString('colour', { description: 'A named colour of the interface.' }),
  }),
})

/** A stand with how it lies among the others. */
type StandAmongOthers = DraftStand & { readonly drawn: SidesOfStand | undefined }

const PlanStandRef = builder.objectRef<StandAmongOthers>('PlanStand').implement({
  description: 'A stand, as drawn.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this stand, in every release.' }),
    number: t.exposeString('number', { description: 'What the sign above it says.' }),
    points: t.string({ description: 'Its outline.', resolve: ({ outline }) => pointsOf(outline) }),
    areaDm2: t.int({ description: 'Its area in square decimetres.', resolve: ({ outline }) => areaDm2(outline) }),
    zone: t.exposeID('zoneId', { nullable: true, description: 'The id of its zone.' }),
    openSides: t.exposeInt('openSides', { nullable: true, description: 'As set; null: as the drawing shows.' }),
    openSidesDrawn: t.int({
      description: 'How many the drawing shows.',
      resolve: ({ drawn }) => drawn?.openSides ?? 0,
    }),
    shape: t.expose('shape', {
      type: StandShapeType,
      nullable: true,
      description: 'As set; null: what its open sides make of it.',
    }),
    shapeDrawn: t.field({
      type: StandShapeType,
      description: 'What its open sides make of it.',
      resolve: ({ openSides, drawn }) => shapeOf(openSides ?? drawn?.openSides ?? 0),
    }),
    build: t.expose('build', { type: StandBuildType, description: 'What stands when the exhibitor arrives.' }),
    priceRule: t.exposeString('priceRule', { description: 'Names the rule that prices it.' }),
    watts: t.exposeInt('watts', { description: 'The power it has.' }),
    water: t.exposeBoolean('water', { description: 'Whether it has water.' }),
    accessible: t.exposeBoolean('accessible', { description: 'Whether a wheelchair gets onto it.' }),
    blocked: t.exposeString('blocked', { nullable: true, description: 'Why it is kept out; null when it is not.' }),
  }),
})

export const PlanContentRef = builder.objectRef<HallContent>('PlanContent').implement({
  description: 'A whole hall, as drawn.',
  fields: (t) => ({
    names: t.field({ type: LocalizedTextType, description: 'What its door says.', resolve: ({ name }) => name }),
    widthCm: t.exposeInt('widthCm', { description: 'From west to east, in centimetres.' }),
    depthCm: t.exposeInt('depthCm', { description: 'From north to south, in centimetres.' }),
    points: t.string({ description: 'Its outline.', resolve: ({ outline }) => pointsOf(outline) }),
    features: t.field({
      type: [PlanFeatureRef],
      description: 'What is built into it, or kept free.',
      complexity: listOf(20),
      resolve: ({ features }) => [...features],
    }),
    zones: t.field({
      type: [PlanZoneRef],
      description: 'Its zones.',
      complexity: listOf(5),
      resolve: ({ zones }) => [...zones],
    }),
    stands: t.field({
      type: [PlanStandRef],
      description: 'Its stands.',
      complexity: listOf(100),
      resolve: (content) => {
        const sides = sidesOf(content)
        return content.stands.map((stand) => ({ ...stand, drawn: sides.get(stand.id) }))
      },
    }),
  }),
})
