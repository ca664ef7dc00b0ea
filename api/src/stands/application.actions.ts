import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { mayRegister } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { AlreadyApplied, StaleApplication } from './application.refusals.ts'
import { whyMalformed, whyNotAnswer, whyNotOpen, whyNotSave, whyNotSubmit } from './application.rules.ts'
import { addEvent, insertApplication, readApplication, readHistory, writeAnswers } from './application.store.ts'
import { isUnsent, type StandApplication, stateForExhibitor, type Typed, versionFor } from './application.ts'
import { readApplicationFiles } from './application-file.store.ts'
import { countsOf, countsSinceAsked } from './application-paper.rules.ts'
import { type ApplicationActing, actOnApplication, lockActing, moveApplication } from './application-step.actions.ts'
import { readCall, readCallByKey } from './call.reading.ts'
import { keepCalls } from './call.store.ts'
import type { Call } from './call.ts'
import { giveBackPlaces } from './call-quota.store.ts'
import { isMemberOf } from './co-exhibitor.store.ts'
import { readLastTold } from './decision.store.ts'

/** Opens a draft for a call. Throws CallNotOpen, KindNotCalled, AlreadyApplied; NotFound for an exhibitor of others. */
export async function openApplication(
  context: Context,
  callKey: string,
  exhibitorId: string,
): Promise<StandApplication> {
  const { viewer } = context
  const edition = await context.editions.find()
  if (!viewer) throw new Forbidden()
  if (!edition || !isUuid(exhibitorId)) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const call = await readKeptCall(tx, edition.id, callKey)
    const exhibitor = await tx.exhibitor.findUnique({ where: { id: exhibitorId } })
    if (!call || !exhibitor || !(await isMemberOf(tx, exhibitorId, viewer.personId))) throw new NotFound()
    const now = context.clockOf(edition.id).now()
    assertAllowed(whyNotOpen(call, exhibitor.kind, now))
    const { kind, regionCode, familyId } = exhibitor
    const id = context.ids()
    const draft = { id, editionId: edition.id, callId: call.id, exhibitorId, kind, regionCode, familyId }
    if (!(await insertApplication(tx, draft, now))) throw new AlreadyApplied()
    await addEvent(tx, {
      applicationId: id,
      at: now,
      actorId: viewer.personId,
      kind: 'opened',
      from: null,
      to: 'DRAFT',
    })
    const acting = await lockActing(context, tx, id, 'EXHIBITOR')
    await acting.tell('opened', acting.file)
    return acting.file
  })
}

/** What was typed since the last saving. */
export interface TypedAnswers extends Typed {
  /** The version that it was typed into. */
  readonly version: number
}

/**
 * Saves what was typed, however little and however wrong: what is missing is said when it is sent. Throws
 * StaleApplication when another device saved since, StepNotOpen when it is past editing, InvalidInput for what is no
 * answer to this call at all.
 */
export function saveApplication(context: Context, fileId: string, typed: TypedAnswers): Promise<StandApplication> {
  return actOnApplication(context, fileId, 'EXHIBITOR', async ({ tx, viewer, file, now, tell }) => {
    const version = versionFor(file, mayRegister(viewer, file.editionId))
    const keys = Object.keys(typed.answers)
    const changesWishes = Object.keys(typed.wishes).length > 0
    assertAllowed(whyNotSave({ ...file, version }, { version: typed.version, keys, changesWishes }))
    assertAllowed(whyMalformed(await callOf(tx, file), file.kind, typed))
    const answers = Object.fromEntries(
      Object.entries({ ...file.answers, ...typed.answers }).flatMap(([key, answer]) =>
        answer === null ? [] : [[key, answer]],
      ),
    )
    if (!(await writeAnswers(tx, file, answers, typed.wishes, now))) throw new StaleApplication(version + 1)
    const left = await readApplication(tx, file.id)
    if (!left) throw new Error('a file went away under its lock')
    await tell('saved', left)
    return left
  })
}

/** Sends the file to the desk. Throws ApplicationIncomplete with all that is missing, CallNotOpen, StepNotOpen. */
export function submitApplication(context: Context, fileId: string): Promise<StandApplication> {
  return actOnApplication(context, fileId, 'EXHIBITOR', async (acting) => {
    const { file, tx } = acting
    await keepCalls(tx, [file.callId])
    // Read once the call is kept: who waited for a closing comes after it.
    const now = context.clockOf(file.editionId).now()
    const files = countsOf(await readApplicationFiles(tx, [file.id]))
    assertAllowed(whyNotSubmit(await callOf(tx, file), file, files, now))
    return moveApplication(acting, 'SUBMIT', { submittedAt: now })
  })
}

/**
 * Answers what the desk asked. A decision that was taken without the answer, and that nobody was told of, is taken back:
 * the file is to be read again. Throws ApplicationIncomplete, StepNotOpen.
 */
export function answerApplication(context: Context, fileId: string, note: string | null): Promise<StandApplication> {
  return actOnApplication(context, fileId, 'EXHIBITOR', (acting) => answerActing(acting, note))
}

/** The same of a file that is locked already. */
export async function answerActing(acting: ApplicationActing, note: string | null): Promise<StandApplication> {
  const { tx, file } = acting
  const files = countsSinceAsked(await readApplicationFiles(tx, [file.id]), await readHistory(tx, file.id))
  assertAllowed(whyNotAnswer(await callOf(tx, file), file, files))
  if (!isUnsent(file)) return moveApplication(acting, 'ANSWER', { note, asked: [] })
  if (file.state === 'ACCEPTED') await giveBackPlaces(tx, file)
  // Nobody took it back, and the exhibitor never knew of it: the desk alone reads that it is no more.
  await addEvent(tx, {
    applicationId: file.id,
    at: acting.now,
    actorId: null,
    kind: 'undone',
    from: file.state,
    to: stateForExhibitor(file),
    internal: true,
  })
  const reason = (await readLastTold(tx, file.id))?.note ?? null
  const before = { reason, decidedAt: null, waitlistedAt: null, standsGranted: 1 }
  return moveApplication(acting, 'ANSWER', { note, asked: [], ...before })
}

/** Takes the file back; its place in a quota is free again. Throws StepNotOpen, ApplicationHasStand. */
export function withdrawApplication(context: Context, fileId: string, note: string | null): Promise<StandApplication> {
  return actOnApplication(context, fileId, 'EXHIBITOR', async (acting) => {
    if (acting.file.state === 'ACCEPTED') await giveBackPlaces(acting.tx, acting.file)
    return moveApplication(acting, 'WITHDRAW', { note })
  })
}

/** A call as it stays until the file is written: its closing waits, or this waits for it. */
async function readKeptCall(tx: Tx, editionId: string, key: string): Promise<Call | undefined> {
  const call = await readCallByKey(tx, editionId, key)
  if (!call) return undefined
  await keepCalls(tx, [call.id])
  return readCallByKey(tx, editionId, key)
}

/** The call that a file answers. */
export async function callOf(tx: Tx, { callId }: StandApplication): Promise<Call> {
  const call = await readCall(tx, callId)
  if (!call) throw new Error('a file of no call')
  return call
}
