import type { ReviewList } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** The pages of the queue beside the one that is shown; undefined where there is none. */
export function useReviewPages(queue: ReviewList['queue'] | undefined) {
  const { change } = useReviewAddress()
  const { hasNextPage, hasPreviousPage, endCursor, startCursor } = queue?.pageInfo ?? {}
  const to = (place: { after: string } | { before: string }) => () => {
    change(place)
    scrollTo({ top: 0 })
  }
  return {
    next: hasNextPage && endCursor ? to({ after: endCursor }) : undefined,
    previous: hasPreviousPage && startCursor ? to({ before: startCursor }) : undefined,
  }
}
