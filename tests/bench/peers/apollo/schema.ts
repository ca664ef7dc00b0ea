import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type { PrismaClient } from '@salon/prisma/client'
import type PrismaTypes from '@salon/prisma/pothos'
import { getDatamodel } from '@salon/prisma/pothos'

export interface PlainContext {
  readonly personId: string | undefined
}

type Texts = Readonly<Record<string, string>>

/** The board's types on Pothos' Prisma plugin, as its guide has them: relations, and nothing kept between requests. */
export function plainSchema(client: PrismaClient) {
  const builder = new SchemaBuilder<{
    Context: PlainContext
    PrismaTypes: PrismaTypes
    DefaultFieldNullability: false
    DefaultInputFieldRequiredness: true
    Scalars: { DateTime: { Input: Date; Output: Date } }
  }>({
    plugins: [RelayPlugin, PrismaPlugin],
    defaultFieldNullability: false,
    defaultInputFieldRequiredness: true,
    prisma: { client, dmmf: getDatamodel() },
    // Not used here; our own builder, in the same program, makes its options obligatory.
    scopeAuth: { authScopes: () => ({}) },
    relay: { cursorType: 'String', nodesOnConnection: true },
  })
  builder.scalarType('DateTime', { serialize: (date) => date.toISOString() })

  builder.prismaObject('Institution', {
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.string({ args: { in: t.arg.string() }, resolve: (i, args) => (args.in === 'ar' && i.nameAr) || i.name }),
    }),
  })
  builder.prismaObject('Person', {
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.string({ args: { in: t.arg.string() }, resolve: (p, args) => (args.in === 'ar' && p.nameAr) || p.name }),
      institution: t.relation('institution', { nullable: true }),
    }),
  })
  builder.prismaObject('SessionPerson', {
    fields: (t) => ({ role: t.string({ resolve: (p) => p.role }), person: t.relation('person') }),
  })
  builder.prismaObject('Room', {
    fields: (t) => ({
      id: t.exposeID('id'),
      key: t.exposeString('key'),
      name: t.string({ args: { in: t.arg.string() }, resolve: (room, args) => (room.name as Texts)[args.in] ?? '' }),
      capacity: t.exposeInt('capacity'),
      order: t.exposeInt('order'),
    }),
  })
  builder.prismaObject('Track', {
    fields: (t) => ({
      id: t.exposeID('id'),
      key: t.exposeString('key'),
      name: t.string({ args: { in: t.arg.string() }, resolve: (track, args) => (track.name as Texts)[args.in] ?? '' }),
      colour: t.exposeString('colour'),
      order: t.exposeInt('order'),
    }),
  })
  builder.prismaObject('AgendaEntry', {
    fields: (t) => ({ seat: t.exposeBoolean('seat'), addedAt: t.expose('addedAt', { type: 'DateTime' }) }),
  })
  builder.prismaObject('Session', {
    fields: (t) => ({
      id: t.exposeID('id'),
      version: t.exposeInt('version'),
      kind: t.string({ resolve: (session) => session.kind }),
      state: t.string({ resolve: (session) => session.state }),
      title: t.string({
        args: { in: t.arg.string() },
        resolve: (session, args) => (session.title as Texts)[args.in] ?? '',
      }),
      startsAt: t.expose('startsAt', { type: 'DateTime' }),
      endsAt: t.expose('endsAt', { type: 'DateTime' }),
      plannedStartsAt: t.expose('plannedStartsAt', { type: 'DateTime' }),
      plannedEndsAt: t.expose('plannedEndsAt', { type: 'DateTime' }),
      entry: t.string({ resolve: (session) => session.entry }),
      capacity: t.exposeInt('capacity', { nullable: true }),
      seatsLeft: t.int({
        nullable: true,
        resolve: (session) => (session.capacity === null ? null : session.capacity - session.seatsTaken),
      }),
      changedAt: t.expose('changedAt', { type: 'DateTime' }),
      provenance: t.string({ resolve: (session) => session.provenance }),
      track: t.relation('track'),
      room: t.relation('room'),
      people: t.relation('people', { query: { orderBy: { order: 'asc' } } }),
      mine: t.relation('agenda', {
        query: (_args, { personId }) => ({ where: { personId: personId ?? '00000000-0000-0000-0000-000000000000' } }),
      }),
    }),
  })
  builder.prismaObject('Release', {
    fields: (t) => ({
      id: t.exposeID('id'),
      number: t.exposeInt('number'),
      publishedAt: t.expose('publishedAt', { type: 'DateTime' }),
    }),
  })
  builder.prismaObject('Edition', {
    fields: (t) => ({
      id: t.exposeID('id'),
      number: t.exposeInt('number'),
      name: t.string({ args: { in: t.arg.string() }, resolve: (e, args) => (e.name as Texts)[args.in] ?? '' }),
      city: t.exposeString('city'),
      timeZone: t.exposeString('timeZone'),
      opensOn: t.expose('opensOn', { type: 'DateTime' }),
      closesOn: t.expose('closesOn', { type: 'DateTime' }),
      releases: t.relation('releases', { query: { orderBy: { number: 'desc' }, take: 1 } }),
      sessions: t.relatedConnection('sessions', {
        cursor: 'id',
        totalCount: true,
        maxSize: 500,
        query: { orderBy: { startsAt: 'asc' } },
      }),
    }),
  })
  builder.queryType({
    fields: (t) => ({
      edition: t.prismaField({
        type: 'Edition',
        nullable: true,
        resolve: (query) => client.edition.findFirst({ ...query, orderBy: { number: 'desc' } }),
      }),
    }),
  })
  return builder.toSchema()
}
