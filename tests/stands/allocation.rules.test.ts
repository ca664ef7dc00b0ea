import {
  type AcceptFacts,
  type StandsNow,
  whatToGive,
  whyNotAccept,
  whyNotRun,
} from '@salon/api/stands/allocation.rules.ts'
import { DEFAULT_SETTINGS } from '@salon/api/stands/allocator/instance.ts'
import type { ClaimableStand, ClaimingFile } from '@salon/api/stands/stand-claim.ts'
import { describe, expect, it } from 'vitest'

const stand = (id: string, more: Partial<ClaimableStand> = {}): [string, ClaimableStand] => [
  id,
  {
    id,
    editionId: 'e',
    hallId: 'h',
    zoneId: null,
    number: id,
    outline: [],
    areaDm2: 900,
    openSides: 1,
    build: 'SHELL_SCHEME',
    watts: 3000,
    water: false,
    accessible: true,
    blocked: null,
    ...more,
  },
]
const file = (id: string, more: Partial<ClaimingFile> = {}): [string, ClaimingFile] => [
  id,
  {
    id,
    editionId: 'e',
    callId: 'c',
    exhibitorId: id,
    state: 'ACCEPTED',
    regionCode: null,
    familyId: 'wood',
    wantedDm2: 900,
    wantedBuild: null,
    wantedWatts: 0,
    wantsWater: false,
    needsAccessible: false,
    standsGranted: 1,
    standsTaken: 0,
    holdsUsed: 0,
    holdDays: 2,
    holdsEach: 3,
    ...more,
  },
]
const claim = (standId: string, fileId: string, more: Partial<StandsNow> = {}): [string, StandsNow] => [
  standId,
  { claimId: `${fileId}@${standId}`, standId, fileId, isHold: false, locked: false, ...more },
]
const facts = (more: Partial<AcceptFacts> = {}): AcceptFacts => ({
  files: new Map([file('f1'), file('f2'), file('f3')]),
  stands: new Map([stand('s1'), stand('s2'), stand('s3')]),
  claims: new Map(),
  held: new Map(),
  ...more,
})
const gain = (fileId: string, standId: string) => ({ fileId, standId, hadStandId: null })
const move = (fileId: string, hadStandId: string, standId: string) => ({ fileId, standId, hadStandId })
const given = ({ gives }: ReturnType<typeof whatToGive>) => gives.map(({ fileId, standId }) => `${fileId}:${standId}`)
const why = ({ skipped }: ReturnType<typeof whatToGive>) => skipped.map(({ fileId, reason }) => `${fileId}:${reason}`)

describe('what is given of a proposal', () => {
  it('is what nobody has by now', () => {
    const done = whatToGive([gain('f1', 's1'), gain('f2', 's2')], facts({ claims: new Map([claim('s2', 'f3')]) }))
    expect(given(done)).toEqual(['f1:s1'])
    expect(why(done)).toEqual(['f2:TAKEN'])
  })

  it('lets three files go round in a circle, each to the stand that the next leaves', () => {
    const taken = { standsTaken: 1 }
    const done = whatToGive(
      [move('f1', 's1', 's2'), move('f2', 's2', 's3'), move('f3', 's3', 's1')],
      facts({
        files: new Map([file('f1', taken), file('f2', taken), file('f3', taken)]),
        claims: new Map([claim('s1', 'f1'), claim('s2', 'f2'), claim('s3', 'f3')]),
      }),
    )
    expect(given(done)).toEqual(['f1:s2', 'f2:s3', 'f3:s1'])
  })

  it('falls away with whoever does not leave after all, one after another', () => {
    const taken = { standsTaken: 1 }
    const done = whatToGive(
      [gain('f1', 's1'), move('f2', 's1', 's2'), move('f3', 's2', 's3')],
      facts({
        files: new Map([file('f1'), file('f2', taken), file('f3', taken)]),
        claims: new Map([claim('s1', 'f2'), claim('s2', 'f3'), claim('s3', 'somebody')]),
      }),
    )
    expect(given(done)).toEqual([])
    expect(why(done)).toEqual(['f3:TAKEN', 'f2:TAKEN', 'f1:TAKEN'])
  })

  it('is nothing for a file that left, has all its stands, or holds one', () => {
    const done = whatToGive(
      [gain('f1', 's1'), gain('f2', 's2'), gain('f3', 's3')],
      facts({
        files: new Map([file('f1', { state: 'WITHDRAWN' }), file('f2', { standsTaken: 1 }), file('f3')]),
        held: new Map([['f3', 1]]),
      }),
    )
    expect(why(done)).toEqual(['f1:FILE_CHANGED', 'f2:FILE_CHANGED', 'f3:FILE_CHANGED'])
  })

  it('is no more than was granted to a file of several stands', () => {
    const several = facts({ files: new Map([file('f1', { standsGranted: 2 })]) })
    const done = whatToGive([gain('f1', 's1'), gain('f1', 's2'), gain('f1', 's3')], several)
    expect(given(done)).toEqual(['f1:s1', 'f1:s2'])
  })

  it('leaves a file where it was fastened since, or where it no longer is', () => {
    const taken = { standsTaken: 1 }
    const done = whatToGive(
      [move('f1', 's1', 's2'), move('f2', 's3', 's4')],
      facts({
        files: new Map([file('f1', taken), file('f2', taken)]),
        stands: new Map([stand('s1'), stand('s2'), stand('s3'), stand('s4')]),
        claims: new Map([claim('s1', 'f1', { locked: true })]),
      }),
    )
    expect(why(done)).toEqual(['f1:MOVED_SINCE', 'f2:MOVED_SINCE'])
  })

  it('does not give a stand that was kept out since, and says nothing of what was done already', () => {
    const done = whatToGive(
      [gain('f1', 's1'), gain('f2', 's2')],
      facts({
        stands: new Map([stand('s1', { blocked: 'kept' }), stand('s2')]),
        claims: new Map([claim('s2', 'f2')]),
      }),
    )
    expect(given(done)).toEqual([])
    expect(why(done)).toEqual(['f1:STAND_CHANGED'])
  })
})

describe('a run', () => {
  const settings = { ...DEFAULT_SETTINGS, movesAllocated: false }

  it('is refused what is out of range, by the name of the field', () => {
    expect(whyNotRun(settings, 30, 1)).toBeUndefined()
    const wrong = whyNotRun({ ...settings, clusterOf: 0, weights: { ...settings.weights, flow: 11 } }, 61, -1)
    expect(wrong?.issues.map(({ path }) => path[0])).toEqual(['flow', 'clusterOf', 'seconds', 'seed'])
    expect(whyNotRun(settings, 1.5, 1)?.code).toBe('INVALID_INPUT')
  })

  it('is accepted when it is ready, more than once, and not of an older plan', () => {
    expect(whyNotAccept({ state: 'READY', release: 3 }, 3)).toBeUndefined()
    expect(whyNotAccept({ state: 'APPLIED', release: 3 }, 3)).toBeUndefined()
    expect(whyNotAccept({ state: 'RUNNING', release: 3 }, 3)?.state).toBe('RUNNING')
    expect(whyNotAccept({ state: 'READY', release: 3 }, 4)?.state).toBe('STALE')
  })
})
