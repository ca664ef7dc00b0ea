import type { Clock } from '../shared/clock.ts'

/** How the demo's clock runs: at the real time `realAt` it showed `domainAt`, and goes at `rate` since. */
export interface ClockSetting {
  readonly realAt: Date
  readonly domainAt: Date
  /** Seconds of the domain per real second; 0 when stopped. */
  readonly rate: number
}

/** The fastest that the demo runs: an hour a second. */
export const MAX_RATE = 3600

/** What a clock shows, as one looks at it. */
export interface ClockReading {
  readonly now: Date
  readonly rate: number
  readonly demo: boolean
  /** The place in the journal up to which its settings are known. */
  readonly cursor: string
}

/** The clock of one edition. */
export interface EditionClock extends Clock {
  read(): ClockReading
  /** Shows a setting that this process has just committed, before the journal tells it to everyone. */
  adopt(setting: ClockSetting): void
}

/** What a clock so set shows at a real time. */
export function domainTime(setting: ClockSetting, real: Date): Date {
  return new Date(setting.domainAt.getTime() + (real.getTime() - setting.realAt.getTime()) * setting.rate)
}
