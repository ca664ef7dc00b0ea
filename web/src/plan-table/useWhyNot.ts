import { useCallback } from 'react'
import { useText } from '../i18n/useText.ts'
import type { WhyNot } from '../plan-editor/command.ts'

/** Why a command cannot be done, as a sentence. */
export function useWhyNot(): (why: WhyNot) => string {
  const say = useText()
  return useCallback(
    (why) => {
      if ('number' in why) return say(`plan-table.whyNot.${why.code}`, { number: why.number })
      if (why.code === 'TOO_MANY') return say('plan-table.whyNot.TOO_MANY', { most: why.most })
      return say(`plan-table.whyNot.${why.code}`)
    },
    [say],
  )
}
