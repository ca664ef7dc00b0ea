import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append, type News } from '../live/journal.ts'
import { mayRegister, type Viewer } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { readClaim, readMembers } from './stand-claim.store.ts'
import { type StandNewsKind, standChanged } from './stand-claim.topics.ts'
import type { ClaimingFile, KnownClaim } from './stand-claim.ts'
import { type StandFileNews, type StandFileNewsKind, standFileChanged } from './stand-file.topics.ts'
import { type LockedFile, lockClaimed, lockFile, lockFileAndStand, lockFiles } from './stand-lock.store.ts'

/** What is done to the stands of a file: its row is locked, and who acts may. */
export interface Acting {
  readonly tx: Tx
  readonly context: Context
  readonly viewer: Viewer
  /** By the edition's clock. */
  readonly now: Date
  /** Whether the registration desk acts, rather than a member of the exhibitor. */
  readonly byDesk: boolean
  /** Whether who acts is a member of the exhibitor, at the desk or not: only members consent for it. */
  readonly isMember: boolean
  readonly file: ClaimingFile
  /** Tells everybody what became of stands. */
  tellStands(kind: StandNewsKind, standIds: readonly string[]): Promise<void>
  /** Tells the desk and the exhibitor what became of the stands of the file. */
  tellFile(kind: StandFileNewsKind, payload?: StandFileNews): Promise<void>
}

type Who = 'member' | 'desk'

/**
 * One transaction on a file, locked. Members of its exhibitor and the registration desk may; with `desk`, only the
 * desk. Throws Forbidden, or NotFound for a file that is none or of somebody else.
 */
export async function actOnFile<T>(
  context: Context,
  fileId: string,
  who: Who,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  assertKnown(context, fileId, who)
  return transaction(context.db, async (tx) => act(context, tx, await lockFile(tx, fileId), who, work))
}

/** The same where a stand is taken for the file: both are locked in one go, the file first. */
export async function actOnFileAndStand<T>(
  context: Context,
  fileId: string,
  standId: string,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  assertKnown(context, fileId, 'member')
  if (!isUuid(standId)) throw new NotFound()
  return transaction(context.db, async (tx) =>
    act(context, tx, await lockFileAndStand(tx, fileId, standId), 'member', work),
  )
}

/**
 * The same for the file of a claim: the file is locked first and after it the stand, with the others of its offer; the
 * claim is read under both locks. Throws Forbidden or NotFound.
 */
export async function actOnClaim<T>(
  context: Context,
  claimId: string,
  who: Who,
  work: (acting: Acting, claim: KnownClaim) => Promise<T>,
): Promise<T> {
  assertKnown(context, claimId, who)
  return transaction(context.db, async (tx) =>
    act(context, tx, await lockClaimed(tx, claimId), who, async (acting) => {
      const claim = await readClaim(tx, claimId)
      if (!claim) throw new NotFound()
      return work(acting, claim)
    }),
  )
}

/** Does the work on a locked file for whoever may act on it, and then journals all that it told, in one statement. */
async function act<T>(
  context: Context,
  tx: Tx,
  file: LockedFile | undefined,
  who: Who,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  if (!file) throw refusedWithout(context, who)
  const told: News[] = []
  const acting = actingOn(context, tx, file, who, async (news) => void told.push(...news))
  if (!acting) throw new NotFound()
  const done = await work(acting)
  await append(tx, ...told)
  return done
}

/** Locks files in the order of their ids. Each is given as whoever may act on it sees it; for others it does not exist. */
export async function lockActing(
  context: Context,
  tx: Tx,
  fileIds: readonly string[],
  who: Who,
): Promise<(Acting | undefined)[]> {
  const { viewer } = context
  if (!viewer) throw new Forbidden()
  const files = await lockFiles(tx, fileIds)
  if (files.length === 0) throw refusedWithout(context, who)
  return fileIds.map((id) => {
    const file = files.find((each) => each.id === id)
    return file && actingOn(context, tx, file, who, (news) => append(tx, ...news))
  })
}

/** Who acts on a file; undefined for who may not. */
function actingOn(
  context: Context,
  tx: Tx,
  file: LockedFile,
  who: Who,
  tell: (news: readonly News[]) => Promise<void>,
): Acting | undefined {
  const { viewer } = context
  if (!viewer) throw new Forbidden()
  const byDesk = mayRegister(viewer, file.editionId)
  if (who === 'desk' && !byDesk) throw new Forbidden()
  const { members } = file
  const actorId = viewer.personId
  if (!byDesk && !members.includes(actorId)) return undefined
  return {
    tx,
    context,
    viewer,
    isMember: members.includes(actorId),
    now: context.clockOf(file.editionId).now(),
    byDesk,
    file,
    tellStands: (kind, standIds) => tell(standIds.map((id) => standChanged(file.editionId, id, kind, actorId))),
    tellFile: (kind, payload) => tell(standFileChanged(file, members, kind, actorId, payload)),
  }
}

function assertKnown({ viewer }: Context, id: string, who: Who): void {
  if (!viewer) throw new Forbidden()
  if (!isUuid(id)) throw refusedWithout({ viewer }, who)
}

/** Of what does not exist, only the desk may know that: who may not act is told the same of everything. */
function refusedWithout({ viewer }: Pick<Context, 'viewer'>, who: Who): Forbidden | NotFound {
  const atADesk = viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId)) ?? false
  return who === 'desk' && !atADesk ? new Forbidden() : new NotFound()
}

/** Tells the desk and an exhibitor what became of the stands of its file, where another acts than one of its members. */
export async function tellFile(
  { viewer }: Context,
  tx: Tx,
  file: ClaimingFile,
  kind: StandFileNewsKind,
  payload: StandFileNews,
): Promise<void> {
  const members = await readMembers(tx, file.exhibitorId)
  await append(tx, ...standFileChanged(file, members, kind, viewer?.personId ?? null, payload))
}
