import { useCallback } from 'react'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toasts.ts'
import type { Command, WhyNot } from './command.ts'
import type { Editor } from './editor.ts'
import { boxOfChosen } from './gesture.ts'
import { useMetres } from './useMetres.ts'

/** Does a command and says aloud what was done, or why not. Whether it was done. */
export function useRun(editor: Editor) {
  const say = useText()
  const metres = useMetres()
  const whyWords = useCallback(
    (why: WhyNot) => {
      switch (why.code) {
        case 'NOTHING_CHOSEN':
        case 'CHOOSE_MORE':
        case 'NOT_ADJACENT':
          return say(`plan-editor.whyNot.${why.code}`)
        case 'TOO_MANY':
          return say('plan-editor.whyNot.TOO_MANY', { most: why.most })
        default:
          return say(`plan-editor.whyNot.${why.code}`, { number: why.number })
      }
    },
    [say],
  )
  const run = useCallback(
    (command: Command): boolean => {
      const why = editor.run(command)
      if (why) {
        toast(whyWords(why))
        return false
      }
      const { drawing, chosen } = editor.state.get()
      const what = say(`plan-editor.command.${command.kind}`)
      const { left, top } = boxOfChosen(drawing, chosen)
      announce(
        chosen.length === 0 ? what : `${what} – ${say('plan-editor.placeOf', { x: metres(left), y: metres(top) })}`,
      )
      return true
    },
    [editor, say, metres, whyWords],
  )
  const undo = useCallback(() => {
    const kind = editor.undo()
    announce(
      kind ? say('plan-editor.undone', { what: say(`plan-editor.command.${kind}`) }) : say('plan-editor.undone.none'),
    )
  }, [editor, say])
  const redo = useCallback(() => {
    const kind = editor.redo()
    announce(
      kind ? say('plan-editor.redone', { what: say(`plan-editor.command.${kind}`) }) : say('plan-editor.redone.none'),
    )
  }, [editor, say])
  return { run, undo, redo }
}
