import { type Chance, shuffled } from './chance.ts'
import type { SeedSession } from './content.ts'
import { idOf } from './ids.ts'
import type { SeedPerson } from './people.ts'
import monday from './programme/monday.json' with { type: 'json' }
import tuesday from './programme/tuesday.json' with { type: 'json' }
import wednesday from './programme/wednesday.json' with { type: 'json' }

interface Written {
  key: string
  room: string
  from: string
  to: string
  kind: string
  track: string
  speakers: number
  /** The profession that leads it. */
  by?: string
  moderated?: boolean
  seats?: number
  provenance?: string
  fr: string[]
  ar: string[]
  en: string[]
  es: string[]
}

const days: Record<string, Written[]> = { '2022-12-05': monday, '2022-12-06': tuesday, '2022-12-07': wednesday }

/** The demo's own speaker, who follows the main story: the opening panel and two more sessions. */
const SPEAKER_AT = ['forum-opening', 'women-cooperatives', 'weavers-rights']

/** The written programme, its hours made UTC, and people put on stage who are free and have something to say. */
export function makeProgramme(people: readonly SeedPerson[], speakerId: string, chance: Chance): SeedSession[] {
  const busy = new Map<string, [Date, Date][]>()
  const times = new Map(people.map(({ id }) => [id, 0]))

  const take = (track: string, from: Date, to: Date, by?: string): string => {
    const free = people.filter(({ id }) => (busy.get(id) ?? []).every(([a, b]) => to <= a || b <= from))
    const apt = free.filter(({ tracks, profession }) => (by ? profession === by : tracks.includes(track)))
    // Everyone speaks before anyone speaks often.
    const order = shuffled(apt.length > 0 ? apt : free, chance).sort(
      (a, b) => (times.get(a.id) ?? 0) - (times.get(b.id) ?? 0),
    )
    const chosen = order[0]
    if (!chosen) throw new Error(`nobody is free for ${track} at ${from.toISOString()}`)
    busy.set(chosen.id, [...(busy.get(chosen.id) ?? []), [from, to]])
    times.set(chosen.id, (times.get(chosen.id) ?? 0) + 1)
    return chosen.id
  }

  return Object.entries(days).flatMap(([day, written]) =>
    written.map((session): SeedSession => {
      const startsAt = inMarrakech(day, session.from)
      const endsAt = inMarrakech(day, session.to)
      const own = SPEAKER_AT.includes(session.key) ? [speakerId] : []
      const others = Array.from({ length: session.speakers - own.length }, () =>
        take(session.track, startsAt, endsAt, session.by),
      )
      const isModerated = session.moderated ?? session.speakers > 1
      const moderator = isModerated ? [take('forum', startsAt, endsAt)] : []
      return {
        id: idOf('session', session.key),
        key: session.key,
        kind: session.kind as SeedSession['kind'],
        room: session.room,
        track: session.track,
        title: textOf(session, 0),
        summary: textOf(session, 1),
        startsAt,
        endsAt,
        seats: session.seats,
        people: [
          ...[...own, ...others].map((personId) => ({ personId, role: 'SPEAKER' as const, confirmed: chance(20) > 0 })),
          ...moderator.map((personId) => ({ personId, role: 'MODERATOR' as const, confirmed: true })),
        ],
        provenance: session.provenance === 'FACT' ? 'FACT' : 'GENERATED',
      }
    }),
  )
}

/** Marrakech was one hour ahead of UTC in December 2022. */
const inMarrakech = (day: string, time: string) => new Date(`${day}T${time}:00+01:00`)

const textOf = ({ fr, ar, en, es }: Written, part: 0 | 1) => ({
  fr: fr[part] ?? '',
  ar: ar[part] ?? '',
  en: en[part] ?? '',
  es: es[part] ?? '',
})
