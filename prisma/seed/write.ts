import type { Prisma } from '@salon/prisma/client'
import type { SeedEdition, SeedSession } from './content.ts'
import { idOf } from './ids.ts'

type Tx = Prisma.TransactionClient

/** Writes an edition with its people, its schedule as the first release, what the schedule claims, and its clock. */
export async function writeEdition(tx: Tx, seed: SeedEdition): Promise<void> {
  const editionId = seed.edition.id
  const at = seed.releasedAt
  const roomId = (key: string) => idOf('room', editionId, key)
  const trackId = (key: string) => idOf('track', editionId, key)
  const seats = Map.groupBy(
    seed.agenda.filter(({ seat }) => seat),
    ({ sessionId }) => sessionId,
  )

  await tx.edition.create({ data: seed.edition })
  await tx.room.createMany({
    data: seed.rooms.map((room, order) => ({
      ...room,
      id: roomId(room.key),
      editionId,
      order,
      provenance: 'GENERATED',
    })),
  })
  await tx.track.createMany({
    data: seed.tracks.map((track, order) => ({
      ...track,
      id: trackId(track.key),
      editionId,
      order,
      provenance: 'GENERATED',
    })),
  })
  await tx.person.createMany({
    data: seed.people.map(({ role: _, ...person }) => ({
      ...person,
      emailVerified: person.email !== undefined,
      provenance: 'GENERATED',
      createdAt: at,
      updatedAt: at,
    })),
  })
  await tx.role.createMany({
    data: seed.people.flatMap(({ id, role }) =>
      role ? [{ id: idOf('role', editionId, id), editionId, personId: id, role, grantedAt: at }] : [],
    ),
  })
  await tx.session.createMany({
    data: seed.sessions.map(({ id, kind, title, summary, startsAt, endsAt, provenance, ...session }) => ({
      id,
      editionId,
      kind,
      title,
      summary,
      startsAt,
      endsAt,
      plannedStartsAt: startsAt,
      plannedEndsAt: endsAt,
      roomId: roomId(session.room),
      trackId: trackId(session.track),
      entry: session.seats === undefined ? 'OPEN' : 'REGISTRATION',
      capacity: session.seats ?? null,
      seatsTaken: seats.get(id)?.length ?? 0,
      changedAt: at,
      changedById: seed.editorId,
      provenance,
    })),
  })
  await tx.sessionPerson.createMany({
    data: seed.sessions.flatMap(({ id, people }) =>
      people.map((person, order) => ({ ...person, sessionId: id, order })),
    ),
  })
  await tx.agendaEntry.createMany({ data: seed.agenda.map((entry) => ({ ...entry, addedAt: at })) })
  await claim(tx, editionId)
  await tx.release.create({
    data: {
      id: idOf('release', editionId, 1),
      editionId,
      number: 1,
      changes: seed.sessions.map((session) => asNew(session, roomId(session.room))),
      publishedAt: at,
      publishedById: seed.editorId,
    },
  })
  await tx.clockSetting.create({ data: { editionId, realAt: new Date(), domainAt: seed.clockStartsAt, rate: 1 } })
}

/** A StoredChange of api/src/schedule/change.ts. */
function asNew({ id, startsAt, endsAt }: SeedSession, roomId: string) {
  const after = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), roomId, state: 'SCHEDULED' }
  return { sessionId: id, what: ['NEW'], before: null, after, version: 1 }
}

/** The hours of rooms and people, as the schedule's own code claims them. Two at once, and the seed is refused. */
async function claim(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`
    insert into claim (edition_id, resource, during, session_id)
    select s.edition_id, taken.resource, tstzrange(s.starts_at, s.ends_at, '[)'), s.id
    from session s
    cross join lateral (
      select 'room:' || s.room_id as resource
      union all
      select 'person:' || p.person_id from session_person p where p.session_id = s.id
    ) taken
    where s.edition_id = ${editionId}::uuid
    order by s.starts_at, s.id, taken.resource`
}
