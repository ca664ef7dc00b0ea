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

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
const stamp = (at: string) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

const octets = (text: string) => new TextEncoder().encode(text).length

/** Lines of at most 75 octets, as RFC 5545 wants, never cut inside a letter. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const sign of line) {
    // What continues a line begins with a space, which counts.
    if (octets(current + sign) > (lines.length === 0 ? 75 : 74)) {
      lines.push(current)
      current = ''
    }
    current += sign
  }
  return [...lines, current].join('\r\n ')
}

/**
 * One session as an iCalendar file, written at `now`. Its id is the session's, and the version is the sequence, so that
 * a later file replaces an earlier one; hours are in UTC, so that no calendar has to know the venue's zone.
 */
export const calendarFile = (session: Timed, address: string, now: Date): string =>
  `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Salon National de l Artisanat//salon//FR',
    'BEGIN:VEVENT',
    `UID:${session.id}`,
    `SEQUENCE:${session.version}`,
    `DTSTAMP:${stamp(now.toISOString())}`,
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
    .join('\r\n')}\r\n`
