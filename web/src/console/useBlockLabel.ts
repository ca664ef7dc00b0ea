import { useCallback } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { type BoardSession, delayOf } from './boardSession.ts'

/** Everything a block shows, in one sentence for those who hear it. */
export function useBlockLabel(): (session: BoardSession, room: string) => string {
  const say = useText()
  const { time } = useTimes()
  return useCallback(
    (session, room) => {
      const delay = delayOf(session)
      return say('console.block.label', {
        title: session.title,
        room,
        from: time(session.startsAt),
        to: time(session.endsAt),
        state: say(`console.state.${session.state}`),
        delay:
          delay === 0
            ? say('console.onTime')
            : say(delay > 0 ? 'console.late.spoken' : 'console.early.spoken', { minutes: Math.abs(delay) }),
        people: say('console.people', { count: session.people.length }),
        followers: say('console.followers', { count: session.followers }),
      })
    },
    [say, time],
  )
}
