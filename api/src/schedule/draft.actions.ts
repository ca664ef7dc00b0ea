import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayEdit } from '../live/rights.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { contentChanges, draftedSession, whyNotDraft, whyStale, whyUnknown } from './draft.rules.ts'
import { withChanges } from './draft.stale.ts'
import { findDraft, knownOf, removeDraft, saveDraft } from './draft.store.ts'
import type { DraftedSession, SessionContent, SessionDraft } from './draft.ts'
import { readSessionsById } from './schedule.store.ts'
import { draftChanged } from './schedule.topics.ts'

/** An edit, and what the editor had before their eyes. */
export interface DraftEdit {
  /** Null for a new session: it gets its id here. */
  readonly sessionId: string | null
  /** Of the draft, where there was one. */
  readonly draftVersion: number | null
  /** Of the released session; a newer one than the draft's takes in what was done live since. */
  readonly baseVersion: number | null
  readonly content: SessionContent
}

/**
 * Writes the draft of one session. A draft that comes to what is released is forgotten. Throws StaleEdit when a
 * colleague edited the draft, or the session changed live, since the editor looked; InvalidInput, Forbidden, NotFound.
 */
export async function editDraft(context: Context, edit: DraftEdit): Promise<DraftedSession> {
  const { db, ids, clockOf } = context
  const { editionId, viewer } = await editing(context)
  return transaction(db, async (tx) => {
    const sessionId = edit.sessionId ?? ids()
    const { released, draft } = edit.sessionId ? await read(tx, editionId, sessionId) : NEW
    assertAllowed(await withChanges(tx, whyStale(editionId, released, draft, edit), edit.baseVersion))
    assertAllowed(whyUnknown(edit.content, await knownOf(tx, editionId, edit.content)))
    assertAllowed(whyNotDraft(released, edit.content))

    if (released && contentChanges(released, edit.content).length === 0) {
      if (draft) await forget(tx, released.editionId, draft, viewer.personId)
      return draftedSession(released, null)
    }
    const written: SessionDraft = {
      sessionId,
      editionId,
      baseVersion: edit.baseVersion,
      version: (draft?.version ?? 0) + 1,
      content: edit.content,
      editedAt: clockOf(editionId).now(),
      editedById: viewer.personId,
    }
    if (!(await saveDraft(tx, written))) throw await lost(tx, editionId, sessionId, edit)
    await append(tx, draftChanged(editionId, sessionId, 'edited', viewer.personId))
    return draftedSession(released, written)
  })
}

/** Forgets the draft of one session. Throws StaleEdit when a colleague edited it meanwhile, Forbidden, NotFound. */
export async function discardDraft(context: Context, sessionId: string, draftVersion: number): Promise<string> {
  const { editionId, viewer } = await editing(context)
  return transaction(context.db, async (tx) => {
    const { released, draft } = await read(tx, editionId, sessionId)
    if (!draft) throw new NotFound()
    assertAllowed(whyStale(editionId, released, draft, { draftVersion, baseVersion: draft.baseVersion }))
    await forget(tx, editionId, draft, viewer.personId)
    return sessionId
  })
}

const NEW = { released: null, draft: null }

async function editing({ editions, viewer }: Context) {
  const edition = await editions.find()
  if (!edition || !viewer || !mayEdit(viewer, edition.id)) throw new Forbidden()
  return { editionId: edition.id, viewer }
}

async function read(tx: Tx, editionId: string, sessionId: string) {
  const [session] = await readSessionsById(tx, [sessionId])
  const draft = await findDraft(tx, sessionId)
  if ((session ?? draft)?.editionId !== editionId) throw new NotFound()
  return { released: session ?? null, draft: draft ?? null }
}

async function forget(tx: Tx, editionId: string, draft: SessionDraft, byId: string): Promise<void> {
  const { sessionId, version } = draft
  if (!(await removeDraft(tx, sessionId, version))) {
    throw await lost(tx, editionId, sessionId, { draftVersion: version, baseVersion: draft.baseVersion })
  }
  await append(tx, draftChanged(editionId, sessionId, 'discarded', byId))
}

/** Somebody was quicker by a moment: the same refusal as when they were quicker by an hour. */
async function lost(
  tx: Tx,
  editionId: string,
  sessionId: string,
  seen: Pick<DraftEdit, 'draftVersion' | 'baseVersion'>,
) {
  const { released, draft } = await read(tx, editionId, sessionId)
  return (await withChanges(tx, whyStale(editionId, released, draft, seen), seen.baseVersion)) ?? new NotFound()
}
