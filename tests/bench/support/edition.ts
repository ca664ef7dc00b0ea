import { createHash } from 'node:crypto'
import type pg from 'pg'

const SESSIONS = 120
const SPEAKERS = 300
const ROOMS = 8
const INSTITUTIONS = 40
const MINUTE = 60_000
/** Three days from eight in the morning in Casablanca; five sessions a room and day, with time to be late between. */
const FIRST_DAY = Date.parse('2022-12-05T07:00:00Z')
const LENGTH = 60 * MINUTE
const EVERY = 120 * MINUTE
const KINDS = ['PANEL', 'KEYNOTE', 'MASTER_CLASS', 'WORKSHOP', 'MEETINGS']
const COLOURS = ['terracotta', 'majorelle', 'mint', 'saffron', 'indigo', 'henna']

export interface BenchEdition {
  readonly id: string
  readonly sessionIds: readonly string[]
  readonly roomIds: readonly string[]
  /** Personas who may run operations, and one who may not. */
  readonly organiser: 'bench-organiser'
  readonly visitor: 'bench-visitor'
  readonly organiserId: string
  readonly visitorId: string
}

/** The same edition on every machine: nothing in it is left to chance. */
export async function seedEdition(client: pg.Client): Promise<BenchEdition> {
  const id = idOf('edition')
  const roomIds = list(ROOMS, (n) => idOf(`room ${n}`))
  const sessionIds = list(SESSIONS, (n) => idOf(`session ${n}`))
  const organiserId = idOf('organiser')
  const visitorId = idOf('visitor')
  await client.query('begin')
  await insert(client, 'edition', [
    {
      id,
      number: 7,
      name: text('Salon national de l’artisanat'),
      city: 'Marrakech',
      country: 'MA',
      time_zone: 'Africa/Casablanca',
      opens_on: '2022-12-05',
      closes_on: '2022-12-07',
      provenance: 'GENERATED',
    },
  ])
  await insert(client, 'institution', list(INSTITUTIONS, institution))
  await insert(
    client,
    'room',
    list(ROOMS, (n) => ({ ...place(id, 'room', n), capacity: 60 + 40 * n })),
  )
  await insert(
    client,
    'track',
    list(COLOURS.length, (n) => ({ ...place(id, 'track', n), colour: COLOURS[n] })),
  )
  const accounts = [
    { ...speaker(SPEAKERS), id: organiserId, email: 'organiser@bench.test', persona_key: 'bench-organiser' },
    { ...speaker(SPEAKERS + 1), id: visitorId, email: 'visitor@bench.test', persona_key: 'bench-visitor' },
  ]
  await insert(client, 'person', list(SPEAKERS, speaker))
  await insert(client, 'person', accounts)
  await insert(client, 'role', [
    { id: idOf('role 0'), edition_id: id, person_id: organiserId, role: 'ADMINISTRATOR' },
    { id: idOf('role 1'), edition_id: id, person_id: visitorId, role: 'VISITOR' },
  ])
  await insert(
    client,
    'session',
    list(SESSIONS, (n) => session(id, n)),
  )
  await insert(client, 'session_person', list(SESSIONS, onStage).flat())
  await insert(
    client,
    'agenda_entry',
    sessionIds.slice(0, 12).map((session_id) => ({
      person_id: visitorId,
      session_id,
      added_at: new Date(FIRST_DAY),
    })),
  )
  await insert(client, 'release', [
    { id: idOf('release'), edition_id: id, number: 1, changes: [], published_at: new Date(FIRST_DAY) },
  ])
  await client.query(`insert into claim (edition_id, resource, during, session_id)
    select edition_id, 'room:' || room_id, tstzrange(starts_at, ends_at), id from session
    union all select s.edition_id, 'person:' || sp.person_id, tstzrange(s.starts_at, s.ends_at), s.id
    from session s join session_person sp on sp.session_id = s.id`)
  await client.query('commit')
  return { id, sessionIds, roomIds, organiser: 'bench-organiser', visitor: 'bench-visitor', organiserId, visitorId }
}

/** One statement a table; the columns are those of the first row. */
async function insert(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join()
  await client.query(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

function session(editionId: string, n: number) {
  const room = n % ROOMS
  const turn = Math.floor(n / ROOMS)
  const startsAt = new Date(FIRST_DAY + Math.floor(turn / 5) * 24 * 60 * MINUTE + (turn % 5) * EVERY)
  const endsAt = new Date(startsAt.getTime() + LENGTH)
  const hours = { starts_at: startsAt, ends_at: endsAt, planned_starts_at: startsAt, planned_ends_at: endsAt }
  return {
    id: idOf(`session ${n}`),
    edition_id: editionId,
    track_id: idOf(`track ${n % COLOURS.length}`),
    room_id: idOf(`room ${room}`),
    kind: KINDS[n % KINDS.length],
    state: 'SCHEDULED',
    title: text(`Savoir-faire et transmission des métiers ${n}`),
    summary: text(`Comment les maîtres artisans transmettent ce qu’ils savent, et ce qu’il en reste ${n}. `.repeat(3)),
    ...hours,
    entry: n % 3 === 0 ? 'REGISTRATION' : 'OPEN',
    capacity: n % 3 === 0 ? 40 : null,
    seats_taken: 0,
    version: 1,
    changed_at: new Date(FIRST_DAY),
    provenance: 'GENERATED',
  }
}

/** Two or three of the 300 to a session, each on stage once. */
function onStage(n: number) {
  const first = Math.floor(n * 2.5)
  return list(Math.floor((n + 1) * 2.5) - first, (k) => ({
    session_id: idOf(`session ${n}`),
    person_id: idOf(`person ${first + k}`),
    role: k === 0 ? 'MODERATOR' : 'SPEAKER',
    order: k,
    confirmed: true,
  }))
}

function speaker(n: number) {
  return {
    id: idOf(`person ${n}`),
    name: `Intervenante ${n} El Fassi`,
    name_ar: `متدخلة ${n} الفاسي`,
    email: null as string | null,
    job_title: text('Maîtresse artisane'),
    institution_id: idOf(`institution ${n % INSTITUTIONS}`),
    language: 'fr',
    persona_key: null as string | null,
    email_verified: true,
    provenance: 'GENERATED',
    created_at: new Date(FIRST_DAY),
    updated_at: new Date(FIRST_DAY),
  }
}

function institution(n: number) {
  const key = `institution-${n}`
  const name = `Coopérative ${n} des artisans du Haouz`
  return {
    id: idOf(`institution ${n}`),
    key,
    name,
    name_ar: `تعاونية ${n}`,
    country: 'MA',
    kind: 'cooperative',
    provenance: 'GENERATED',
  }
}

function place(editionId: string, what: 'room' | 'track', n: number) {
  const name = text(what === 'room' ? `Salle ${n + 1}` : `Filière ${n + 1}`)
  return {
    id: idOf(`${what} ${n}`),
    edition_id: editionId,
    key: `${what}-${n}`,
    name,
    order: n,
    provenance: 'GENERATED',
  }
}

const text = (words: string) => ({
  fr: words,
  ar: `بالعربية: ${words}`,
  en: `In English: ${words}`,
  es: `En español: ${words}`,
})

const list = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n))

/** A uuid made of a name, so that every run has the same. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`bench ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
