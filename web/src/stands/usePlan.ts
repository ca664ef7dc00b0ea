import { StandPlanChangedDocument, StandPlanDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'

/** The plan of the current edition, and every stand that is taken or given back as it happens. */
export function usePlan() {
  const language = useSchemaLanguage()
  const client = useClient()
  const [{ data, error }, read] = useQuery({
    query: StandPlanDocument,
    variables: { in: language },
    requestPolicy: 'cache-and-network',
  })
  const told = useFollowed({
    query: StandPlanChangedDocument,
    variables: (after) => ({ after, in: language }),
    cursor: data?.standPlan?.cursor,
    again: async () => {
      const fresh = await client.query(StandPlanDocument, { in: language }, { requestPolicy: 'network-only' })
      return fresh.data?.standPlan?.cursor
    },
  })?.standPlanChanged
  const released = told?.__typename === 'StandPlanEvent' && told.isReleased ? told.cursor : undefined
  useEffect(() => {
    // Another release has other stands: nothing of the plan that was read need still be there.
    if (released) read({ requestPolicy: 'network-only' })
  }, [released, read])
  return { halls: data?.standPlan?.halls, error, read: () => read({ requestPolicy: 'network-only' }) }
}
