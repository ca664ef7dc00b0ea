import {
  DecideApplicationsDocument,
  SendDecisionsDocument,
  UndoDecisionsDocument,
} from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toasts.ts'
import type { Decision } from './reviewTypes.ts'

/** A file in the version in which it was read. */
export interface SeenFile {
  readonly id: string
  readonly version: number
}

/** What goes with a decision. */
export interface DecisionWords {
  readonly reason: string
  /** Of an acceptance: how many stands. */
  readonly granted: number
}

/** Decides, takes back and sends; what was decided can be undone from the toast until it is sent. */
export function useDecide(onDone: () => void) {
  const say = useText()
  const [, decideThem] = useMutation(DecideApplicationsDocument)
  const [, undoThem] = useMutation(UndoDecisionsDocument)
  const [, sendThem] = useMutation(SendDecisionsDocument)
  const { busy, refused, ask, forget } = useAsked()
  const tell = (text: string, action?: Parameters<typeof toast>[1]) => {
    announce(text)
    toast(text, action)
    onDone()
  }
  const undo = async (ids: string[]) => {
    const done = await ask(undoThem({ ids }))
    if (done?.__typename === 'ReviewedFiles') tell(say('review.undone', { count: ids.length }))
    else if (done && 'message' in done) toast(done.message)
  }
  return {
    busy,
    refused,
    forget,
    undo,
    decide: async (
      files: readonly SeenFile[],
      decision: Decision,
      { reason, granted }: DecisionWords,
    ): Promise<boolean> => {
      const ids = files.map(({ id }) => id)
      const seen = files.map(({ id, version }) => ({ id, version }))
      const done = await ask(decideThem({ ids, decision, reason, granted, seen }))
      if (done?.__typename !== 'ReviewedFiles') return false
      tell(say(`review.done.${decision}`, { count: ids.length }), {
        label: say('review.undo'),
        run: () => void undo(ids),
      })
      return true
    },
    send: async (ids: string[]): Promise<boolean> => {
      const done = await ask(sendThem({ ids }))
      if (done?.__typename !== 'ReviewedFiles') return false
      tell(say('review.sent', { count: ids.length }))
      return true
    },
  }
}
