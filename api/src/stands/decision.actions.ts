import type { Context } from '../context.ts'
import { transaction } from '../db.ts'
import { isUuid } from '../shared/ids.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { NotFound } from '../shared/refusals.ts'
import { StaleApplication } from './application.refusals.ts'
import { addEvent, lockApplication, writeStep } from './application.store.ts'
import { type StandApplication, stateForExhibitor } from './application.ts'
import { type ApplicationActing, lockActing, moveApplication } from './application-step.actions.ts'
import { giveBackPlaces, lockQuotas, takePlaces } from './call-quota.store.ts'
import { DecisionOverQuota, FilesMovedOn } from './decision.refusals.ts'
import { waitsAfter, whyNotAll, whyNotSend, whyNotSoMany, whyNotWords } from './decision.rules.ts'
import { readDecidedInConflict, readLastTold } from './decision.store.ts'
import type { Decision } from './decision.ts'
import { assertAtDesk, assertNoConflict } from './review.actions.ts'
import { DecidedInConflict } from './review-score.refusals.ts'

/** One transaction on files that are all locked, in the order of their ids, and then the quotas of their calls. */
async function onFiles(
  context: Context,
  ids: readonly string[],
  work: (each: readonly ApplicationActing[]) => Promise<StandApplication[]>,
): Promise<StandApplication[]> {
  assertAtDesk(context)
  const wanted = [...new Set(ids)].sort()
  assertAllowed(whyNotSoMany(wanted))
  if (!wanted.every(isUuid)) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const acting: ApplicationActing[] = []
    for (const id of wanted) acting.push(await lockActing(context, tx, id, 'DESK'))
    await lockQuotas(
      tx,
      acting.map(({ file }) => file.callId),
    )
    return work(acting)
  })
}

const filesOf = (acting: readonly ApplicationActing[]) => acting.map(({ file }) => file)
const idsOf = (acting: readonly ApplicationActing[]) => acting.map(({ file }) => file.id)

/** The versions in which files were seen, by id. */
export type SeenVersions = ReadonlyMap<string, number>

/** A decision of somebody who must not have taken it is not sent, whenever they said so. */
async function assertDecidedFreely(acting: readonly ApplicationActing[]): Promise<void> {
  const [first] = acting
  const decided = first ? await readDecidedInConflict(first.tx, idsOf(acting)) : new Set<string>()
  const numbers = filesOf(acting)
    .filter(({ id }) => decided.has(id))
    .map(({ number }) => number)
  if (numbers.length > 0) throw new DecidedInConflict(numbers)
}

/** What was read of a file before deciding it must still be what it says. */
function assertAsSeen(acting: readonly ApplicationActing[], seen: SeenVersions): void {
  const numbers = filesOf(acting)
    .filter(({ id, version }) => (seen.get(id) ?? version) !== version)
    .map(({ number }) => number)
  if (numbers.length > 0) throw new FilesMovedOn(numbers)
}

/**
 * Decides files, all or none; their exhibitors learn of it when it is sent. The registration desk. Throws FilesMovedOn,
 * also for one that changed since it was seen, DecisionOverQuota for the first that finds a quota full, InConflict,
 * InvalidInput, NotFound.
 */
export function decideApplications(
  context: Context,
  ids: readonly string[],
  decision: Decision,
  words: { readonly reason: string; readonly standsGranted: number },
  seen: SeenVersions = new Map(),
): Promise<StandApplication[]> {
  const reason = words.reason.trim()
  return onFiles(context, ids, async (acting) => {
    assertAllowed(whyNotWords(decision, reason, words.standsGranted))
    assertAllowed(whyNotAll(filesOf(acting), decision))
    assertAsSeen(acting, seen)
    await assertNoConflict(acting)
    const left: StandApplication[] = []
    for (const each of acting) {
      const full = decision === 'ACCEPT' ? await takePlaces(each.tx, each.file) : undefined
      if (full) throw new DecisionOverQuota(each.file.number, full)
      left.push(
        await moveApplication(each, decision, {
          reason: reason || null,
          decidedAt: each.now,
          sentAt: null,
          waitlistedAt: waitsAfter(each.file, decision, each.now),
          note: reason || null,
          isInternal: true,
          ...(decision === 'ACCEPT' && { standsGranted: words.standsGranted }),
        }),
      )
    }
    return left
  })
}

/**
 * Takes decisions back that were not sent, all or none; places in quotas are free again, and a file that its exhibitor
 * knows to wait, or of which something was asked, is there again. The registration desk. Throws FilesMovedOn, InConflict, NotFound.
 */
export function undoDecisions(context: Context, ids: readonly string[]): Promise<StandApplication[]> {
  return onFiles(context, ids, async (acting) => {
    assertAllowed(whyNotAll(filesOf(acting), 'UNDO'))
    await assertNoConflict(acting)
    const left: StandApplication[] = []
    for (const each of acting) left.push(await undo(each))
    return left
  })
}

async function undo(acting: ApplicationActing): Promise<StandApplication> {
  const { tx, file } = acting
  if (file.state === 'ACCEPTED') await giveBackPlaces(tx, file)
  const waited = file.state === 'WAITLISTED' ? null : file.waitlistedAt
  // What the exhibitor was told before stands, in the words and from the hour in which it was told.
  const told = await readLastTold(tx, file.id)
  const sentAt = waited && (told?.kind === 'sent' ? told.at : waited)
  return moveApplication(acting, 'UNDO', {
    reason: told?.note ?? null,
    decidedAt: waited,
    waitlistedAt: waited,
    sentAt,
    standsGranted: 1,
    isInternal: true,
  })
}

/**
 * Tells exhibitors what was decided: from now on it is theirs to read, and nothing takes it back. The registration desk.
 * Throws FilesMovedOn where no decision waits to be sent, DecidedInConflict, NotFound.
 */
export function sendDecisions(context: Context, ids: readonly string[]): Promise<StandApplication[]> {
  return onFiles(context, ids, async (acting) => {
    assertAllowed(whyNotSend(filesOf(acting)))
    await assertDecidedFreely(acting)
    const left: StandApplication[] = []
    for (const each of acting) left.push(await send(each))
    return left
  })
}

async function send({ tx, file, now, viewer, tell }: ApplicationActing): Promise<StandApplication> {
  if (!(await writeStep(tx, file, file.state, now, { sentAt: now, asked: [] })))
    throw new StaleApplication(file.version + 1)
  await addEvent(tx, {
    applicationId: file.id,
    at: now,
    actorId: viewer.personId,
    kind: 'sent',
    from: stateForExhibitor(file),
    to: file.state,
    note: file.reason,
  })
  const left = await lockApplication(tx, file.id)
  if (!left) throw new Error('a file went away under its lock')
  await tell('sent', left)
  return left
}
