import { whyNotGrant, whyNotWithdraw } from '@salon/api/people/role.rules.ts'
import { describe, expect, it } from 'vitest'

const change = {
  byAdministrator: true,
  known: true,
  personId: 'rachid',
  role: 'ADMINISTRATOR' as const,
  administrators: ['rachid', 'nadia'],
}

describe('changing roles', () => {
  it('is for administrators', () => {
    expect(whyNotGrant(change)).toBeUndefined()
    expect(whyNotGrant({ ...change, byAdministrator: false })?.code).toBe('FORBIDDEN')
    expect(whyNotWithdraw({ ...change, byAdministrator: false })?.code).toBe('FORBIDDEN')
  })

  it('says that there is no such person to administrators only', () => {
    expect(whyNotGrant({ ...change, known: false })?.code).toBe('NOT_FOUND')
    expect(whyNotGrant({ ...change, known: false, byAdministrator: false })?.code).toBe('FORBIDDEN')
  })

  it('leaves an edition its last administrator', () => {
    expect(whyNotWithdraw(change)).toBeUndefined()
    expect(whyNotWithdraw({ ...change, administrators: ['rachid'] })?.code).toBe('LAST_ADMINISTRATOR')
    expect(whyNotWithdraw({ ...change, administrators: ['rachid'], role: 'BUYER' })).toBeUndefined()
  })

  it('takes a right from somebody who has none without ado', () => {
    expect(whyNotWithdraw({ ...change, personId: 'salma' })).toBeUndefined()
  })
})
