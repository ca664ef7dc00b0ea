import type { Services } from '../context.ts'
import { Follower } from '../live/follower.ts'
import { offerFreed } from './waiting-list.actions.ts'

export type WaitingListServices = Pick<Services, 'db' | 'tail' | 'log' | 'clockOf' | 'ids'>

/** Offers each stand that comes free to whoever waits for one, in their order, whichever process freed it. */
export function waitingListFollower(services: WaitingListServices, from?: 'end' | 'start'): Follower {
  const { db, tail, log } = services
  return new Follower({
    name: 'waiting-list',
    topics: ['stands'],
    // The file that waits, then its stand.
    alone: ({ kind }) => kind === 'freed',
    handle: (tx, entry) => offerFreed(tx, entry, services),
    db,
    tail,
    log,
    ...(from && { from }),
  })
}
