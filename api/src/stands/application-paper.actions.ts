import type { Context } from '../context.ts'
import { mayAttach } from '../files/may-attach.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import { answerActing, callOf } from './application.actions.ts'
import { StaleApplication } from './application.refusals.ts'
import { issuesOf, whyNotAttach } from './application.rules.ts'
import { addEvent, lockApplication, readHistory, touchApplication } from './application.store.ts'
import { type StandApplication, stateForExhibitor } from './application.ts'
import {
  type ApplicationFile,
  addApplicationFile,
  readApplicationFiles,
  removeApplicationFile,
} from './application-file.store.ts'
import { countsSinceAsked, isDue } from './application-paper.rules.ts'
import { type ApplicationActing, actOnApplication } from './application-step.actions.ts'

/** A photograph or paper, and what it is for. */
export interface AddedPaper {
  /** Of the call's field. */
  readonly key: string
  readonly hash: string
  /** As the exhibitor names it. */
  readonly name: string
  /** Sends the answer too, once nothing is missing that the desk asked for. */
  readonly answers: boolean
}

/**
 * Puts a file that its sender handed in under a key of the call; the same twice is there once. Of a single paper that
 * the desk asked for again, it takes the place. Throws StepNotOpen, ApplicationIncomplete when there are enough,
 * NotFound.
 */
export function attachToApplication(context: Context, fileId: string, added: AddedPaper): Promise<StandApplication> {
  return actOnApplication(context, fileId, 'EXHIBITOR', async (acting) => {
    const { tx, viewer, file } = acting
    const { key, hash } = added
    const call = await callOf(tx, file)
    const files = await readApplicationFiles(tx, [file.id])
    const there = files.filter(({ fieldKey }) => fieldKey === key)
    const due = isDue(file, key, files, await readHistory(tx, file.id))
    // A phone that lost the answer asks again.
    if (!due && there.some((each) => each.file.hash === hash)) return file
    const isSingle = call.fields.find((field) => field.key === key)?.limit === 1
    const replaced = due && isSingle ? there.filter((each) => each.file.hash !== hash) : []
    const others = there.filter((each) => each.file.hash !== hash && !replaced.includes(each))
    assertAllowed(whyNotAttach(call, file, key, others.length))
    if (!(await mayAttach(tx, viewer.personId, hash))) throw new NotFound()
    for (const each of replaced) await takeOut(acting, each)
    await addApplicationFile(tx, {
      key,
      hash,
      name: added.name,
      id: context.ids(),
      applicationId: file.id,
      addedById: viewer.personId,
      now: acting.now,
    })
    const left = await record(acting, 'attached', { fieldKey: key, name: added.name, hash })
    if (!added.answers || stateForExhibitor(left) !== 'MORE_INFORMATION') return left
    const since = countsSinceAsked(await readApplicationFiles(tx, [left.id]), await readHistory(tx, left.id))
    return issuesOf(call, left, since, left.asked).length > 0 ? left : answerActing({ ...acting, file: left }, null)
  })
}

/** Takes a file out again. Throws StepNotOpen, NotFound. */
export function detachFromApplication(
  context: Context,
  fileId: string,
  removed: { readonly key: string; readonly hash: string },
): Promise<StandApplication> {
  return actOnApplication(context, fileId, 'EXHIBITOR', async (acting) => {
    const { tx, file } = acting
    assertAllowed(whyNotAttach(await callOf(tx, file), file, removed.key, 0))
    const files = await readApplicationFiles(tx, [file.id])
    const found = files.find((each) => each.fieldKey === removed.key && each.file.hash === removed.hash)
    if (!found) throw new NotFound()
    return takeOut(acting, found)
  })
}

async function takeOut(acting: ApplicationActing, { fieldKey, name, file }: ApplicationFile) {
  if (!(await removeApplicationFile(acting.tx, acting.file.id, fieldKey, file.hash))) throw new NotFound()
  return record(acting, 'detached', { fieldKey, name, hash: file.hash })
}

/** Who put what in or out, in the history and for those concerned; the version moves, for whoever is looking at it. */
async function record(
  { tx, viewer, file, now, tell }: ApplicationActing,
  kind: 'attached' | 'detached',
  { fieldKey, name, hash }: { readonly fieldKey: string; readonly name: string; readonly hash: string },
): Promise<StandApplication> {
  const seen = await lockApplication(tx, file.id)
  if (!seen || !(await touchApplication(tx, seen, now))) throw new StaleApplication(file.shownVersion + 1)
  const state = stateForExhibitor(file)
  await addEvent(tx, {
    applicationId: file.id,
    at: now,
    actorId: viewer.personId,
    kind,
    from: state,
    to: state,
    fieldKey,
    fileName: name,
    fileHash: hash,
  })
  const left = await lockApplication(tx, file.id)
  if (!left) throw new Error('a file went away under its lock')
  await tell(kind, left)
  return left
}
