import { randomUUID } from 'node:crypto'
import type { Context } from '@salon/api/context.ts'
import { connect, type Db, transaction } from '@salon/api/db.ts'
import { Editions } from '@salon/api/edition/editions.ts'
import type { Viewer } from '@salon/api/live/rights.ts'
import { Tail } from '@salon/api/live/tail.ts'
import { takeClaims } from '@salon/api/schedule/claim.store.ts'
import { ScheduleReadings } from '@salon/api/schedule/schedule.reading.ts'
import { saveSession } from '@salon/api/schedule/schedule.store.ts'
import type { Session } from '@salon/api/schedule/session.ts'
import { PlanReadings } from '@salon/api/stands/hall.reading.ts'
import type { RoleName } from '@salon/prisma/client'
import pino from 'pino'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'

const DAY = '2022-12-05'
const text = (fr: string) => ({ fr, ar: `${fr} ع`, en: `${fr} (en)`, es: `${fr} (es)` })

/** An hour of the first day in Marrakech, as 09:30. */
export function at(hour: string, day = DAY): Date {
  return new Date(`${day}T${hour}:00+01:00`)
}

export interface SessionWish {
  readonly title: string
  readonly room: string
  readonly from: string
  readonly to: string
  readonly day?: string
  readonly speakers?: readonly string[]
  readonly seats?: number
}

/** A small fair in a database of its own, with organisers who act on it. */
export async function givenFair(wishes: readonly SessionWish[]): Promise<Fair> {
  const url = await freshDatabase({ seeded: false })
  const db = connect(url)
  whenFileEnds(() => db.$disconnect())
  return Fair.hold(url, db, wishes)
}

export class Fair {
  now = at('08:45')
  readonly sessions = new Map<string, string>()
  readonly people = new Map<string, string>()
  readonly rooms = new Map<string, string>()
  readonly url: string
  readonly db: Db
  readonly editionId: string
  readonly #tail: Tail
  readonly #readings: ScheduleReadings

  private constructor(url: string, db: Db, editionId: string) {
    this.url = url
    this.db = db
    this.editionId = editionId
    this.#tail = new Tail(url, pino({ level: 'silent' }))
    this.#readings = new ScheduleReadings(db, this.#tail)
  }

  get readings(): ScheduleReadings {
    return this.#readings
  }

  static async hold(url: string, db: Db, wishes: readonly SessionWish[]): Promise<Fair> {
    const fair = new Fair(url, db, randomUUID())
    await db.edition.create({
      data: {
        id: fair.editionId,
        number: 7,
        name: text('Salon'),
        city: 'Marrakech',
        country: 'MA',
        timeZone: 'Africa/Casablanca',
        opensOn: new Date(DAY),
        closesOn: new Date('2022-12-13'),
        provenance: 'FACT',
      },
    })
    const trackId = randomUUID()
    const generated = { editionId: fair.editionId, provenance: 'GENERATED' as const }
    await db.track.create({
      data: { ...generated, id: trackId, key: 'forum', name: text('Forum'), colour: 'mint', order: 1 },
    })
    for (const { room } of wishes) await fair.room(room)
    for (const name of wishes.flatMap(({ speakers }) => speakers ?? [])) await fair.person(name)
    await transaction(db, async (tx) => {
      const sessions = wishes.map((wish) => fair.#session(wish, trackId))
      for (const session of sessions) await saveSession(tx, session)
      await takeClaims(tx, fair.editionId, sessions)
    })
    await fair.#tail.start()
    whenFileEnds(() => fair.#tail.stop())
    return fair
  }

  async room(key: string): Promise<string> {
    const known = this.rooms.get(key)
    if (known) return known
    const id = randomUUID()
    this.rooms.set(key, id)
    const order = this.rooms.size
    await this.db.room.create({
      data: { id, editionId: this.editionId, key, name: text(key), capacity: 100, order, provenance: 'GENERATED' },
    })
    return id
  }

  async person(name: string): Promise<string> {
    const known = this.people.get(name)
    if (known) return known
    const id = randomUUID()
    this.people.set(name, id)
    await this.db.person.create({ data: { id, name, provenance: 'GENERATED' } })
    return id
  }

  /** Somebody signed in with these roles. */
  async viewer(name: string, ...roles: RoleName[]): Promise<Viewer> {
    const personId = await this.person(name)
    const held = roles.map((role) => ({ editionId: this.editionId, role }))
    return { personId, signInId: randomUUID(), expiresAt: new Date('2100-01-01'), roles: held }
  }

  /** What an action of theirs sees. */
  context(viewer: Viewer | null, db = this.db): Context {
    const context: Partial<Context> = {
      db,
      viewer,
      language: 'fr',
      ids: randomUUID,
      clockOf: () => ({ now: () => this.now }) as ReturnType<Context['clockOf']>,
      schedules: this.#readings,
      plans: new PlanReadings(this.db, this.#tail),
      editions: new Editions(db, undefined),
    }
    return context as Context
  }

  id(title: string): string {
    const id = this.sessions.get(title)
    if (!id) throw new Error(`no session ${title}`)
    return id
  }

  /** How a session stands in the database. */
  async stands(title: string) {
    const { startsAt, endsAt, state, version, seatsTaken, room } = await this.db.session.findUniqueOrThrow({
      where: { id: this.id(title) },
      include: { room: true },
    })
    return { from: hour(startsAt), to: hour(endsAt), room: room.key, state, version, seatsTaken }
  }

  async seen(...titles: string[]) {
    const rows = await this.db.session.findMany({ where: { id: { in: titles.map((title) => this.id(title)) } } })
    return rows.map(({ id, version }) => ({ sessionId: id, version }))
  }

  /** Pairs of claims of one resource that overlap. */
  async overlaps(): Promise<number> {
    const [row] = await this.db.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from claim a join claim b
        on a.resource = b.resource and a.id < b.id and a.during && b.during`
    return row?.n ?? 0
  }

  /** Sessions whose claims are not exactly those of their room, people and hours. */
  async unclaimed(): Promise<number> {
    const [row] = await this.db.$queryRaw<{ n: number }[]>`
      with wanted as (
        select id as session_id, 'room:' || room_id as resource, tstzrange(starts_at, ends_at) as during
        from session where state <> 'CANCELLED'
        union all
        select s.id, 'person:' || p.person_id, tstzrange(s.starts_at, s.ends_at)
        from session s join session_person p on p.session_id = s.id where s.state <> 'CANCELLED'
      ), held as (select session_id, resource, during from claim)
      select count(*)::int as n from (
        (select * from wanted except select * from held) union all (select * from held except select * from wanted)) d`
    return row?.n ?? 0
  }

  #session({ title, room, from, to, day, speakers = [], seats }: SessionWish, trackId: string): Session {
    const id = randomUUID()
    this.sessions.set(title, id)
    const startsAt = at(from, day)
    const endsAt = at(to, day)
    return {
      id,
      editionId: this.editionId,
      trackId,
      roomId: this.rooms.get(room) ?? '',
      kind: 'PANEL',
      state: 'SCHEDULED',
      title: text(title),
      summary: text(`Résumé de ${title}`),
      startsAt,
      endsAt,
      plannedStartsAt: startsAt,
      plannedEndsAt: endsAt,
      entry: seats === undefined ? 'OPEN' : 'REGISTRATION',
      capacity: seats ?? null,
      seatsTaken: 0,
      version: 1,
      changedAt: this.now,
      changedById: null,
      provenance: 'GENERATED',
      people: speakers.map((name) => ({ personId: this.people.get(name) ?? '', role: 'SPEAKER', confirmed: true })),
    }
  }
}

function hour(date: Date): string {
  return new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit', timeZone: 'Africa/Casablanca' }).format(
    date,
  )
}
