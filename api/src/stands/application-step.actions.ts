import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayRegister, type Viewer } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { StaleApplication } from './application.refusals.ts'
import { whyNotStep } from './application.rules.ts'
import { addEvent, lockApplication, type StepColumns, writeStep } from './application.store.ts'
import { deskToldOf, membersToldOf } from './application.topics.ts'
import {
  type ApplicationActor,
  type ApplicationStep,
  applicationSteps,
  mayHoldStands,
  pastOf,
  type StandApplication,
  stateForExhibitor,
} from './application.ts'
import { readMembers } from './stand-claim.store.ts'
import { freeHeld } from './stand-expiry.actions.ts'

/** Who acts on a file, locked: a member of its exhibitor, or the registration desk. */
export interface ApplicationActing {
  readonly tx: Tx
  readonly context: Context
  readonly viewer: Viewer
  readonly file: StandApplication
  readonly members: readonly string[]
  /** By the edition's clock. */
  readonly now: Date
  /** Tells the desk what became of the file; its exhibitor too, unless it is the desk's alone. */
  tell(kind: string, left: Pick<StandApplication, 'state' | 'version' | 'asked'>, isInternal?: boolean): Promise<void>
}

/**
 * One transaction on a file, locked, by a member of its exhibitor or by the desk, as named. Throws Forbidden for nobody
 * in particular, NotFound for a file that is none or not theirs.
 */
export async function actOnApplication<T>(
  context: Context,
  fileId: string,
  by: ApplicationActor,
  work: (acting: ApplicationActing) => Promise<T>,
): Promise<T> {
  if (!context.viewer) throw new Forbidden()
  if (!isUuid(fileId)) throw new NotFound()
  return transaction(context.db, async (tx) => work(await lockActing(context, tx, fileId, by)))
}

/** The same inside a transaction of one's own; several files are locked in the order of their ids. */
export async function lockActing(
  context: Context,
  tx: Tx,
  fileId: string,
  by: ApplicationActor,
): Promise<ApplicationActing> {
  const { viewer } = context
  if (!viewer) throw new Forbidden()
  const file = await lockApplication(tx, fileId)
  if (!file) throw new NotFound()
  const members = await readMembers(tx, file.exhibitorId)
  const may = by === 'DESK' ? mayRegister(viewer, file.editionId) : members.includes(viewer.personId)
  if (!may) throw new NotFound()
  return {
    tx,
    context,
    viewer,
    file,
    members,
    now: context.clockOf(file.editionId).now(),
    async tell(kind, { state, version, asked }, isInternal = false) {
      const news = { state, version, ...(kind === 'asked' && { asked }) }
      // A draft is its exhibitor's alone: the desk hears of it when it is sent.
      if (state !== 'DRAFT') await append(tx, deskToldOf(file, kind, news, viewer.personId))
      if (isInternal) return
      for (const each of membersToldOf(file, members, kind, viewer.personId)) await append(tx, each)
    },
  }
}

/** What a step leaves behind beside the state. */
export interface StepWords extends StepColumns {
  /** In the history, in the words of who did it. */
  readonly note?: string | null
  /** In the history, the key of the one field that it is about. */
  readonly fieldKey?: string | null
  /** The history's row and the news are the desk's alone: a decision that is not sent yet. */
  readonly isInternal?: boolean
}

/**
 * Takes one step of the table: asks the rule, writes if the file still is as it was read, gives back what is held for one
 * that leaves, adds to the history and tells those concerned. Throws StepNotOpen, ApplicationHasStand, StaleApplication.
 */
export async function moveApplication(
  { tx, viewer, file, now, tell }: ApplicationActing,
  step: ApplicationStep,
  { note = null, fieldKey = null, isInternal = false, ...columns }: StepWords = {},
): Promise<StandApplication> {
  const { by } = applicationSteps[step]
  assertAllowed(whyNotStep(file, step, by))
  // A decision that is taken back leaves the file where its exhibitor never ceased to see it.
  const to = step === 'UNDO' ? stateForExhibitor(file) : applicationSteps[step].to
  if (!(await writeStep(tx, file, to, now, { ...columns, isInternal }))) throw new StaleApplication(file.version + 1)
  if (mayHoldStands(file.state) && !mayHoldStands(to))
    await freeHeld(tx, file, { actorId: viewer.personId, isDesk: by === 'DESK', now })
  const kind = pastOf[step]
  await addEvent(tx, {
    applicationId: file.id,
    at: now,
    actorId: viewer.personId,
    kind,
    // Nor does an exhibitor's own step give away a decision that was not sent.
    from: by === 'EXHIBITOR' ? stateForExhibitor(file) : file.state,
    to,
    note,
    fieldKey,
    internal: isInternal,
  })
  const left = await lockApplication(tx, file.id)
  if (!left) throw new Error('a file went away under its lock')
  await tell(kind, left, isInternal)
  return left
}

/** A step of the desk's own in the history, which changes no state: the exhibitor does not read it. */
export function noteAtDesk(
  { tx, file, now, viewer }: ApplicationActing,
  kind: string,
  words: string | null = null,
): Promise<void> {
  return addEvent(tx, {
    applicationId: file.id,
    at: now,
    actorId: viewer.personId,
    kind,
    from: file.state,
    to: file.state,
    note: words,
    internal: true,
  })
}
