import { builder } from '../graphql/builder.ts'
import { byIds } from '../graphql/by-ids.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { textIn } from '../shared/localised.ts'
import { ComponentRef, INSTITUTION, InstitutionRef, ROOM, RoomRef, TRACK, TrackRef } from './edition.refs.ts'
import { ProvenanceType } from './edition.types.ts'

builder.node(RoomRef, {
  description: 'A room where sessions are held.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db }) => byIds(ids, (id) => db.room.findMany({ where: { id: { in: id } }, select: ROOM })),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What its door says.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => textIn(name, args.in),
    }),
    capacity: t.exposeInt('capacity', { description: 'How many people it holds.' }),
    order: t.exposeInt('order', { description: 'Its place in the plan.' }),
    provenance: t.expose('provenance', { type: ProvenanceType, description: 'Where this comes from.' }),
  }),
})

builder.node(TrackRef, {
  description: 'A strand of the programme.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db }) => byIds(ids, (id) => db.track.findMany({ where: { id: { in: id } }, select: TRACK })),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What it is called.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => textIn(name, args.in),
    }),
    colour: t.exposeString('colour', { description: 'A named colour of the interface.' }),
    order: t.exposeInt('order', { description: 'Its place among the tracks.' }),
  }),
})

builder.node(InstitutionRef, {
  description: 'A ministry, foundation, bank, school, store…',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db }) =>
    byIds(ids, (id) => db.institution.findMany({ where: { id: { in: id } }, select: INSTITUTION })),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'Its own name, in Arabic where it has one and Arabic is asked for.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name, nameAr }, args) => (args.in === 'ar' && nameAr) || name,
    }),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    kind: t.exposeString('kind', { description: 'What sort of institution it is.' }),
  }),
})

builder.objectType(ComponentRef, {
  description: 'A part of an edition.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    name: t.string({
      description: 'What it is called; a name of its own stays as it is.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => textIn(name, args.in),
    }),
    kind: t.exposeString('kind', { description: 'What sort of event it is.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'Its first day, where it is known.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Its last day, where it is known.' }),
    provenance: t.expose('provenance', { type: ProvenanceType, description: 'Where this comes from.' }),
  }),
})
