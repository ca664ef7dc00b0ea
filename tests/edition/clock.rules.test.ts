import { whyNotSetClock } from '@salon/api/edition/clock.rules.ts'
import { domainTime } from '@salon/api/edition/clock.ts'
import { InvalidInput } from '@salon/api/shared/refusals.ts'
import { describe, expect, it } from 'vitest'

const edition = { timeZone: 'Africa/Casablanca', opensOn: new Date('2022-12-05'), closesOn: new Date('2022-12-07') }
const noon = new Date('2022-12-05T11:00:00Z')
const issuesOf = (refusal: unknown) =>
  refusal instanceof InvalidInput ? refusal.issues.map(({ path }) => path[0]) : []

describe('setClock', () => {
  it('allows a time, a speed, or both', () => {
    for (const wish of [{ now: noon }, { rate: 0 }, { rate: 3600 }, { now: noon, rate: 1 }]) {
      expect(whyNotSetClock(edition, wish, true)).toBeUndefined()
    }
  })

  it('refuses whoever may not, before anything else', () => {
    expect(whyNotSetClock(edition, { rate: -1 }, false)?.code).toBe('FORBIDDEN')
  })

  it('refuses a time more than a year away, and speeds that are none', () => {
    expect(issuesOf(whyNotSetClock(edition, { now: new Date('2030-01-01') }, true))).toEqual(['now'])
    for (const rate of [-1, 3601, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(issuesOf(whyNotSetClock(edition, { rate }, true))).toEqual(['rate'])
    }
    expect(issuesOf(whyNotSetClock(edition, {}, true))).toEqual(['now'])
  })
})

describe('the demo’s clock', () => {
  it.each([
    [0, '2022-12-05T11:00:00.000Z'],
    [1, '2022-12-05T11:01:00.000Z'],
    [60, '2022-12-05T12:00:00.000Z'],
  ])('shows, a real minute later at speed %i, %s', (rate, shown) => {
    const setting = { realAt: new Date('2026-11-23T10:00:00Z'), domainAt: noon, rate }
    expect(domainTime(setting, new Date('2026-11-23T10:01:00Z')).toISOString()).toBe(shown)
  })
})
