import { PlanCheckDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { createAskingClient } from '../client.ts'
import { inputOf } from './contentDrawing.ts'
import type { Editor } from './editor.ts'
import type { Problem } from './faultsOf.ts'

const QUIET_FOR = 350

/**
 * What the server finds wrong with the drawing as it is now, asked a moment after each stroke whether or not it is saved.
 * One question at a time: while one is being judged, only the newest drawing waits.
 */
export function useProblems(editor: Editor, hall: string, initial: readonly Problem[]): readonly Problem[] {
  const [problems, setProblems] = useState(initial)
  useEffect(() => {
    const client = createAskingClient()
    let checked = editor.state.get().drawing
    let timer: ReturnType<typeof setTimeout> | undefined
    let isAsking = false
    let left = false
    const ask = async () => {
      if (isAsking || left) return
      const { drawing } = editor.state.get()
      if (drawing === checked) return
      isAsking = true
      const { data } = await client.query(PlanCheckDocument, { hall, content: inputOf(drawing) }).toPromise()
      isAsking = false
      if (left) return
      // What could not be asked is asked with the next stroke; what was found before still says more than nothing.
      checked = drawing
      if (data) setProblems(data.planCheck)
      if (editor.state.get().drawing !== drawing) void ask()
    }
    const stop = editor.state.watch(() => {
      if (editor.state.get().drawing === checked) return
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), QUIET_FOR)
    })
    return () => {
      left = true
      clearTimeout(timer)
      stop()
    }
  }, [editor, hall])
  return problems
}
