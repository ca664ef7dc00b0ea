import { REVIEWED } from './decision.ts'
import { EXHIBITOR_KINDS } from './hall.ts'
import { NOBODY, type QueueWish, REVIEW_SORTS, SCORE_STANDINGS } from './review-queue.ts'

/** Whose files are looked for: `me` is the viewer, a person goes by their global id, `nobody` stays. */
export function assigneeOf(value: string | null | undefined, viewerId: string): string | null {
  if (!value) return null
  if (value === 'me') return viewerId
  if (value === NOBODY) return NOBODY
  return personIdOf(value) ?? UNKNOWN
}

/** No file is in the hands of nobody that there is. */
const UNKNOWN = '00000000-0000-0000-0000-000000000000'

function personIdOf(globalId: string): string | undefined {
  try {
    return /^Person:(.+)$/.exec(atob(globalId))?.[1]
  } catch {
    return undefined
  }
}

/** What an address of the queue asks for, as the web writes it; what it does not know it leaves out. */
export function wishOfAddress(query: URLSearchParams): QueueWish & { readonly search: string } {
  const get = (name: string) => query.get(name) ?? ''
  const known = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === get(name))
  const state = known(REVIEWED, 'state')
  return {
    call: get('call') || null,
    states: state ? [state] : null,
    unsent: get('state') === 'unsent',
    kind: known(EXHIBITOR_KINDS, 'kind'),
    region: get('region') || null,
    family: get('family') || null,
    assignee: get('hand') || null,
    missing: get('missing') || null,
    score: known(SCORE_STANDINGS, 'score'),
    late: get('late') === '1',
    sort: known(REVIEW_SORTS, 'sort'),
    search: get('q'),
  }
}
