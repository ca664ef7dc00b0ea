import type { Context } from '../context.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { endSignIn } from './sign-in.store.ts'

/** Signs one of the viewer's browsers out. Throws Forbidden, or NotFound for one that is not theirs. */
export async function revokeSignIn({ db, viewer }: Context, signInId: string): Promise<{ id: string }> {
  if (!viewer) throw new Forbidden()
  if (!isUuid(signInId) || !(await endSignIn(db, viewer.personId, signInId))) throw new NotFound()
  return { id: signInId }
}
