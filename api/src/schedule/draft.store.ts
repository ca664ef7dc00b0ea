import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import { type Known, parseContent, type SessionContent, type SessionDraft } from './draft.ts'

type Row = Omit<SessionDraft, 'content'> & { readonly content: unknown }

function toDraft({ sessionId, editionId, baseVersion, version, content, editedAt, editedById }: Row): SessionDraft {
  return { sessionId, editionId, baseVersion, version, content: parseContent(content), editedAt, editedById }
}

function toJson(content: SessionContent): Prisma.InputJsonValue {
  const { startsAt, endsAt, ...plain } = content
  return {
    ...plain,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  } as unknown as Prisma.InputJsonValue
}

/** All drafts of an edition. */
export async function readDrafts(tx: Tx, editionId: string): Promise<SessionDraft[]> {
  return (await tx.sessionDraft.findMany({ where: { editionId } })).map(toDraft)
}

/** All drafts of an edition, which nobody edits until the transaction ends. */
export async function lockDrafts(tx: Tx, editionId: string): Promise<SessionDraft[]> {
  await tx.$executeRaw`select from session_draft where edition_id = ${editionId}::uuid order by session_id for update`
  return readDrafts(tx, editionId)
}

/** The draft of one session. */
export async function findDraft(tx: Tx, sessionId: string): Promise<SessionDraft | undefined> {
  const row = await tx.sessionDraft.findUnique({ where: { sessionId } })
  return row ? toDraft(row) : undefined
}

/** Writes a draft: the first when its version is 1, else only over the version before it. @returns false when it lost. */
export async function saveDraft(tx: Tx, draft: SessionDraft): Promise<boolean> {
  const { content, ...columns } = draft
  const data = { ...columns, content: toJson(content) }
  if (draft.version === 1) return (await tx.sessionDraft.createMany({ data, skipDuplicates: true })).count === 1
  const { sessionId, version } = draft
  return (await tx.sessionDraft.updateMany({ where: { sessionId, version: version - 1 }, data })).count === 1
}

/** Forgets a draft that is still at this version. @returns false when it is not. */
export async function removeDraft(tx: Tx, sessionId: string, version: number): Promise<boolean> {
  return (await tx.sessionDraft.deleteMany({ where: { sessionId, version } })).count === 1
}

/** Forgets the drafts that a release has taken in. */
export async function removeDrafts(tx: Tx, sessionIds: readonly string[]): Promise<void> {
  await tx.sessionDraft.deleteMany({ where: { sessionId: { in: [...sessionIds] } } })
}

/** What of a content's references exists. */
export async function knownOf(tx: Tx, editionId: string, { roomId, trackId, people }: SessionContent): Promise<Known> {
  const ids = people.map(({ personId }) => personId)
  const room = await tx.room.count({ where: { id: roomId, editionId } })
  const track = await tx.track.count({ where: { id: trackId, editionId } })
  const persons = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return { room: room === 1, track: track === 1, people: new Set(persons.map(({ id }) => id)) }
}
