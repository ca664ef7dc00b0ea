import { builder } from '../graphql/builder.ts'
import { byIds } from '../graphql/by-ids.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { textIn } from '../shared/localised.ts'
import { ConventionRef, InstitutionRef } from './edition.refs.ts'
import { ConventionKindType, ProvenanceType } from './edition.types.ts'

builder.node(ConventionRef, {
  description: 'An agreement between institutions, signed at an edition.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db }) => byIds(ids, (id) => db.convention.findMany({ where: { id: { in: id } } })),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    kind: t.expose('kind', { type: ConventionKindType, description: 'What sort of agreement it is.' }),
    title: t.string({
      description: 'What it is about.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ title }, args) => textIn(title, args.in),
    }),
    signedOn: t.expose('signedOn', { type: 'Date', nullable: true, description: 'The day it was signed.' }),
    commitments: t.stringList({
      description: 'What its parties promised, as the sources give it, or translated from there.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ commitments }, args) =>
        Array.isArray(commitments) ? commitments.map((promise) => textIn(promise, args.in)) : [],
    }),
    parties: t.field({
      type: [InstitutionRef],
      description: 'The institutions that are bound, in the order of the text.',
      resolve: async ({ id, parties }, _args, { db }) => {
        if (parties) return [...parties]
        const bound = await db.conventionParty.findMany({
          where: { conventionId: id },
          orderBy: { order: 'asc' },
          select: { institution: true },
        })
        return bound.map(({ institution }) => institution)
      },
    }),
    provenance: t.expose('provenance', { type: ProvenanceType, description: 'Where this comes from.' }),
  }),
})
