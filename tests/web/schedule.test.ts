import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../web/src/schedule/calendarFile.ts'
import { overlapsAmong } from '../../web/src/schedule/overlaps.ts'
import { roomsNow } from '../../web/src/schedule/roomsNow.ts'
import { fold, matches } from '../../web/src/schedule/search.ts'
import { at, card } from './cards.ts'

describe('searching the programme', () => {
  it('minds no accents and no capitals', () => {
    expect(matches('ceramique FES', 'Céramique de Fès')).toBe(true)
  })

  it('takes the Arabic letters that people use for one another as one', () => {
    expect(fold('أصالة')).toBe(fold('اصاله'))
    expect(matches('الزربيه', 'الزَّرْبِيَّة')).toBe(true)
    expect(matches('مؤسسة', 'موسسه')).toBe(true)
  })

  it('wants every word, in any order and in any of the texts', () => {
    expect(matches('tapis salle', 'Salle 2', 'Le tapis de Taznakht')).toBe(true)
    expect(matches('tapis zellige', 'Le tapis de Taznakht', null)).toBe(false)
  })

  it('finds everything when nothing is asked', () => {
    expect(matches('', 'Ouverture')).toBe(true)
  })
})

describe('what is on in the rooms', () => {
  it('names for each room, in their order, what runs and what follows', () => {
    const rooms = roomsNow(
      [
        card('later', 'salle-2', '11:00', '12:00'),
        card('next', 'salle-2', '10:00', '11:00'),
        card('on', 'salle-2', '09:00', '10:00'),
        card('elsewhere', 'salle-1', '10:30', '11:00'),
      ],
      at('09:30'),
    )
    expect(rooms.map(({ room, current, next }) => [room.id, current?.id, next?.id])).toEqual([
      ['salle-1', undefined, 'elsewhere'],
      ['salle-2', 'on', 'next'],
    ])
    expect(rooms[1]?.later.map(({ id }) => id)).toEqual(['next', 'later'])
  })

  it('shows neither what was cancelled nor what is over, and no room that is done for the day', () => {
    const sessions = [
      card('cancelled', 'salle-1', '09:00', '10:00', 'CANCELLED'),
      card('over', 'salle-2', '08:00', '09:00', 'ENDED'),
    ]
    expect(roomsNow(sessions, at('09:30'))).toEqual([])
  })

  it('believes the organiser who started a session rather than the hours of another', () => {
    const sessions = [
      card('by-the-hour', 'salle-1', '09:00', '10:00'),
      card('started', 'salle-1', '09:15', '10:15', 'RUNNING'),
    ]
    expect(roomsNow(sessions, at('09:30'))[0]?.current?.id).toBe('started')
  })
})

describe('an agenda that cannot be kept', () => {
  it('names for each session the other that takes some of its minutes', () => {
    const found = overlapsAmong([
      card('one', 'salle-1', '09:00', '10:00'),
      card('other', 'salle-2', '09:45', '10:30'),
      card('after', 'salle-1', '10:30', '11:00'),
    ])
    expect([...found].map(([id, other]) => [id, other.id])).toEqual([
      ['one', 'other'],
      ['other', 'one'],
    ])
  })

  it('lets one begin as the other ends, and counts neither cancelled nor ended ones', () => {
    const found = overlapsAmong([
      card('one', 'salle-1', '09:00', '10:00'),
      card('follows', 'salle-2', '10:00', '11:00'),
      card('cancelled', 'salle-3', '09:00', '11:00', 'CANCELLED'),
      card('ended', 'salle-4', '09:00', '11:00', 'ENDED'),
    ])
    expect(found.size).toBe(0)
  })
})

describe('a session’s calendar file', () => {
  const session = {
    ...card('U2Vzc2lvbjox', 'salle-2', '08:15', '09:30'),
    summary: 'Soie, laine;\net الزربية '.repeat(12),
    version: 3,
  }
  const file = calendarFile(session, 'https://salon.example/fr/sessions/1', new Date('2022-12-05T07:00:00Z'))

  it('gives hours in UTC, an id that stays, and the version that replaces earlier ones', () => {
    expect(file.split('\r\n')).toEqual(
      expect.arrayContaining([
        'DTSTART:20221205T081500Z',
        'DTEND:20221205T093000Z',
        'DTSTAMP:20221205T070000Z',
        'UID:U2Vzc2lvbjox',
        'SEQUENCE:3',
        'STATUS:CONFIRMED',
      ]),
    )
  })

  it('has lines of at most 75 octets, ended as the standard wants, that unfold to what was said', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(Math.max(...file.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(file.replaceAll('\r\n ', '')).toContain('DESCRIPTION:Soie\\, laine\\;\\net الزربية Soie')
  })

  it('says that it was cancelled', () => {
    expect(calendarFile({ ...session, state: 'CANCELLED' }, '', new Date(0))).toContain('STATUS:CANCELLED')
  })
})
