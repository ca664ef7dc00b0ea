import { PlanDraftChangedDocument, type PlanDraftChangedSubscription } from '@salon/schema/generated/graphql.ts'
import { useEffect, useRef, useState } from 'react'
import { useSubscription } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useConnection } from '../live/connection.ts'

export type DraftTold = Extract<PlanDraftChangedSubscription['planDraftChanged'], { __typename: 'PlanDraftEvent' }>

interface Props {
  onTold: (event: DraftTold) => void
  /** What happened meanwhile is not known: the drafts are to be read again. */
  onGap: () => void
}

/** Listens to what becomes of the drafts, for as long as it is mounted. Shows nothing. */
export function FollowDrafts(props: Props) {
  const [attempt, setAttempt] = useState(0)
  return <Follower key={attempt} {...props} onExpired={() => setAttempt((n) => n + 1)} />
}

function Follower({ onTold, onGap, onExpired }: Props & { onExpired: () => void }) {
  const language = useSchemaLanguage()
  const { state } = useConnection()
  const now = useRef({ onTold, onGap, onExpired })
  now.current = { onTold, onGap, onExpired }
  const wasLost = useRef(false)
  const [{ data }] = useSubscription({ query: PlanDraftChangedDocument, variables: { after: undefined, in: language } })
  useEffect(() => {
    const event = data?.planDraftChanged
    if (event?.__typename === 'PlanDraftEvent') now.current.onTold(event)
    if (event?.__typename === 'CursorExpired') {
      now.current.onGap()
      now.current.onExpired()
    }
  }, [data])
  useEffect(() => {
    if (state === 'lost') wasLost.current = true
    else if (state === 'live' && wasLost.current) {
      wasLost.current = false
      now.current.onGap()
    }
  }, [state])
  return null
}
