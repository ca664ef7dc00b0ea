import { LanguageType } from '../graphql/scalars.ts'
import { ExhibitorRef, StandClaimRef, StandRef } from './hall.refs.ts'
import { pointsOf } from './hall.ts'
import { ExhibitorKindType, StandBuildType, StandShapeType } from './hall.types.ts'

ExhibitorRef.implement({
  description: 'Who exhibits, as everybody sees it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this exhibitor, in every edition.' }),
    slug: t.exposeString('slug', { description: 'Its name in addresses.' }),
    kind: t.expose('kind', { type: ExhibitorKindType, description: 'What sort of exhibitor.' }),
    name: t.string({
      description: 'Its name, in Arabic letters where it has them and Arabic is asked for.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name, nameAr }, args) => (args.in === 'ar' && nameAr) || name,
    }),
    city: t.string({
      description: 'Where it works, in Arabic letters when Arabic is asked for.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ city, cityAr }, args) => (args.in === 'ar' && cityAr) || city,
    }),
    region: t.exposeString('regionCode', { nullable: true, description: 'ISO 3166-2; null for guests from abroad.' }),
    family: t.exposeString('familyId', { description: 'The key of its craft family.' }),
  }),
})

StandClaimRef.implement({
  description: 'That a stand is held until a deadline, or that somebody exhibits on it.',
  fields: (t) => ({
    from: t.expose('from', { type: 'DateTime', description: 'Since when.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'The deadline of a hold, after which the stand is free; null where somebody exhibits.',
    }),
    exhibitors: t.field({
      type: [ExhibitorRef],
      complexity: { field: 1, multiplier: 1 },
      description: 'Who exhibits there, first the one whose file it is. Empty while the stand is only held.',
      resolve: ({ exhibitors }) => [...exhibitors],
    }),
  }),
})

StandRef.implement({
  description: 'A numbered area of a hall.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this stand.' }),
    number: t.exposeString('number', { description: 'What the sign above it says, as A-12.' }),
    points: t.string({
      description: 'Its outline, as the points of an SVG polygon, in centimetres.',
      resolve: ({ outline }) => pointsOf(outline),
    }),
    areaDm2: t.exposeInt('areaDm2', { description: 'Its area in square decimetres.' }),
    openSides: t.exposeInt('openSides', { description: 'How many sides visitors may come from.' }),
    shape: t.expose('shape', { type: StandShapeType, description: 'How it lies among the others.' }),
    build: t.expose('build', { type: StandBuildType, description: 'What stands when the exhibitor arrives.' }),
    watts: t.exposeInt('watts', { description: 'The power it has.' }),
    water: t.exposeBoolean('water', { description: 'Whether it has water.' }),
    accessible: t.exposeBoolean('accessible', { description: 'Whether a wheelchair gets onto it.' }),
    isBlocked: t.exposeBoolean('isBlocked', { description: 'Whether it is kept out of what is offered.' }),
    zone: t.exposeID('zoneId', { nullable: true, description: 'The id of its zone.' }),
    claims: t.field({
      type: [StandClaimRef],
      complexity: { field: 1, multiplier: 1 },
      description:
        'Who has it, by start. A hold is over once its deadline has passed by the edition’s clock: the reader compares.',
      resolve: ({ claims }) => [...claims],
    }),
  }),
})
