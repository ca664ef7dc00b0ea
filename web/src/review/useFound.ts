import { ReviewFoundDocument, type ReviewFoundQuery } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useClient } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import type { ReviewedFile } from './reviewTypes.ts'
import { wishOf } from './reviewWish.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** What the server treats at once, at most. */
export const mostAtOnce = 200
const page = 50

type Queue = NonNullable<ReviewFoundQuery['reviewDesk']>['queue'] | undefined

/** Fetches the first files that the address finds, as many as can be treated at once, whichever page is shown. */
export function useFound(onFound: (files: ReviewedFile[]) => void) {
  const client = useClient()
  const language = useSchemaLanguage()
  const address = useReviewAddress()
  const [busy, setBusy] = useState(false)
  const read = async (after: string | null): Promise<Queue> => {
    const variables = { ...wishOf(address), first: page, after, in: language }
    const { data } = await client.query(ReviewFoundDocument, variables, { requestPolicy: 'network-only' })
    return data?.reviewDesk?.queue
  }
  const find = async () => {
    setBusy(true)
    const files: ReviewedFile[] = []
    let after: string | null = null
    while (files.length < mostAtOnce) {
      const queue: Queue = await read(after)
      if (!queue) break
      files.push(...queue.edges.map(({ node }) => node))
      after = queue.pageInfo.endCursor
      if (!queue.pageInfo.hasNextPage) break
    }
    setBusy(false)
    onFound(files)
  }
  return { busy, find }
}
