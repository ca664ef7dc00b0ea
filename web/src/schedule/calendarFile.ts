interface Timed {
  id: string
  version: number
  title: string
  summary: string
  startsAt: string
  endsAt: string
  state: string
  room: { name: string }
}

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')
const stamp = (at: string) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** Lines of at most 75 octets, as RFC 5545 wants: cut by 36 signs, which is 72 octets of Arabic. */
const folded = (line: string) => line.match(/.{1,36}/gsu)?.join('\r\n ') ?? line

/** One session as an iCalendar file. The version is the sequence, so that a later file replaces an earlier one. */
export const calendarFile = (session: Timed, address: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Salon National de l Artisanat//salon//FR',
    'BEGIN:VEVENT',
    `UID:${session.id}`,
    `SEQUENCE:${session.version}`,
    `DTSTAMP:${stamp(new Date().toISOString())}`,
    `DTSTART:${stamp(session.startsAt)}`,
    `DTEND:${stamp(session.endsAt)}`,
    `SUMMARY:${escaped(session.title)}`,
    `DESCRIPTION:${escaped(session.summary)}`,
    `LOCATION:${escaped(session.room.name)}`,
    `STATUS:${session.state === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED'}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')
