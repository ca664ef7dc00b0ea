import type { Tx } from '../db.ts'
import type { ConventionShape, InstitutionShape, RoomShape, TrackShape } from '../edition/edition.refs.ts'
import type { PersonShape } from '../people/people.refs.ts'
import type { ReleaseInForce, ScheduledSession } from './schedule.ts'
import type { Session } from './session.ts'

/** All that the sessions of an edition name, and that live operations leave as it is. */
export interface Named {
  readonly editionNumber: number
  readonly rooms: ReadonlyMap<string, RoomShape>
  readonly tracks: ReadonlyMap<string, TrackShape>
  readonly people: ReadonlyMap<string, PersonShape>
  readonly conventions: ReadonlyMap<string | null, readonly ConventionShape[]>
  readonly release: ReleaseInForce | null
}

interface NamedRows {
  editionNumber: number
  rooms: RoomShape[]
  tracks: TrackShape[]
  people: PersonShape[]
  institutions: InstitutionShape[]
  conventions: (Omit<ConventionShape, 'signedOn' | 'parties'> & { signedOn: string | null; partyIds: string[] })[]
  release: (Omit<ReleaseInForce, 'publishedAt'> & { publishedAt: string }) | null
}

/** All that the sessions name, in one query and one text. */
export async function readNamed(tx: Tx, editionId: string): Promise<Named> {
  const [found] = await tx.$queryRaw<[{ rows: string }]>`
    with stage as (
      select distinct sp.person_id from session_person sp join session s on s.id = sp.session_id
      where s.edition_id = ${editionId}::uuid
    )
    select json_build_object(
      'editionNumber', (select number from edition where id = ${editionId}::uuid),
      'rooms', (select coalesce(json_agg(json_build_object('id', id, 'key', key, 'name', name, 'capacity', capacity,
        'order', "order", 'provenance', provenance) order by "order"), '[]') from room where edition_id = ${editionId}::uuid),
      'tracks', (select coalesce(json_agg(json_build_object('id', id, 'key', key, 'name', name, 'colour', colour,
        'order', "order") order by "order"), '[]') from track where edition_id = ${editionId}::uuid),
      'people', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'nameAr', name_ar, 'jobTitle', job_title,
        'institutionId', institution_id, 'provenance', provenance, 'email', email)), '[]')
        from person where id in (select person_id from stage)),
      'institutions', (select coalesce(json_agg(json_build_object('id', id, 'key', key, 'name', name, 'nameAr', name_ar,
        'country', country, 'kind', kind)), '[]') from institution),
      'conventions', (select coalesce(json_agg(json_build_object('id', id, 'editionId', edition_id, 'key', key, 'kind', kind,
        'title', title, 'signedOn', signed_on, 'commitments', commitments, 'sessionId', session_id, 'provenance', provenance,
        'partyIds', (select coalesce(json_agg(institution_id order by "order"), '[]') from convention_party
          where convention_id = convention.id)) order by "order"), '[]')
        from convention where edition_id = ${editionId}::uuid and session_id is not null),
      'release', (select json_build_object('id', id, 'number', number, 'publishedAt', published_at) from release
        where edition_id = ${editionId}::uuid order by number desc limit 1)
    )::text as rows`
  return toNamed(JSON.parse(found.rows) as NamedRows)
}

function toNamed(rows: NamedRows): Named {
  const institutions = byId(rows.institutions)
  const conventions = rows.conventions.map(({ partyIds, signedOn, ...convention }) => ({
    ...convention,
    signedOn: signedOn === null ? null : new Date(signedOn),
    parties: partyIds.flatMap((id) => institutions.get(id) ?? []),
  }))
  const people = rows.people.map((person) => ({
    ...person,
    institution: institutions.get(person.institutionId ?? '') ?? null,
  }))
  return {
    editionNumber: rows.editionNumber,
    rooms: byId(rows.rooms),
    tracks: byId(rows.tracks),
    people: byId(people),
    conventions: Map.groupBy(conventions, ({ sessionId }) => sessionId),
    release: rows.release && { ...rows.release, publishedAt: new Date(rows.release.publishedAt) },
  }
}

/** Undefined when it names what was not there when the rest was read. */
export function withNamed(
  session: Session,
  { rooms, tracks, people, conventions }: Named,
): ScheduledSession | undefined {
  const room = rooms.get(session.roomId)
  const track = tracks.get(session.trackId)
  const stage = session.people.flatMap((onStage) => {
    const person = people.get(onStage.personId)
    return person ? [{ ...onStage, person }] : []
  })
  if (!room || !track || stage.length < session.people.length) return undefined
  return { ...session, room, track, stage, conventions: conventions.get(session.id) ?? [] }
}

export function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
