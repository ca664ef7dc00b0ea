import { checkPlan } from '@salon/api/stands/plan-check.rules.ts'
import { readContent } from '@salon/api/stands/plan-draft.store.ts'
import { leftToDrawing } from '@salon/api/stands/plan-sides.rules.ts'
import { expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'

/** Of the processor, for one check of a whole hall: it is asked while somebody draws. */
const MOST_MS = 200

it('the halls of the demo have no problem, and are checked while one draws', async () => {
  const { db } = (await startSalon()).services
  const halls = await db.hall.findMany({ where: { sinceRelease: { not: null } } })
  expect(halls.length).toBeGreaterThanOrEqual(3)
  for (const { id, key } of halls) {
    const content = await readContent(db, id)
    expect(checkPlan(content), `hall ${key}`).toEqual([])
    // What the seed says of sides and shapes is what the drawing shows.
    expect(
      leftToDrawing(content).stands.filter(({ openSides, shape }) => openSides !== null || shape !== null),
    ).toEqual([])
    const spent = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      checkPlan({ ...content })
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    expect(Math.min(...spent), `hall ${key} of ${content.stands.length} stands`).toBeLessThan(MOST_MS)
  }
})
