import { countFollowers, readKept } from './agenda.store.ts'
import type { KeptEntry } from './agenda.ts'
import { sharedLoad } from './loads.ts'

/** How many have each session of an edition in their agenda. */
export const followersOf = sharedLoad(({ db }, editionId) => countFollowers(db, editionId))

/** What the viewer follows or has a seat in, by session. Nothing for who is not signed in. */
export const keptByViewer = sharedLoad<ReadonlyMap<string, KeptEntry>>(async ({ db, viewer }, editionId) =>
  viewer ? readKept(db, viewer.personId, editionId) : new Map(),
)
