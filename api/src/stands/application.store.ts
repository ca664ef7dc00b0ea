import type { Prisma } from '@salon/prisma/client'
import type { Db, Tx } from '../db.ts'
import type { Answers, ApplicationEvent, ApplicationState, StandApplication, StandWishes } from './application.ts'
import type { ExhibitorKind } from './hall.ts'

const APPLICATION = {
  id: true,
  editionId: true,
  callId: true,
  exhibitorId: true,
  number: true,
  state: true,
  version: true,
  shownVersion: true,
  kind: true,
  regionCode: true,
  familyId: true,
  answers: true,
  wantedDm2: true,
  wantedBuild: true,
  wantedWatts: true,
  wantsWater: true,
  wantsOpenSides: true,
  needsAccessible: true,
  standsGranted: true,
  standsTaken: true,
  assignedToId: true,
  reason: true,
  asked: true,
  submittedAt: true,
  waitlistedAt: true,
  decidedAt: true,
  sentAt: true,
  changedAt: true,
} as const satisfies Prisma.StandApplicationSelect

type Row = Prisma.StandApplicationGetPayload<{ select: typeof APPLICATION }>

const applicationOf = ({ answers, ...row }: Row): StandApplication => ({
  ...row,
  answers: typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? (answers as Answers) : {},
})

export async function readApplication(tx: Tx | Db, id: string): Promise<StandApplication | undefined> {
  const row = await tx.standApplication.findUnique({ where: { id }, select: APPLICATION })
  return row ? applicationOf(row) : undefined
}

/** Files in an order, for lists. */
export async function readApplications(
  tx: Tx | Db,
  wish: Pick<Prisma.StandApplicationFindManyArgs, 'where' | 'orderBy' | 'skip' | 'take'>,
): Promise<StandApplication[]> {
  return (await tx.standApplication.findMany({ ...wish, select: APPLICATION })).map(applicationOf)
}

/** The file, locked until the transaction ends: one step at a time. Before any lock of a stand. */
export async function lockApplication(tx: Tx, id: string): Promise<StandApplication | undefined> {
  await tx.$executeRaw`select 1 from stand_application where id = ${id}::uuid for update`
  return readApplication(tx, id)
}

/** What a step writes beside the state. */
export type StepColumns = Pick<
  Prisma.StandApplicationUncheckedUpdateManyInput,
  'reason' | 'asked' | 'submittedAt' | 'waitlistedAt' | 'decidedAt' | 'sentAt' | 'standsGranted' | 'assignedToId'
>

/** What a write moves beside what it writes; one that is the desk's alone leaves no trace that its exhibitor reads. */
const moved = (now: Date, isInternal = false) =>
  isInternal
    ? { version: { increment: 1 } }
    : { version: { increment: 1 }, shownVersion: { increment: 1 }, changedAt: now }

/** Moves a file if it still is as it was read; false when somebody was quicker. */
export async function writeStep(
  tx: Tx,
  seen: Pick<StandApplication, 'id' | 'state' | 'version'>,
  to: ApplicationState,
  now: Date,
  { isInternal = false, ...columns }: StepColumns & { readonly isInternal?: boolean } = {},
): Promise<boolean> {
  const { count } = await tx.standApplication.updateMany({
    where: { id: seen.id, state: seen.state, version: seen.version },
    data: { ...columns, state: to, ...moved(now, isInternal) },
  })
  return count === 1
}

/** Saves what was typed if nobody saved since; false when somebody did. */
export async function writeAnswers(
  tx: Tx,
  seen: Pick<StandApplication, 'id' | 'version'>,
  answers: Answers,
  wishes: Partial<StandWishes>,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.standApplication.updateMany({
    where: { id: seen.id, version: seen.version },
    data: { ...wishes, answers: { ...answers }, ...moved(now) },
  })
  return count === 1
}

/** Moves the version of a file of which something beside its own row was changed; false when somebody was quicker. */
export async function touchApplication(
  tx: Tx,
  seen: Pick<StandApplication, 'id' | 'version'>,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.standApplication.updateMany({
    where: { id: seen.id, version: seen.version },
    data: moved(now),
  })
  return count === 1
}

/** One row of the history of a file, never changed afterwards. */
export interface NewEvent {
  readonly applicationId: string
  readonly at: Date
  readonly actorId: string | null
  readonly kind: string
  readonly from: ApplicationState | null
  readonly to: ApplicationState
  readonly note?: string | null
  /** Only those of the desk read it. */
  readonly internal?: boolean
  /** The key of the call's field that it is about. */
  readonly fieldKey?: string | null
  /** Of a photograph or paper: which. */
  readonly fileHash?: string | null
  readonly fileName?: string | null
}

export async function addEvent(tx: Tx, event: NewEvent): Promise<void> {
  await tx.applicationEvent.create({ data: { ...event } })
}

/** The whole history of a file, the oldest first. */
export function readHistory(tx: Tx | Db, applicationId: string): Promise<ApplicationEvent[]> {
  return tx.applicationEvent.findMany({ where: { applicationId }, orderBy: { id: 'asc' } })
}

/** Opens a draft, with the next number of the edition; false when the exhibitor has a live file for the call. */
export async function insertApplication(
  tx: Tx,
  draft: {
    readonly id: string
    readonly editionId: string
    readonly callId: string
    readonly exhibitorId: string
    readonly kind: ExhibitorKind
    readonly regionCode: string | null
    readonly familyId: string
  },
  now: Date,
): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('application-number:' || ${draft.editionId}, 0))`
  const last = await tx.standApplication.aggregate({ where: { editionId: draft.editionId }, _max: { number: true } })
  const added = await tx.$executeRaw`
    insert into stand_application
      (id, edition_id, call_id, exhibitor_id, number, kind, region_code, family_id, changed_at, provenance)
    values (${draft.id}::uuid, ${draft.editionId}::uuid, ${draft.callId}::uuid, ${draft.exhibitorId}::uuid,
      ${(last._max.number ?? 0) + 1}, ${draft.kind}::"ExhibitorKind", ${draft.regionCode}, ${draft.familyId}, ${now},
      'FACT')
    on conflict do nothing`
  return added === 1
}
