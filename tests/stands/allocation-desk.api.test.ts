import { AllocationDeskDocument, WaitingListDocument } from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { givenClaimants } from './claimants.ts'

const IN = { in: 'FR' } as const
const FILES = 130

const salon = await startSalon()
const { db } = salon.services
const { files } = await givenClaimants(salon.services, { files: FILES, stands: 0, members: ['exhibitor'] })
const desk = await salon.asPersona('registration-desk')

async function pageOf(show: 'WITHOUT_STAND' | 'ALLOCATED', after: number | null, first = 50, search = '') {
  const { allocationDesk } = await desk.query(AllocationDeskDocument, { show, search, first, after, ...IN })
  if (!allocationDesk) throw new Error('there is no desk')
  return allocationDesk.list
}

describe('the desk’s list', () => {
  it('is reached to its last file page by page, each file once, and back again', async () => {
    const accepted = await db.standApplication.findMany({
      where: { state: 'ACCEPTED', standsTaken: { gt: 0 }, OR: [{ sentAt: { not: null } }, { decidedAt: null }] },
      orderBy: { number: 'asc' },
      select: { number: true },
    })
    const numbers = accepted.map(({ number }) => number)
    expect(numbers.length).toBeGreaterThan(100)
    const seen: number[] = []
    const starts: number[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page = await pageOf('ALLOCATED', after)
      expect([page.total, page.before]).toEqual([numbers.length, seen.length])
      expect(page.previous ?? null).toBe(starts.at(-1) ?? null)
      seen.push(...page.files.map(({ number }) => number))
      starts.push(after)
      after = page.next ?? null
    }
    expect(seen).toEqual(numbers)
  })

  it('narrowed by a search has the counts and the pages of what was found', async () => {
    const first = await pageOf('WITHOUT_STAND', null, 100, 'Épreuve')
    expect([first.total, first.before, first.files.length, first.previous]).toEqual([FILES, 0, 100, null])
    const second = await pageOf('WITHOUT_STAND', first.next ?? null, 100, 'Épreuve')
    expect([second.total, second.before, second.files.length, second.next]).toEqual([FILES, 100, 30, null])
    expect(second.previous).toBe(0)
    const one = await pageOf('WITHOUT_STAND', null, 100, '900130')
    expect(one.files.map(({ id }) => id)).toEqual([files.at(-1)])
  })
})

describe('a waiting list', () => {
  it('is reached beyond its first hundred, with its places, and says once who is next', async () => {
    const now = new Date('2022-11-20T10:00:00Z').getTime()
    for (const [n, id] of files.entries())
      await db.standApplication.update({
        where: { id },
        data: { state: 'WAITLISTED', waitlistedAt: new Date(now + n * 1000) },
      })
    const page = async (skip: number) => {
      const { allocationDesk } = await desk.query(WaitingListDocument, { stand: null, skip, ...IN })
      const call = allocationDesk?.calls.find(({ title }) => title === 'Appel des épreuves')
      if (!call) throw new Error('the call is not there')
      return call
    }
    const [one, two] = [await page(0), await page(100)]
    expect([one.waitingCount, one.waiting.length, two.waiting.length]).toEqual([FILES, 100, 30])
    const both = [...one.waiting, ...two.waiting]
    expect(both.map(({ place }) => place)).toEqual(files.map((_, n) => n + 1))
    expect(both.map(({ file }) => file.id)).toEqual(files)
    expect(both.filter(({ isNext }) => isNext).map(({ place }) => place)).toEqual([1])
  })
})
