import { ConventionRef, RoomRef, TrackRef } from '../edition/edition.refs.ts'
import { ProvenanceType } from '../edition/edition.types.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { LocalizedTextType } from '../graphql/texts.ts'
import { isOrganiser } from '../live/rights.ts'
import { viewerDependent } from '../live/viewer-dependent.ts'
import { PersonRef } from '../people/people.refs.ts'
import { written } from '../shared/language.ts'
import { Forbidden } from '../shared/refusals.ts'
import { followersOf } from './agenda.loads.ts'
import { findSession, sessionOf } from './schedule.lookup.ts'
import { type ChangeShape, type PlaceShape, SessionChangeRef, SessionPersonRef, SessionRef } from './schedule.refs.ts'
import {
  ChangeKindType,
  SessionEntryType,
  SessionKindType,
  SessionPersonRoleType,
  SessionStateType,
} from './schedule.types.ts'

SessionPersonRef.implement({
  description: 'Somebody on stage.',
  fields: (t) => ({
    person: t.expose('person', { type: PersonRef, description: 'Who.' }),
    role: t.expose('role', { type: SessionPersonRoleType, description: 'What they do there.' }),
    confirmed: t.boolean({
      description: 'Whether they have said that they come. Organisers.',
      extensions: viewerDependent,
      resolve: async ({ confirmed }, _args, { viewer, editions }) => {
        const edition = await editions.find()
        if (!edition || !isOrganiser(viewer, edition.id)) throw new Forbidden()
        return confirmed
      },
    }),
  }),
})

builder.node(SessionRef, {
  description: 'A session of the schedule, as everybody sees it now.',
  id: { resolve: ({ id }) => id },
  loadOne: async (id, context) => (await findSession(context, id)) ?? null,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Grows with every change. Name it when you change the session.' }),
    kind: t.expose('kind', { type: SessionKindType, description: 'What sort of session it is.' }),
    state: t.expose('state', { type: SessionStateType, description: 'Where it stands.' }),
    title: t.string({
      description: 'In the language asked for.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ title }, args) => title[args.in] || written(title),
    }),
    summary: t.string({
      description: 'In the language asked for.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ summary }, args) => summary[args.in] || written(summary),
    }),
    titles: t.field({ type: LocalizedTextType, description: 'In all languages.', resolve: ({ title }) => title }),
    summaries: t.field({
      type: LocalizedTextType,
      description: 'In all languages.',
      resolve: ({ summary }) => summary,
    }),
    track: t.expose('track', { type: TrackRef, description: 'The track that it belongs to.' }),
    room: t.expose('room', { type: RoomRef, description: 'Where it is.' }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it starts, as it stands now.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends, as it stands now.' }),
    plannedStartsAt: t.expose('plannedStartsAt', {
      type: 'DateTime',
      description: 'The start of the last release, which a delay is measured against.',
    }),
    plannedEndsAt: t.expose('plannedEndsAt', { type: 'DateTime', description: 'The end of the last release.' }),
    entry: t.expose('entry', { type: SessionEntryType, description: 'Whether one walks in, or needs a seat.' }),
    capacity: t.exposeInt('capacity', { nullable: true, description: 'Seats, where entry is by registration.' }),
    seatsLeft: t.int({
      nullable: true,
      description: 'Seats that nobody has taken yet.',
      resolve: ({ capacity, seatsTaken }) => (capacity === null ? null : capacity - seatsTaken),
    }),
    people: t.field({
      type: [SessionPersonRef],
      description: 'Who is on stage, in the order of the programme.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ stage }) => stage as (typeof stage)[number][],
    }),
    conventions: t.field({
      type: [ConventionRef],
      description: 'The conventions signed at it.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ conventions }) => [...conventions],
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it last changed.' }),
    provenance: t.expose('provenance', { type: ProvenanceType, description: 'Where this comes from.' }),
    followers: t.int({
      description: 'How many people have it in their agenda. Organisers.',
      extensions: viewerDependent,
      resolve: async ({ id, editionId }, _args, context) => {
        if (!isOrganiser(context.viewer, editionId)) throw new Forbidden()
        return (await followersOf(context, editionId)).get(id) ?? 0
      },
    }),
  }),
})

builder.objectField(ConventionRef, 'session', (t) =>
  t.field({
    type: SessionRef,
    nullable: true,
    description: 'The session that it is signed at.',
    resolve: ({ sessionId, editionId }, _args, context) =>
      sessionId === null ? null : sessionOf(context, { id: sessionId, editionId }),
  }),
)

const SessionPlaceType = builder.objectRef<PlaceShape>('SessionPlace').implement({
  description: 'Where and when a session is.',
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'The start.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'The end.' }),
    room: t.expose('room', { type: RoomRef, description: 'The room.' }),
    state: t.expose('state', { type: SessionStateType, description: 'Where it stands.' }),
  }),
})

function placeIn({ schedule }: ChangeShape, place: ChangeShape['after']): PlaceShape {
  const room = schedule.rooms.get(place.roomId)
  if (!room) throw new Error(`room ${place.roomId} is not in its edition`)
  return { ...place, room }
}

SessionChangeRef.implement({
  description: 'One session before and after a change.',
  fields: (t) => ({
    session: t.expose('session', { type: SessionRef, description: 'The session as it is now.' }),
    what: t.field({
      type: [ChangeKindType],
      description: 'What changed. Empty when only the seats left did.',
      resolve: ({ what }) => [...what],
    }),
    before: t.field({
      type: SessionPlaceType,
      nullable: true,
      description: 'Null for a new session.',
      resolve: (change) => change.before && placeIn(change, change.before),
    }),
    after: t.field({
      type: SessionPlaceType,
      description: 'After the change.',
      resolve: (change) => placeIn(change, change.after),
    }),
  }),
})
