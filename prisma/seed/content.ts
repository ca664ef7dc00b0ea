import type { RoleName, SessionKind } from '@salon/prisma/client'

export type Localised = { fr: string; ar: string; en: string; es: string }
export type Provenance = 'FACT' | 'GENERATED'

export interface SeedSession {
  id: string
  key: string
  kind: SessionKind
  /** Keys of the edition's rooms and tracks. */
  room: string
  track: string
  title: Localised
  summary: Localised
  startsAt: Date
  endsAt: Date
  /** Seats, where one has to register. */
  seats?: number
  people: { personId: string; role: 'SPEAKER' | 'MODERATOR'; confirmed: boolean }[]
  provenance: Provenance
}

export interface SeedPersonRow {
  id: string
  name: string
  nameAr: string
  jobTitle?: Localised
  institutionId?: string
  email?: string
  personaKey?: string
  language?: string
  role?: RoleName
}

/** One edition with its schedule, ready to be written. */
export interface SeedEdition {
  edition: {
    id: string
    number: number
    name: Localised
    city: string
    cityAr?: string
    country: string
    timeZone: string
    opensOn: Date
    closesOn: Date
    theme?: Localised
    patronage?: Localised
    provenance: Provenance
  }
  rooms: { key: string; name: Localised; capacity: number }[]
  tracks: { key: string; name: Localised; colour: string }[]
  people: SeedPersonRow[]
  sessions: SeedSession[]
  agenda: { personId: string; sessionId: string; seat: boolean }[]
  /** The programme editor who published the first release. */
  editorId?: string
  /** When the first release was published, in the edition's own time. */
  releasedAt: Date
  /** Where the demo's clock starts. */
  clockStartsAt: Date
}
