import type { JournalEntry, News } from '../live/journal.ts'
import type { ClockSetting } from './clock.ts'

const TOPIC = 'clock'

interface ClockNews {
  readonly realAt: string
  readonly domainAt: string
  readonly rate: number
}

/** The demo's clock was set. */
export function clockSet(editionId: string, setting: ClockSetting, actorId: string | null): News {
  const payload: ClockNews = {
    realAt: setting.realAt.toISOString(),
    domainAt: setting.domainAt.toISOString(),
    rate: setting.rate,
  }
  return { editionId, topic: TOPIC, kind: 'set', subject: editionId, audience: 'everyone', payload, actorId }
}

/** The setting that an entry tells, if it is about a clock. */
export function clockSetIn(entry: Pick<JournalEntry, 'topic' | 'payload'>): ClockSetting | undefined {
  if (entry.topic !== TOPIC) return undefined
  const { realAt, domainAt, rate } = entry.payload as ClockNews
  return { realAt: new Date(realAt), domainAt: new Date(domainAt), rate }
}
