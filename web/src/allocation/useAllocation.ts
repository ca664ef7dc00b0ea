import { AllocationChangedDocument, AllocationDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

export interface Point {
  readonly ms: number
  readonly value: number
  readonly bound: number
}

/** How far a run is, as it was last told. */
export interface RunNow {
  readonly proposal: string
  readonly share: number
  readonly ms: number
  readonly placed: number | null
  readonly value: number | null
  readonly bound: number | null
  readonly points: readonly Point[]
}

/** The board with one proposal whole, read again at every change but progress, which is told by itself. */
export function useAllocation(number: number) {
  const language = useSchemaLanguage()
  const client = useClient()
  const variables = { number, in: language }
  const [{ data, error }, ask] = useQuery({
    query: AllocationDocument,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const [run, setRun] = useState<RunNow>()
  const event = useFollowed({
    query: AllocationChangedDocument,
    variables: (after) => ({ after }),
    cursor: data?.allocation?.cursor,
    again: async () => {
      const fresh = await client.query(AllocationDocument, variables, { requestPolicy: 'network-only' })
      return fresh.data?.allocation?.cursor
    },
  })?.allocationChanged
  useEffect(() => {
    if (event?.__typename !== 'AllocationEvent') return
    if (event.kind !== 'progress') {
      ask({ requestPolicy: 'network-only' })
      return
    }
    const { proposal, share, ms, placed, value, bound } = event
    setRun((known) => {
      const points = known?.proposal === proposal ? known.points : []
      return {
        proposal,
        share,
        ms,
        placed,
        value,
        bound,
        points: value === null || bound === null ? points : [...points, { ms, value, bound }],
      }
    })
  }, [event, ask])
  const read = () => ask({ requestPolicy: 'network-only' })
  return { board: data?.allocation, error, run, read, reached: event }
}
