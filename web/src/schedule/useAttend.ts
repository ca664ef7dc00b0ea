import {
  FollowSessionDocument,
  GiveSeatBackDocument,
  TakeSeatDocument,
  UnfollowSessionDocument,
} from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'

/** Following a session and taking a seat. The screen shows it at once; a refusal takes it back and is said in words. */
export function useAttend(sessionId: string) {
  const say = useText()
  const [refusal, setRefusal] = useState<string>()
  const [, follow] = useMutation(FollowSessionDocument)
  const [, unfollow] = useMutation(UnfollowSessionDocument)
  const [, takeSeat] = useMutation(TakeSeatDocument)
  const [, giveBack] = useMutation(GiveSeatBackDocument)

  async function told(asked: Promise<{ data?: object; error?: object }>) {
    setRefusal(undefined)
    const { data } = await asked
    const answer: unknown = data && Object.values(data)[0]
    if (!answer) return setRefusal(say('schedule.notSent'))
    if (typeof answer === 'object' && 'message' in answer) setRefusal(String(answer.message))
  }
  const id = { id: sessionId }
  return {
    refusal,
    follow: () => told(follow(id)),
    unfollow: () => told(unfollow(id)),
    takeSeat: () => told(takeSeat(id)),
    giveBack: () => told(giveBack(id)),
  }
}
