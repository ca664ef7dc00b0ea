import { TeamDocument, TeamSearchDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'

const PAGE = 30

/** The team; while something is searched, the people who answer to it. */
export function useTeam(search: string, pause: boolean) {
  const language = useSchemaLanguage()
  const [first, setFirst] = useState(PAGE)
  const searching = search.trim() !== ''
  const [team, readTeam] = useQuery({
    query: TeamDocument,
    variables: { in: language, first },
    pause: pause || searching,
    requestPolicy: 'cache-and-network',
  })
  const [found, readFound] = useQuery({
    query: TeamSearchDocument,
    variables: { in: language, search: search.trim(), first },
    pause: pause || !searching,
  })
  const { error, fetching } = searching ? found : team
  const page = searching ? found.data?.people : team.data?.team
  return {
    people: page?.nodes,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    more: () => setFirst((count) => count + PAGE),
    read: () => (searching ? readFound : readTeam)({ requestPolicy: 'network-only' }),
    error,
    fetching,
  }
}
