import { instantOn, isDuring, isWithinAYear, openingMorning } from '@salon/api/edition/days.ts'
import { describe, expect, it } from 'vitest'

const edition = {
  timeZone: 'Africa/Casablanca',
  opensOn: new Date('2022-12-05'),
  closesOn: new Date('2022-12-07'),
}

describe('the hours of an edition', () => {
  it('begin at 08:45 of its own wall clocks', () => {
    expect(openingMorning(edition).toISOString()).toBe('2022-12-05T07:45:00.000Z')
  })

  it.each([
    ['Africa/Casablanca in Ramadan', 'Africa/Casablanca', '2023-03-25', '2023-03-25T09:00:00.000Z'],
    ['Africa/Casablanca after it', 'Africa/Casablanca', '2023-04-25', '2023-04-25T08:00:00.000Z'],
    ['UTC', 'UTC', '2022-12-05', '2022-12-05T09:00:00.000Z'],
    ['west of it', 'America/New_York', '2022-12-05', '2022-12-05T14:00:00.000Z'],
    ['with half an hour', 'Asia/Kolkata', '2022-12-05', '2022-12-05T03:30:00.000Z'],
    ['on the day the clocks change', 'Europe/Paris', '2023-03-26', '2023-03-26T07:00:00.000Z'],
  ])('follow the offset of the day: %s', (_name, zone, day, instant) => {
    expect(instantOn(zone, new Date(day), 9).toISOString()).toBe(instant)
  })

  it('last from the first midnight to the one after the last day', () => {
    expect(isDuring(edition, new Date('2022-12-04T22:59:59Z'))).toBe(false)
    expect(isDuring(edition, new Date('2022-12-04T23:00:00Z'))).toBe(true)
    expect(isDuring(edition, new Date('2022-12-07T22:59:59Z'))).toBe(true)
    expect(isDuring(edition, new Date('2022-12-07T23:00:00Z'))).toBe(false)
  })

  it('are within a year of it, or not', () => {
    expect(isWithinAYear(edition, new Date('2021-12-06'))).toBe(true)
    expect(isWithinAYear(edition, new Date('2021-12-04'))).toBe(false)
    expect(isWithinAYear(edition, new Date('2023-12-07'))).toBe(true)
    expect(isWithinAYear(edition, new Date('2023-12-08'))).toBe(false)
  })
})
