import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import type { EditionFacts } from '../edition/editions.ts'
import { append } from '../live/journal.ts'
import { mayEdit } from '../live/rights.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import { takeClaims } from './claim.store.ts'
import { resourcesOf } from './claim.ts'
import { readSurroundings } from './draft.reading.ts'
import { draftedSchedule } from './draft.rules.ts'
import { withChanges } from './draft.stale.ts'
import { lockDrafts, removeDrafts } from './draft.store.ts'
import { nextNumber, published, whyNotPublish } from './release.rules.ts'
import { lastRelease, saveRelease } from './release.store.ts'
import { type Release, sessionChanges } from './release.ts'
import { StaleEdit } from './schedule.refusals.ts'
import { readSessions, saveSession, takeTurn } from './schedule.store.ts'
import { releasePublished } from './schedule.topics.ts'
import { inTurn } from './schedule.turns.ts'

/**
 * Makes the draft the next release: what it says becomes what everybody sees, at once and as a whole. Judged anew on
 * the database as it is once nobody else can change it.
 *
 * @param expectedNumber the number that the editor was shown
 * Throws NothingToPublish, RoomTaken, PersonTaken, StaleEdit (somebody published, or a drafted session changed live),
 * InvalidInput, Forbidden.
 */
export async function publishRelease(context: Context, expectedNumber: number, note: string | null): Promise<Release> {
  const edition = await context.editions.find()
  const { viewer } = context
  if (!edition || !viewer || !mayEdit(viewer, edition.id)) throw new Forbidden()
  return inTurn(edition.id, () =>
    transaction(context.db, (tx) => publish(tx, context, edition, viewer.personId, expectedNumber, note)),
  )
}

async function publish(
  tx: Tx,
  { ids, clockOf }: Pick<Context, 'ids' | 'clockOf'>,
  edition: EditionFacts,
  byId: string,
  expectedNumber: number,
  note: string | null,
): Promise<Release> {
  const editionId = edition.id
  await takeTurn(tx, editionId)
  const drafts = await lockDrafts(tx, editionId)
  const live = await readSessions(tx, editionId)
  const last = await lastRelease(tx, editionId)
  const drafted = draftedSchedule(live, drafts)
  const around = await readSurroundings(tx, edition, drafted)
  const refusal = whyNotPublish({ expectedNumber, last, drafted, around })
  const base =
    refusal instanceof StaleEdit ? drafts.find(({ sessionId }) => sessionId === refusal.meanwhile.sessionId) : undefined
  assertAllowed(await withChanges(tx, refusal, base?.baseVersion ?? null))

  const at = clockOf(editionId).now()
  const made = published(drafted, at, byId, editionId)
  for (const { session } of made) {
    if (!(await saveSession(tx, session))) throw changedMeanwhile(editionId, session.id, at)
  }
  const changed = new Set(made.map(({ session }) => session.id))
  const givenUp = live.filter(({ id }) => changed.has(id)).flatMap(resourcesOf)
  await takeClaims(
    tx,
    editionId,
    made.map(({ session }) => session),
    givenUp,
  )
  await removeDrafts(
    tx,
    drafts.map(({ sessionId }) => sessionId),
  )

  const changes = made.map(({ change }) => change)
  const number = nextNumber(last)
  const release: Release = {
    id: ids(),
    editionId,
    number,
    note: note?.trim() || null,
    changes,
    publishedAt: at,
    publishedById: byId,
  }
  await saveRelease(tx, release)
  await append(tx, releasePublished(editionId, release.id, number, sessionChanges(changes), byId))
  return release
}

/** Only the version on the row can say so: whoever changes a session takes the edition's turn first. */
function changedMeanwhile(editionId: string, sessionId: string, changedAt: Date): StaleEdit {
  return new StaleEdit({ editionId, sessionId, changedById: null, changedAt, changes: [] })
}
