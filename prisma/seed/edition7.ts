import { chanceFrom } from './chance.ts'
import type { SeedEdition, SeedSession } from './content.ts'
import data from './edition-7.json' with { type: 'json' }
import { cityInArabic, patronage } from './facts.ts'
import { idOf } from './ids.ts'
import { makePeople } from './people.ts'
import { personas } from './personas.ts'
import places from './places.json' with { type: 'json' }
import { makeProgramme } from './programme.ts'

const SPEAKER_JOB = {
  fr: 'Présidente de coopérative',
  ar: 'رئيسة تعاونية',
  en: 'Cooperative chair',
  es: 'Presidenta de cooperativa',
}

/** The 7th edition: its facts as the sources give them, and around them a generated programme. */
export function edition7(): SeedEdition {
  const chance = chanceFrom(7)
  const facts = data.edition
  const onStage = makePeople(data.institutions, chance)
  const cast = personas.map(({ key, name, nameAr, role, language }) => ({
    id: idOf('persona', key),
    name,
    nameAr,
    role,
    language,
    email: `${key}@demo.salon.ma`,
    personaKey: key,
    jobTitle: key === 'speaker' ? SPEAKER_JOB : undefined,
  }))
  const sessions = makeProgramme(onStage, idOf('persona', 'speaker'), chance)
  return {
    edition: {
      id: idOf('edition', facts.number),
      number: facts.number,
      name: facts.name,
      city: facts.city,
      cityAr: cityInArabic(facts.city),
      country: facts.country,
      timeZone: facts.timeZone,
      opensOn: new Date(facts.opens),
      // The sources do not give the last day of the fair; this is the forum's.
      closesOn: new Date(facts.forum.to),
      theme: {
        ...facts.theme,
        ar: 'الصناعة التقليدية، مهارات موروثة في خدمة تنمية دامجة ومستدامة',
        es: 'La artesanía, un saber ancestral al servicio de un desarrollo inclusivo y sostenible',
      },
      patronage,
      provenance: 'FACT',
    },
    rooms: places.rooms,
    tracks: places.tracks,
    people: [
      ...cast,
      ...onStage.map(({ tracks: _, profession: __, institution, ...person }) => ({
        ...person,
        institutionId: institution && idOf('institution', institution),
      })),
    ],
    sessions,
    agenda: [
      ...followed(sessions),
      ...seatsTaken(
        sessions,
        onStage.map(({ id }) => id),
      ),
    ],
    editorId: idOf('persona', 'editor'),
    releasedAt: new Date('2022-12-01T17:00:00Z'),
    clockStartsAt: new Date('2022-12-05T07:45:00Z'),
  }
}

const FOLLOWED: Record<string, string[]> = {
  visitor: ['forum-opening', 'hand-and-matter', 'caftan-show', 'earth-and-fire', 'natural-wool'],
  exhibitor: ['cost-price', 'phone-photography', 'signing-ceremony', 'trade-fair-stand'],
  buyer: ['forum-opening', 'department-stores', 'carpet-market', 'hotels-made-to-measure'],
  protocol: ['forum-opening', 'signing-ceremony', 'forum-closing'],
  signatory: ['signing-ceremony'],
  partner: ['signing-ceremony', 'banking-for-artisans'],
  speaker: ['department-stores', 'signing-ceremony'],
}

const followed = (sessions: SeedSession[]) =>
  Object.entries(FOLLOWED).flatMap(([key, keys]) =>
    sessions
      .filter((session) => keys.includes(session.key))
      .map((session) => ({ personId: idOf('persona', key), sessionId: session.id, seat: false })),
  )

/** About a third of each session's seats, by people who are not on stage at it. */
const seatsTaken = (sessions: SeedSession[], people: string[]) =>
  sessions.flatMap(({ id, seats, people: stage }, index) => {
    const sitting = people.filter((person) => !stage.some(({ personId }) => personId === person))
    const start = (index * 11) % sitting.length
    return [...sitting, ...sitting]
      .slice(start, start + Math.floor((seats ?? 0) / 3))
      .map((personId) => ({ personId, sessionId: id, seat: true }))
  })
