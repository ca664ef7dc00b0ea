import type { FileStorage } from '@salon/prisma/files/storage.ts'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { EditionClock } from './edition/clock.ts'
import type { Editions } from './edition/editions.ts'
import type { Viewer } from './live/rights.ts'
import type { Tail } from './live/tail.ts'
import type { ScheduleReadings } from './schedule/schedule.reading.ts'
import type { Ids } from './shared/ids.ts'
import type { Language } from './shared/language.ts'
import type { AllocationRunner } from './stands/allocation.runner.ts'
import type { CatalogueReadings } from './stands/catalogue.readings.ts'
import type { PlanReadings } from './stands/hall.reading.ts'

/** What the whole process shares. */
export interface Services {
  readonly config: Config
  readonly log: Logger
  readonly db: Db
  readonly tail: Tail
  readonly editions: Editions
  /** The domain's clock of an edition: the demo's, or the real one. */
  readonly clockOf: (editionId: string) => EditionClock
  readonly ids: Ids
  readonly schedules: ScheduleReadings
  readonly plans: PlanReadings
  /** Runs automatic allocations in threads of this process. */
  readonly allocations: AllocationRunner
  /** The bytes of photographs and papers. */
  readonly storage: FileStorage
  /** The public search, with a few connections of its own: no crowd of searchers keeps anybody else waiting. */
  readonly catalogue: CatalogueReadings
}

/** What a resolver sees: one request's, or one event's of a subscription. */
export interface Context extends Services {
  readonly viewer: Viewer | null
  readonly language: Language
}

export function contextOf(services: Services, viewer: Viewer | null, language: Language): Context {
  return { ...services, viewer, language }
}
