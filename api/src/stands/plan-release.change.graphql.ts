import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { pointsOf } from './hall.ts'
import { PlanHallChangeRef } from './plan-draft.refs.ts'
import { StandChangeKindType } from './plan-draft.types.ts'
import type { AffectedFile, StandChange } from './plan-release.ts'

const PlanStandChangeRef = builder.objectRef<StandChange>('PlanStandChange').implement({
  description: 'What a release did to one stand.',
  fields: (t) => ({
    stand: t.exposeID('standId', { description: 'The id of the stand.' }),
    number: t.exposeString('number', { description: 'Its number after it; of a removed one, before.' }),
    numberBefore: t.exposeString('numberBefore', { nullable: true, description: 'Where it had another before.' }),
    what: t.field({ type: [StandChangeKindType], description: 'What changed.', resolve: ({ what }) => [...what] }),
    before: t.string({
      nullable: true,
      description: 'Its outline before, as the points of an SVG polygon; null of an added one.',
      resolve: ({ before }) => before && pointsOf(before),
    }),
    after: t.string({
      nullable: true,
      description: 'Its outline after; null of a removed one.',
      resolve: ({ after }) => after && pointsOf(after),
    }),
  }),
})

PlanHallChangeRef.implement({
  description: 'What a release did to one hall.',
  fields: (t) => ({
    hall: t.exposeID('hallId', { description: 'The id of the hall.' }),
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What its door says.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => name[args.in] || name.fr,
    }),
    isNew: t.exposeBoolean('isNew', { description: 'Whether no release had it before.' }),
    isRebuilt: t.exposeBoolean('isRebuilt', {
      description: 'Whether its walls, aisles, doors, outline, name or zones changed.',
    }),
    points: t.string({ description: 'Its outline after it.', resolve: ({ outline }) => pointsOf(outline) }),
    stands: t.field({
      type: [PlanStandChangeRef],
      complexity: { field: 1, multiplier: 20 },
      description: 'Each stand that changed, by number.',
      resolve: ({ stands }) => [...stands],
    }),
  }),
})

export const AffectedFileRef = builder.objectRef<AffectedFile>('PlanAffectedFile').implement({
  description: 'A file that has or holds a stand which a release would change.',
  fields: (t) => ({
    file: t.exposeID('applicationId', { description: 'The id of the file.' }),
    exhibitor: t.string({
      description: 'Whose file it is, in Arabic letters where it has them and Arabic is asked for.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ exhibitor, exhibitorAr }, args) => (args.in === 'ar' && exhibitorAr) || exhibitor,
    }),
    stand: t.exposeID('standId', { description: 'The id of the stand.' }),
    number: t.exposeString('number', { description: 'Its number before.' }),
    isHeld: t.boolean({
      description: 'Whether it is only held; else it was given.',
      resolve: ({ kind }) => kind === 'HOLD',
    }),
    what: t.field({ type: [StandChangeKindType], description: 'What changes.', resolve: ({ what }) => [...what] }),
    misfit: t.exposeString('misfit', {
      nullable: true,
      description: 'Why it would no longer do: REMOVED, or what StandDoesNotFit says. Null when it still does.',
    }),
  }),
})
