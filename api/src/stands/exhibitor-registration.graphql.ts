import type { Region } from '@salon/prisma/client'
import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { NotFound } from '../shared/refusals.ts'
import { registerExhibitor } from './exhibitor-registration.actions.ts'
import { RegisterNumberTaken } from './exhibitor-registration.refusals.ts'
import { ExhibitorRef } from './hall.refs.ts'
import { ExhibitorKindType } from './hall.types.ts'

builder.objectType(RegisterNumberTaken, {
  name: 'RegisterNumberTaken',
  description: 'An exhibitor with this number of the national register is known already.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof RegisterNumberTaken,
})

const NewExhibitorInput = builder.inputType('NewExhibitorInput', {
  description: 'Who exhibits: an artisan, a cooperative, a company…',
  fields: (t) => ({
    kind: t.field({ type: ExhibitorKindType, description: 'What sort of exhibitor.' }),
    name: t.string({ description: 'In Latin letters, 120 at most.' }),
    nameAr: t.string({ required: false, description: 'In Arabic letters.' }),
    registerNumber: t.string({ required: false, description: 'Of the Registre National de l’Artisanat.' }),
    region: t.string({ required: false, description: 'ISO 3166-2; absent for guests from abroad.' }),
    country: t.string({ defaultValue: 'MA', description: 'ISO 3166-1 alpha-2.' }),
    city: t.string({ description: 'Where it works, in Latin letters.' }),
    cityAr: t.string({ required: false, description: 'In Arabic letters.' }),
    family: t.string({ description: 'The key of its craft family.' }),
  }),
})

const blankIsNone = (text: string | null | undefined) => text?.trim() || null

builder.mutationField('registerExhibitor', (t) =>
  t.field({
    type: ExhibitorRef,
    description: 'Registers an exhibitor that is not known yet, with the viewer as its first member. Signed in.',
    errors: { types: [NotFound, RegisterNumberTaken] },
    args: { input: t.arg({ type: NewExhibitorInput, description: 'Who it is.' }) },
    resolve: (_root, { input }, context) =>
      registerExhibitor(context, {
        kind: input.kind,
        name: input.name.trim(),
        nameAr: blankIsNone(input.nameAr),
        registerNumber: blankIsNone(input.registerNumber),
        regionCode: blankIsNone(input.region),
        country: input.country ?? 'MA',
        city: input.city.trim(),
        cityAr: blankIsNone(input.cityAr),
        familyId: input.family,
      }),
  }),
)

const RegionRef = builder.objectRef<Region>('Region').implement({
  description: 'One of the twelve regions.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'ISO 3166-2.' }),
    name: t.string({
      description: 'What it is called.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: (region, args) => (args.in === 'ar' ? region.ar : region.fr),
    }),
  }),
})

builder.queryField('regions', (t) =>
  t.field({
    type: [RegionRef],
    complexity: { field: 1, multiplier: 12 },
    description: 'The regions of the country, by their code.',
    resolve: (_root, _args, { db }) => db.region.findMany({ orderBy: { code: 'asc' } }),
  }),
)
