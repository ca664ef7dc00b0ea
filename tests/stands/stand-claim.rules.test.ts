import { nearestLike, whyNotFit, whyNotTake } from '@salon/api/stands/stand-claim.rules.ts'
import type { ClaimableStand } from '@salon/api/stands/stand-claim.ts'
import { describe, expect, it } from 'vitest'

const stand = (number: string, x: number, other: Partial<ClaimableStand> = {}): ClaimableStand => ({
  id: number,
  editionId: 'e',
  hallId: 'a',
  zoneId: null,
  number,
  outline: [
    [x, 0],
    [x + 300, 0],
    [x + 300, 300],
    [x, 300],
  ],
  areaDm2: 900,
  openSides: 1,
  build: 'SHELL_SCHEME',
  watts: 3000,
  water: false,
  accessible: true,
  blocked: null,
  ...other,
})
const wish = { wantedDm2: 900, wantedBuild: null, wantedWatts: 0, wantsWater: false, needsAccessible: false }
const misfit = (file: Partial<typeof wish> & { wantedBuild?: never }, offered: Partial<ClaimableStand>) =>
  whyNotFit({ ...wish, ...file }, stand('A-1', 0, offered))

describe('whyNotFit', () => {
  it('lets a stand fit that has what the file needs, or is a module smaller than its wish', () => {
    expect(misfit({}, {})).toBeUndefined()
    expect(misfit({ wantedDm2: 1125 }, {})).toBeUndefined()
    expect(whyNotFit({ ...wish, wantedDm2: null }, stand('A-1', 0, { areaDm2: 1 }))).toBeUndefined()
  })
  it('names what is missing', () => {
    expect(misfit({}, { blocked: 'Fire hose' })).toMatchObject({ misfit: 'BLOCKED' })
    expect(misfit({ wantedDm2: 1126 }, {})).toMatchObject({ misfit: 'TOO_SMALL' })
    expect(whyNotFit({ ...wish, wantedBuild: 'TURNKEY' }, stand('A-1', 0))).toMatchObject({ misfit: 'OTHER_BUILD' })
    expect(misfit({ wantedWatts: 3001 }, {})).toMatchObject({ misfit: 'TOO_LITTLE_POWER' })
    expect(misfit({ wantsWater: true }, {})).toMatchObject({ misfit: 'NO_WATER' })
    expect(misfit({ needsAccessible: true }, { accessible: false })).toMatchObject({ misfit: 'NOT_ACCESSIBLE' })
  })
})

describe('whyNotTake', () => {
  const accepted = { state: 'ACCEPTED', standsGranted: 2, standsTaken: 1 }
  it('counts what a file holds with what it has', () => {
    expect(whyNotTake(accepted, 0)).toBeUndefined()
    expect(whyNotTake(accepted, 1)).toMatchObject({ code: 'NO_STAND_LEFT_TO_TAKE', granted: 2 })
  })
  it('lets no file take a stand before it is accepted', () => {
    for (const state of ['DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'WAITLISTED', 'REJECTED', 'WITHDRAWN'])
      expect(whyNotTake({ ...accepted, state }, 0), state).toMatchObject({ code: 'FILE_NOT_ACCEPTED' })
  })
})

describe('nearestLike', () => {
  const lost = stand('A-10', 3000, { zoneId: 'carpet', openSides: 2 })
  const numbers = (free: ClaimableStand[], most?: number) => nearestLike(lost, free, most).map(({ number }) => number)
  it('offers its zone before its hall and its hall before others, each by distance, three at most', () => {
    const corner = { openSides: 2 }
    const free = [
      stand('B-1', 3000, { ...corner, hallId: 'b' }),
      stand('A-1', 0, { ...corner, zoneId: 'carpet' }),
      stand('A-9', 2700, { ...corner, zoneId: 'carpet' }),
      stand('A-11', 3300, corner),
    ]
    expect(numbers(free)).toEqual(['A-9', 'A-1', 'A-11'])
    expect(numbers(free, 4)).toEqual(['A-9', 'A-1', 'A-11', 'B-1'])
  })
  it('offers none that is built otherwise, less open, of another size, or kept by the organisers', () => {
    const unlike: Partial<ClaimableStand>[] = [
      { build: 'TURNKEY' },
      { openSides: 1 },
      { areaDm2: 1126 },
      { areaDm2: 674 },
      { blocked: 'x' },
    ]
    expect(numbers(unlike.map((other, n) => stand(`A-${n}`, 2700, { openSides: 2, ...other })))).toEqual([])
    expect(numbers([stand('A-1', 0, { openSides: 2, areaDm2: 1125 })])).toEqual(['A-1'])
  })
})
