import { kinds, scoreStandings, sorts } from './reviewTypes.ts'
import type { ReviewAddress } from './useReviewAddress.ts'

/** What the server is asked for by an address of the queue. */
export function wishOf({ get, state }: Pick<ReviewAddress, 'get' | 'state'>) {
  return {
    call: get('call') || null,
    states: state && state !== 'unsent' ? [state] : null,
    unsent: state === 'unsent',
    kind: kinds.find((known) => known === get('kind')) ?? null,
    region: get('region') || null,
    family: get('family') || null,
    assignee: get('hand') || null,
    missing: get('missing') || null,
    score: scoreStandings.find((known) => known === get('score')) ?? null,
    late: get('late') === '1',
    search: get('q').trim() || null,
    sort: sorts.find((known) => known === get('sort')) ?? null,
  }
}
