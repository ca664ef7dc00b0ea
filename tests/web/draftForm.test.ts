import { describe, expect, it } from 'vitest'
import { venueClock, venueDay, venueInstant, venueLocal } from '../../web/src/console/venueTime.ts'
import { changeGroup } from '../../web/src/programme/changeGroup.ts'
import { contentDifference } from '../../web/src/programme/contentDifference.ts'
import { type Content, contentOf, formFaults, formOf, missingTranslations } from '../../web/src/programme/draftForm.ts'
import { draftList } from '../../web/src/programme/draftList.ts'
import { publishConcerns } from '../../web/src/programme/publishConcerns.ts'

const zone = 'Africa/Casablanca'
const fatima = { role: 'SPEAKER', confirmed: true, person: { id: 'fatima', name: 'Fatima Zahra Idrissi' } } as const
const omar = { role: 'MODERATOR', confirmed: false, person: { id: 'omar', name: 'Omar Bennis' } } as const
const content: Content = {
  kind: 'PANEL',
  titles: { fr: "Panel d'ouverture", ar: 'الجلسة الافتتاحية', en: 'Opening panel', es: 'Mesa inaugural' },
  summaries: { fr: '', ar: '', en: '', es: '' },
  track: { id: 'forum', name: 'Forum' },
  room: { id: 'salle-2', name: 'Salle 2' },
  startsAt: '2022-12-05T08:00:00.000Z',
  endsAt: '2022-12-05T09:00:00.000Z',
  entry: 'OPEN',
  capacity: null,
  cancelled: false,
  people: [fatima],
}

describe('the hours of the venue', () => {
  it('reads and writes the wall clock of Marrakech', () => {
    const instant = Date.parse('2022-12-05T07:45:00Z')
    expect(venueLocal(instant, zone)).toBe('2022-12-05T08:45')
    expect(venueInstant('2022-12-05T08:45', zone)).toBe(instant)
  })

  it('follows the offset of Ramadan', () => {
    const instant = Date.parse('2023-04-05T08:45:00Z')
    expect(venueClock(instant, zone)).toBe('08:45')
    expect(venueInstant('2023-04-05T08:45', zone)).toBe(instant)
  })

  it('knows that an evening in UTC may be the next day there', () => {
    expect(venueDay(Date.parse('2022-12-05T23:30:00Z'), zone)).toBe('2022-12-06')
  })

  it('takes half a date for none', () => {
    expect(venueInstant('2022-12-', zone)).toBeUndefined()
  })
})

describe('the form of a session', () => {
  it('saves what it was opened with', () => {
    expect(contentOf(formOf(content, zone), zone)).toMatchObject({
      startsAt: content.startsAt,
      endsAt: content.endsAt,
      roomId: 'salle-2',
      capacity: null,
      people: [{ personId: 'fatima', role: 'SPEAKER', confirmed: true }],
    })
  })

  it('waits for an end after the start, for a name, and for seats where one registers', () => {
    const form = formOf(content, zone)
    expect(formFaults({ ...form, endsAt: form.startsAt }, zone)).toEqual(['order'])
    expect(formFaults({ ...form, endsAt: '' }, zone)).toEqual(['hours'])
    expect(formFaults({ ...form, titles: { fr: ' ', ar: '', en: '', es: '' } }, zone)).toEqual(['title'])
    expect(formFaults({ ...form, entry: 'REGISTRATION' }, zone)).toEqual(['capacity'])
    expect(contentOf({ ...form, capacity: '0' }, zone)).toBeUndefined()
  })

  it('misses a translation only where another language has the text', () => {
    expect(missingTranslations({ fr: 'Texte', ar: '', en: 'Text', es: '' })).toEqual(['ar', 'es'])
    expect(missingTranslations(content.summaries)).toEqual([])
  })
})

describe('the difference of two contents', () => {
  it('finds nothing between twins, however their hours are written', () => {
    expect(contentDifference(content, { ...content, startsAt: '2022-12-05T09:00:00+01:00' })).toEqual([])
  })

  it('names each field that differs', () => {
    const after: Content = {
      ...content,
      titles: { ...content.titles, es: 'Panel inaugural' },
      room: { id: 'salle-3', name: 'Salle 3' },
      people: [{ ...fatima, confirmed: false }, omar],
    }
    expect(contentDifference(content, after)).toEqual([
      { field: 'title', language: 'es', before: 'Mesa inaugural', after: 'Panel inaugural' },
      { field: 'room', before: 'Salle 2', after: 'Salle 3' },
      { field: 'people', joined: ['Omar Bennis'], left: [], changed: ['Fatima Zahra Idrissi'] },
    ])
  })

  it('stands under the weightiest heading', () => {
    expect(changeGroup(['EDITED', 'RETIMED'])).toBe('moved')
    expect(changeGroup(['CANCELLED', 'EDITED'])).toBe('cancelled')
    expect(changeGroup(['PEOPLE'])).toBe('edited')
  })
})

describe('the list of the draft', () => {
  const rows = [
    { sessionId: 'later', draftVersion: 1, content: { ...content, startsAt: '2022-12-06T08:00:00.000Z' } },
    { sessionId: 'opening', draftVersion: null, content },
  ]
  const all = { search: '', day: '', roomId: '', changedOnly: false }
  const found = (filter: Partial<typeof all>) =>
    draftList(rows, { ...all, ...filter }, zone).map((each) => each.sessionId)

  it('runs by hour', () => expect(found({})).toEqual(['opening', 'later']))
  it('keeps a day, or what is changed', () => {
    expect(found({ day: '2022-12-06' })).toEqual(['later'])
    expect(found({ changedOnly: true })).toEqual(['later'])
  })
  it('finds by any language and any person, without accents or hamza', () => {
    expect(found({ search: 'idrissi OUVERTURE' })).toHaveLength(2)
    expect(found({ search: 'الإفتتاحية' })).toHaveLength(2)
    expect(found({ search: 'poterie' })).toEqual([])
  })
})

describe('who hears of a release', () => {
  it('counts each person on stage once, and the agendas of what changes', () => {
    const changes = [
      { sessionId: 'a', before: content, after: { ...content, people: [fatima, omar] } },
      { sessionId: 'b', before: null, after: content },
    ]
    const rows = [
      { sessionId: 'a', released: { followers: 4 } },
      { sessionId: 'b', released: null },
      { sessionId: 'c', released: { followers: 9 } },
    ]
    expect(publishConcerns(changes, rows)).toEqual({ stage: 2, followers: 4 })
  })
})
