import { useCallback } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { type ChangeWord, changeWords, type Place } from './changeWords.ts'

export type Change = { readonly what: readonly string[]; readonly before?: Place | null; readonly after: Place }

/** Words a net change in the reader's language: `09:00 → 09:15`, `Salle 1 → Salle 2`. Needs the notices' catalogue. */
export function useChangeWords(): (change: Change) => string[] {
  const say = useText()
  const { time } = useTimes()
  return useCallback(
    ({ what, before, after }) => {
      const wordOf = (word: ChangeWord): string => {
        switch (word.says) {
          case 'time':
            return say('notices.word.time', { from: time(word.from), to: time(word.to) })
          case 'end':
            return say('notices.word.end', { from: time(word.from), to: time(word.to) })
          case 'room':
            return say('notices.word.room', { from: word.from, to: word.to })
          case 'placed':
            return say('notices.word.placed', { at: time(word.at), room: word.room })
          default:
            return say(`notices.word.${word.says}`)
        }
      }
      const words = changeWords(what, before, after).map(wordOf)
      return words.length > 0 ? words : [say('notices.word.unchanged')]
    },
    [say, time],
  )
}
