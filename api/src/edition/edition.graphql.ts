import { builder } from '../graphql/builder.ts'
import { byIds } from '../graphql/by-ids.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { publicRead } from '../live/public-read.ts'
import { textIn } from '../shared/localised.ts'
import {
  ComponentRef,
  ConventionRef,
  EditionRef,
  InstitutionRef,
  ROOM,
  RoomRef,
  TRACK,
  TrackRef,
} from './edition.refs.ts'
import { ProvenanceType } from './edition.types.ts'

builder.node(EditionRef, {
  description: 'One holding of the fair.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db }) => byIds(ids, (known) => db.edition.findMany({ where: { id: { in: known } } })),
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The edition’s number: 7 for the 7th.' }),
    name: t.string({
      description: 'What it is called.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name }, args) => textIn(name, args.in),
    }),
    city: t.string({
      description: 'Where it is held, in Arabic letters when Arabic is asked for.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ city, cityAr }, args) => (args.in === 'ar' && cityAr) || city,
    }),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA name. Its hours are shown in this zone.' }),
    opensOn: t.expose('opensOn', { type: 'Date', description: 'Its first day.' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'Its last day.' }),
    theme: t.string({
      nullable: true,
      description: 'What it is about.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ theme }, args) => (theme ? textIn(theme, args.in) : null),
    }),
    patronage: t.string({
      nullable: true,
      description: 'Under whose patronage it is held.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ patronage }, args) => (patronage ? textIn(patronage, args.in) : null),
    }),
    provenance: t.expose('provenance', { type: ProvenanceType, description: 'Where this comes from.' }),
    components: t.field({
      type: [ComponentRef],
      description: 'Its parts: the forum, the carpet fair, the master classes…',
      resolve: ({ id }, _args, { db }) =>
        db.component.findMany({ where: { editionId: id }, orderBy: [{ from: 'asc' }, { key: 'asc' }] }),
    }),
    rooms: t.field({
      type: [RoomRef],
      description: 'Where its sessions are held, in the order of the plan.',
      resolve: async ({ id, rooms }, _args, { db }) => [
        ...(rooms ?? (await db.room.findMany({ where: { editionId: id }, select: ROOM, orderBy: { order: 'asc' } }))),
      ],
    }),
    tracks: t.field({
      type: [TrackRef],
      description: 'The strands of its programme.',
      resolve: async ({ id, tracks }, _args, { db }) => [
        ...(tracks ??
          (await db.track.findMany({ where: { editionId: id }, select: TRACK, orderBy: { order: 'asc' } }))),
      ],
    }),
    conventions: t.field({
      type: [ConventionRef],
      description: 'The conventions signed at it.',
      resolve: async ({ id }, _args, { db }) => {
        const conventions = await db.convention.findMany({
          where: { editionId: id },
          orderBy: { order: 'asc' },
          include: { parties: { orderBy: { order: 'asc' }, select: { institution: true } } },
        })
        return conventions.map(({ parties, ...convention }) => ({
          ...convention,
          parties: parties.map(({ institution }) => institution),
        }))
      },
    }),
    institutions: t.field({
      type: [InstitutionRef],
      description: 'The institutions of its programme and its conventions.',
      resolve: ({ id }, _args, { db }) =>
        db.institution.findMany({
          where: {
            OR: [
              { parties: { some: { convention: { editionId: id } } } },
              { people: { some: { sessions: { some: { session: { editionId: id } } } } } },
            ],
          },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    }),
  }),
})

builder.queryField('edition', (t) =>
  t.field({
    type: EditionRef,
    nullable: true,
    description: 'The edition with this number; the current one when absent.',
    args: { number: t.arg.int({ required: false, description: '7 for the 7th.' }) },
    // What is set in a schedule changes with it: conventions name the session that they are signed at.
    extensions: publicRead(['schedule']),
    resolve: (_root, { number }, { editions }) => editions.find(number),
  }),
)
