import type { Tx } from '../db.ts'
import type { Localised } from '../shared/language.ts'
import type { Refusal } from '../shared/refusal.ts'
import { type Claim, type Claiming, claimsOf, resourcesOf } from './claim.ts'
import { PersonTaken, RoomTaken } from './schedule.refusals.ts'

/**
 * Gives the sessions' claims for the hours, room and people that they have now, instead of those that they had. The
 * lock keeps contenders from deadlocking on the constraint, which is the proof. Throws RoomTaken or PersonTaken.
 *
 * @param alsoLocked resources that the sessions give up, so that they too are locked in the one sorted order
 */
export async function takeClaims(
  tx: Tx,
  editionId: string,
  sessions: readonly Claiming[],
  alsoLocked: readonly string[] = [],
): Promise<void> {
  await lockResources(tx, [...sessions.flatMap(resourcesOf), ...alsoLocked])
  await replaceClaims(tx, editionId, sessions)
}

/** Waits for its turn on every resource, always in the same order; held until the transaction ends. */
export async function lockResources(tx: Tx, resources: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended(resource, 0) as key from unnest(${[...resources]}::text[]) resource order by 1) s`
}

/** Without the lock this is right only because of the constraint, and slow under contention: see `takeClaims`. */
export async function replaceClaims(tx: Tx, editionId: string, sessions: readonly Claiming[]): Promise<void> {
  const ids = sessions.map(({ id }) => id)
  const claims = sessions.flatMap(claimsOf)
  await tx.$executeRaw`delete from claim where session_id = any(${ids}::uuid[])`
  const wanted = JSON.stringify(claims)
  const inserted = await tx.$executeRaw`
    insert into claim (edition_id, resource, during, session_id)
    select ${editionId}::uuid, w.resource, tstzrange(w."from", w."to"), w."sessionId"
    from jsonb_to_recordset(${wanted}::jsonb) as w(resource text, "from" timestamptz, "to" timestamptz, "sessionId" uuid)
    where not exists (select from claim c where c.resource = w.resource and c.during && tstzrange(w."from", w."to"))
    on conflict do nothing`
  if (inserted < claims.length) throw await whoHolds(tx, claims)
}

interface Holder {
  resource: string
  from: Date
  to: Date
  editionId: string
  sessionId: string
  title: Localised
  timeZone: string
  roomName: Localised | null
  personName: string | null
  personNameAr: string | null
}

/** Who has what the claims want: the same refusal that the rule gives. */
async function whoHolds(tx: Tx, claims: readonly Claim[]): Promise<Refusal> {
  const [holder] = await tx.$queryRaw<Holder[]>`
    select c.resource, lower(c.during) as "from", upper(c.during) as "to", c.edition_id::text as "editionId",
      c.session_id::text as "sessionId", s.title, e.time_zone as "timeZone", r.name as "roomName",
      p.name as "personName", p.name_ar as "personNameAr"
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb)
      as w(resource text, "from" timestamptz, "to" timestamptz, "sessionId" uuid)
    join claim c on c.resource = w.resource and c.during && tstzrange(w."from", w."to") and c.session_id <> w."sessionId"
    join session s on s.id = c.session_id
    join edition e on e.id = c.edition_id
    left join room r on 'room:' || r.id = c.resource
    left join person p on 'person:' || p.id = c.resource
    order by c.resource desc, c.during limit 1`
  if (!holder) throw new Error('a claim was refused, and nobody holds it')
  const { from, to, editionId, timeZone, roomName, personName, personNameAr } = holder
  const taking = { editionId, by: { id: holder.sessionId, title: holder.title }, from, to, timeZone }
  const id = holder.resource.slice(holder.resource.indexOf(':') + 1)
  if (roomName) return new RoomTaken({ id, name: roomName }, taking)
  if (personName === null) throw new Error(`${holder.resource} is taken, and is neither a room nor a person`)
  const name = { fr: personName, ar: personNameAr ?? personName, en: personName, es: personName }
  return new PersonTaken({ id, name }, taking)
}
