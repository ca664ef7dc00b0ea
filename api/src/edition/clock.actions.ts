import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayOperate } from '../live/rights.ts'
import { realClock } from '../shared/clock.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import { type ClockWish, whyNotSetClock } from './clock.rules.ts'
import { lockClock, saveClock } from './clock.store.ts'
import { clockSet } from './clock.topics.ts'
import { type ClockReading, type ClockSetting, domainTime } from './clock.ts'
import { after } from './clocks.ts'

/**
 * Sets the current edition's clock, in the demo only. Throws Forbidden, InvalidInput, or NotFound without an edition.
 * @param wish the domain's new time, its speed, or both; what is absent goes on as it is
 */
export async function setClock(context: Context, wish: ClockWish): Promise<ClockReading> {
  const { config, db, editions, viewer, clockOf } = context
  const edition = await editions.find()
  if (!edition) throw new NotFound()
  assertAllowed(whyNotSetClock(edition, wish, config.demo && mayOperate(viewer, edition.id)))
  const clock = clockOf(edition.id)
  const setting = await transaction(db, async (tx): Promise<ClockSetting> => {
    const kept = await lockClock(tx, edition.id)
    const realAt = after(kept?.realAt, realClock.now())
    const domainAt = wish.now ?? (kept ? domainTime(kept, realAt) : realAt)
    const made = { realAt, domainAt, rate: wish.rate ?? kept?.rate ?? 1 }
    await saveClock(tx, edition.id, made)
    await append(tx, clockSet(edition.id, made, viewer?.personId ?? null))
    return made
  })
  clock.adopt(setting)
  return clock.read()
}
