import type { Db, Tx } from '../db.ts'
import type { ClockSetting } from './clock.ts'
import type { Days } from './days.ts'

const SETTING = { realAt: true, domainAt: true, rate: true } as const

export interface SetEdition extends Days {
  readonly id: string
  readonly clock: ClockSetting | null
}

/** The editions whose clock is the demo's. */
export async function editionsWithClock(db: Db | Tx): Promise<SetEdition[]> {
  return db.edition.findMany({
    where: { clock: { isNot: null } },
    select: { id: true, timeZone: true, opensOn: true, closesOn: true, clock: { select: SETTING } },
  })
}

/** The setting of an edition's clock, which stays as it is until the transaction ends. */
export async function lockClock(tx: Tx, editionId: string): Promise<ClockSetting | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`clock:${editionId}`}, 0))`
  return tx.clockSetting.findUnique({ where: { editionId }, select: SETTING })
}

export async function saveClock(tx: Tx, editionId: string, setting: ClockSetting): Promise<void> {
  await tx.clockSetting.upsert({ where: { editionId }, create: { editionId, ...setting }, update: setting })
}
