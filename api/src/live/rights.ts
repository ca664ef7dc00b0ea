import type { RoleName } from '@salon/prisma/client'
import type { Db } from '../db.ts'
import type { JournalEntry } from './journal.ts'

/** Who is behind a request or a socket, and what they may do; renewed when the journal says that it changed. */
export interface Viewer {
  readonly personId: string
  readonly signInId: string
  /** Real time. */
  readonly expiresAt: Date
  readonly roles: readonly { readonly editionId: string; readonly role: RoleName }[]
}

const EDITS: ReadonlySet<RoleName> = new Set<RoleName>(['PROGRAMME_EDITOR', 'ADMINISTRATOR'])
const OPERATES: ReadonlySet<RoleName> = new Set<RoleName>([...EDITS, 'PROTOCOL_OFFICER'])
const ORGANISES: ReadonlySet<RoleName> = new Set<RoleName>([...OPERATES, 'REGISTRATION_DESK', 'MATCHMAKING_DESK'])

function holds(viewer: Viewer | null, editionId: string, roles: ReadonlySet<RoleName>): boolean {
  return viewer?.roles.some((held) => held.editionId === editionId && roles.has(held.role)) ?? false
}

/** May change the draft and publish it. */
export const mayEdit = (viewer: Viewer | null, editionId: string) => holds(viewer, editionId, EDITS)
/** May run live operations on the day, and set the demo's clock. */
export const mayOperate = (viewer: Viewer | null, editionId: string) => holds(viewer, editionId, OPERATES)
/** Sees what organisers see: desks included. */
export const isOrganiser = (viewer: Viewer | null, editionId: string) => holds(viewer, editionId, ORGANISES)
/** May review files and give stands. */
export const mayRegister = (viewer: Viewer | null, editionId: string) =>
  holds(viewer, editionId, new Set<RoleName>(['REGISTRATION_DESK', 'ADMINISTRATOR']))
export const isAdministrator = (viewer: Viewer | null, editionId: string) =>
  holds(viewer, editionId, new Set<RoleName>(['ADMINISTRATOR']))

/** The viewer of a sign-in as the database has it now; null once it was ended or has expired. */
export async function readViewer(db: Db, signInId: string): Promise<Viewer | null> {
  const signIn = await db.signIn.findUnique({
    where: { id: signInId },
    select: {
      personId: true,
      expiresAt: true,
      person: { select: { roles: { select: { editionId: true, role: true } } } },
    },
  })
  if (!signIn || signIn.expiresAt <= new Date()) return null
  return { signInId, personId: signIn.personId, expiresAt: signIn.expiresAt, roles: signIn.person.roles }
}

/** The sign-in ended. */
export const SIGNED_OUT = 4401
/** Come back: your rights changed, and what you subscribed to is judged anew. Clients resume from their cursor. */
export const RIGHTS_CHANGED = 4205

/** An open socket of somebody who signed in. */
export interface HeldSocket {
  readonly viewer: Viewer
  readonly close: (code: number, reason: string) => void
}

/**
 * The signed-in sockets of this process. Entries of topic `people` close them before any later entry is told, so an
 * event that committed after a right was withdrawn never reaches who lost it.
 */
export class HeldSockets {
  #held = new Set<HeldSocket>()

  hold(socket: HeldSocket): () => void {
    this.#held.add(socket)
    return () => this.#held.delete(socket)
  }

  apply(entry: JournalEntry): void {
    if (entry.topic !== 'people') return
    for (const socket of this.#held) {
      if (entry.kind === 'signedOut' && socket.viewer.signInId === entry.subject) {
        socket.close(SIGNED_OUT, 'Signed out')
      } else if (entry.kind === 'rolesChanged' && socket.viewer.personId === entry.subject) {
        socket.close(RIGHTS_CHANGED, 'Rights changed')
      }
    }
  }
}
