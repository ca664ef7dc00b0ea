import { EditionRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { publicRead } from '../live/public-read.ts'
import { PLAN_TOPICS } from './hall.reading.ts'
import { HallFeatureRef, HallRef, StandPlanRef, StandRef, ZoneRef } from './hall.refs.ts'
import { pointsOf } from './hall.ts'
import { HallFeatureKindType } from './hall.types.ts'
import './stand.graphql.ts'

/** What lists of a plan weigh: they come from memory and are kept as bytes, so that a whole plan is within the limit. */
const listOf = (multiplier: number) => ({ field: 1, multiplier })

HallFeatureRef.implement({
  description: 'What is built into a hall, or kept free in it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this feature.' }),
    kind: t.expose('kind', { type: HallFeatureKindType, description: 'What it is.' }),
    points: t.string({
      description: 'Where it is, as the points of an SVG polygon, in centimetres: one, a line, or an area.',
      resolve: ({ shape }) => pointsOf(shape),
    }),
  }),
})

ZoneRef.implement({
  description: 'A part of a hall kept for a craft family, a region, or both.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this zone.' }),
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What its signs say.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => name[args.in],
    }),
    points: t.string({
      description: 'Its outline, as the points of an SVG polygon, in centimetres.',
      resolve: ({ outline }) => pointsOf(outline),
    }),
    family: t.exposeString('familyId', { nullable: true, description: 'The key of the craft family it is for.' }),
    region: t.exposeString('regionCode', { nullable: true, description: 'ISO 3166-2 of the region it is for.' }),
    colour: t.exposeString('colour', { description: 'A named colour of the interface.' }),
  }),
})

HallRef.implement({
  description: 'A covered place of the fair. Its plan is in centimetres from its north-west corner.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this hall.' }),
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What its door says.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => name[args.in],
    }),
    widthCm: t.exposeInt('widthCm', { description: 'From west to east, in centimetres.' }),
    depthCm: t.exposeInt('depthCm', { description: 'From north to south, in centimetres.' }),
    points: t.string({
      description: 'Its outline, as the points of an SVG polygon.',
      resolve: ({ outline }) => pointsOf(outline),
    }),
    features: t.field({
      type: [HallFeatureRef],
      description: 'Walls, aisles, doors, pillars, power and water.',
      complexity: listOf(20),
      resolve: ({ features }) => [...features],
    }),
    zones: t.field({
      type: [ZoneRef],
      description: 'Its zones, by key.',
      complexity: listOf(5),
      resolve: ({ zones }) => [...zones],
    }),
    stands: t.field({
      type: [StandRef],
      description: 'Its stands, by number.',
      complexity: listOf(100),
      resolve: ({ stands }) => [...stands],
    }),
  }),
})

StandPlanRef.implement({
  description: 'The plan of an edition, and the cursor to follow it from.',
  fields: (t) => ({
    edition: t.field({
      type: EditionRef,
      description: 'The edition.',
      resolve: async ({ editionNumber }, _args, { editions }) => {
        const edition = await editions.find(editionNumber)
        if (!edition) throw new Error('a plan of no edition')
        return edition
      },
    }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Where it was read.' }),
    release: t.exposeInt('release', { description: 'The number of the release in force; 0 before the first.' }),
    halls: t.field({
      type: [HallRef],
      description: 'In the order of a visit.',
      complexity: listOf(3),
      resolve: ({ halls }) => [...halls],
    }),
  }),
})

builder.queryField('standPlan', (t) =>
  t.field({
    type: StandPlanRef,
    nullable: true,
    description: 'The plan of an edition as everybody sees it now, and who exhibits where.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    extensions: publicRead(PLAN_TOPICS),
    resolve: async (_root, args, { editions, plans }) => {
      const edition = await editions.find(args.edition)
      return edition ? plans.read(edition.id) : null
    },
  }),
)
