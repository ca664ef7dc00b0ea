import { type Db, snapshot, type Tx } from '../db.ts'
import type { EditionFacts } from '../edition/editions.ts'
import { formatCursor } from '../live/cursor.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import type { Localised } from '../shared/language.ts'
import { draftChanges, draftedSchedule } from './draft.rules.ts'
import { readDrafts } from './draft.store.ts'
import type { DraftChange, DraftedSession } from './draft.ts'
import { type DraftSurroundings, type DraftWarning, draftWarnings } from './draft.warnings.ts'
import { nextNumber } from './release.rules.ts'
import { lastRelease } from './release.store.ts'
import { readSessions } from './schedule.store.ts'

/** The draft of an edition as its editors see it. */
export interface Draft {
  readonly edition: EditionFacts
  readonly sessions: readonly DraftedSession[]
  readonly changes: readonly DraftChange[]
  readonly warnings: readonly DraftWarning[]
  readonly nextNumber: number
}

/** The draft and the cursor to follow it from, from one snapshot. */
export function draftOf(db: Db, edition: EditionFacts): Promise<Draft & { readonly cursor: string }> {
  return snapshot(db, async (tx) => {
    const cursor = formatCursor(await readCursor(tx))
    return { ...(await readDraft(tx, edition)), cursor }
  })
}

async function readDraft(tx: Tx, edition: EditionFacts): Promise<Draft> {
  const sessions = draftedSchedule(await readSessions(tx, edition.id), await readDrafts(tx, edition.id))
  const around = await readSurroundings(tx, edition, sessions)
  return {
    edition,
    sessions,
    changes: draftChanges(sessions),
    warnings: draftWarnings(sessions, around),
    nextNumber: nextNumber(await lastRelease(tx, edition.id)),
  }
}

/** The rooms and people that warnings and refusals name. */
export async function readSurroundings(
  tx: Tx,
  edition: EditionFacts,
  drafted: readonly DraftedSession[],
): Promise<DraftSurroundings> {
  const touched = drafted.filter(({ draft }) => draft !== null)
  const ids = [...new Set(touched.flatMap(({ content }) => content.people.map(({ personId }) => personId)))]
  const rooms = await tx.room.findMany({ where: { editionId: edition.id } })
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, nameAr: true },
  })
  return {
    edition,
    rooms: new Map(rooms.map(({ id, name, capacity }) => [id, { name: name as unknown as Localised, capacity }])),
    people: new Map(people.map(({ id, name, nameAr }) => [id, { fr: name, ar: nameAr ?? name, en: name, es: name }])),
  }
}
