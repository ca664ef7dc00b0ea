import { randomUUID } from 'node:crypto'
import type { Context, Services } from '@salon/api/context.ts'
import { connect, transaction } from '@salon/api/db.ts'
import { Editions } from '@salon/api/edition/editions.ts'
import { replaceClaims } from '@salon/api/schedule/claim.store.ts'
import { contentOf, type SessionContent } from '@salon/api/schedule/draft.ts'
import { readSessions, saveSession } from '@salon/api/schedule/schedule.store.ts'
import type { Session } from '@salon/api/schedule/session.ts'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'

export const at = (time: string) => new Date(`2022-12-05T${time.length === 5 ? `${time}:00` : time}Z`)
export const inAll = (text: string) => ({ fr: text, ar: text, en: text, es: text })

/** Where a test wants a session; the rest is the same for all. */
interface Wanted {
  title: string
  room?: 'Salle 1' | 'Salle 2'
  from: string
  to: string
  people?: string[]
}

/** A small edition of its own database: two rooms, an editor and a colleague, and sessions as the test wants them. */
export async function smallFair(wanted: Wanted[] = []) {
  const url = await freshDatabase({ seeded: false })
  const db = connect(url, 4)
  whenFileEnds(() => db.$disconnect())
  const editionId = randomUUID()
  const generated = { provenance: 'GENERATED' as const }
  await db.edition.create({
    data: {
      id: editionId,
      number: 7,
      name: inAll('SNA'),
      city: 'Marrakech',
      country: 'MA',
      timeZone: 'Africa/Casablanca',
      opensOn: new Date('2022-12-05'),
      closesOn: new Date('2022-12-07'),
      ...generated,
    },
  })
  const trackId = randomUUID()
  await db.track.create({
    data: { id: trackId, editionId, key: 'forum', name: inAll('Forum'), colour: 'mint', order: 1, ...generated },
  })
  const rooms = { 'Salle 1': randomUUID(), 'Salle 2': randomUUID() }
  for (const [index, [name, id]] of Object.entries(rooms).entries()) {
    const data = {
      id,
      editionId,
      key: `salle-${index + 1}`,
      name: inAll(name),
      capacity: 50,
      order: index,
      ...generated,
    }
    await db.room.create({ data })
  }
  const people = new Map<string, string>()
  const person = async (name: string) => {
    const id = people.get(name) ?? randomUUID()
    if (!people.has(name)) await db.person.create({ data: { id, name, ...generated } })
    people.set(name, id)
    return id
  }
  let now = at('07:45')
  const given = {
    db,
    editions: new Editions(db, undefined),
    ids: randomUUID as () => string,
    clockOf: () => ({ now: () => now }),
  }
  const services = given as unknown as Pick<Services, keyof typeof given>
  /** What an action sees when this person asks. */
  const as = async (name: string, role: 'PROGRAMME_EDITOR' | 'VISITOR' = 'PROGRAMME_EDITOR'): Promise<Context> => {
    const personId = await person(name)
    const viewer = { personId, signInId: randomUUID(), expiresAt: at('23:59'), roles: [{ editionId, role }] }
    return { ...services, viewer, language: 'en' } as unknown as Context
  }
  const sessions = new Map<string, Session>()
  const put = async ({ title, room = 'Salle 1', from, to, people: names = [] }: Wanted) => {
    const onStage = []
    for (const name of names) onStage.push({ personId: await person(name), role: 'SPEAKER' as const, confirmed: true })
    const session: Session = {
      id: randomUUID(),
      editionId,
      trackId,
      roomId: rooms[room],
      kind: 'PANEL',
      state: 'SCHEDULED',
      title: inAll(title),
      summary: inAll(title),
      startsAt: at(from),
      endsAt: at(to),
      plannedStartsAt: at(from),
      plannedEndsAt: at(to),
      entry: 'OPEN',
      capacity: null,
      seatsTaken: 0,
      version: 1,
      changedAt: now,
      changedById: null,
      ...generated,
      people: onStage,
    }
    await transaction(db, async (tx) => {
      await saveSession(tx, session)
      await replaceClaims(tx, editionId, [session])
    })
    sessions.set(title, session)
    return session
  }
  for (const one of wanted) await put(one)
  const named = (title: string): Session => {
    const session = sessions.get(title)
    if (!session) throw new Error(`no session ${title}`)
    return session
  }
  return {
    url,
    db,
    editionId,
    trackId,
    rooms,
    person,
    as,
    put,
    services,
    session: named,
    /** The content that leaves the session as it is, but for this. */
    content: (title: string, but: Partial<SessionContent> = {}): SessionContent => ({
      ...contentOf(named(title)),
      ...but,
    }),
    live: async (title: string) => {
      const session = (await transaction(db, (tx) => readSessions(tx, editionId))).find(
        ({ title: t }) => t.en === title,
      )
      if (!session) throw new Error(`no session ${title} is live`)
      return session
    },
    setClock: (time: string) => {
      now = at(time)
    },
    follows: async (name: string, title: string) =>
      db.agendaEntry.create({ data: { personId: await person(name), sessionId: named(title).id, addedAt: now } }),
  }
}
