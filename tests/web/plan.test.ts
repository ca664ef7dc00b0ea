import { describe, expect, it } from 'vitest'
import { findStands } from '../../web/src/stands/findStands.ts'
import type { PlanExhibitor, PlanStand } from '../../web/src/stands/planTypes.ts'
import { standNow } from '../../web/src/stands/standState.ts'

const at = (hour: number) => Date.parse(`2022-12-05T${String(hour).padStart(2, '0')}:00:00Z`)
const iso = (hour: number) => new Date(at(hour)).toISOString()
const weavers: PlanExhibitor = {
  __typename: 'Exhibitor',
  id: 'e',
  slug: 'tissage-tafraout',
  kind: 'COOPERATIVE',
  name: 'Coopérative Tissage',
  city: 'Tafraout',
  region: 'MA-09',
  family: 'carpet',
}

function stand(number: string, ...claims: PlanStand['claims']): PlanStand {
  return {
    __typename: 'Stand',
    id: number,
    number,
    points: '0,0 300,0 300,300 0,300',
    areaDm2: 900,
    openSides: 1,
    shape: 'INLINE',
    build: 'SHELL_SCHEME',
    watts: 3000,
    water: false,
    accessible: true,
    isBlocked: false,
    zone: null,
    claims,
  }
}
const held: PlanStand['claims'][number] = { __typename: 'StandClaim', from: iso(8), until: iso(10), exhibitors: [] }
const allocated = { ...held, from: iso(10), until: null, exhibitors: [weavers] }

describe('a stand of the plan', () => {
  it('is held until its deadline, and free from that instant on, although nobody said so', () => {
    expect(standNow(stand('A-001', held), at(9))).toEqual({ state: 'held', until: iso(10), exhibitors: [] })
    expect(standNow(stand('A-001', held), at(10)).state).toBe('free')
    // The demo's clock was set back: what was taken since stays taken.
    expect(standNow(stand('A-001', held), at(7)).state).toBe('held')
  })
  it('is of whom it was allocated to after a hold that ran out', () => {
    expect(standNow(stand('A-001', held, allocated), at(11))).toEqual({ state: 'allocated', exhibitors: [weavers] })
  })
  it('is not offered where the organisers keep it', () => {
    expect(standNow({ ...stand('A-001'), isBlocked: true }, at(9)).state).toBe('blocked')
  })
  it('is found by its number, its exhibitor or its town, in any order and without accents', () => {
    const all = [stand('A-001', allocated), stand('A-002'), stand('B-012')]
    const found = (typed: string) => findStands(all, typed).map(({ number }) => number)
    expect(found('cooperative tafraout')).toEqual(['A-001'])
    expect(found('TISSAGE')).toEqual(['A-001'])
    expect(found('a-0')).toEqual(['A-001', 'A-002'])
    expect(found(' ')).toHaveLength(3)
    expect(found('nobody')).toEqual([])
  })
})
