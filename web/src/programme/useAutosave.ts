import { EditDraftDocument, type EditDraftMutation } from '@salon/schema/generated/graphql.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { contentOf, type DraftForm, formOf, sameForm } from './draftForm.ts'
import type { Row } from './draftTypes.ts'
import { mergeForm } from './mergeForm.ts'

export type SaveState = 'untouched' | 'saved' | 'saving' | 'pending' | 'waiting' | 'failed'
type Answer = EditDraftMutation['editDraft']
export type Refused = Exclude<Answer, { __typename: 'DraftSession' }>
type Seen = { sessionId?: string; draftVersion?: number | null; baseVersion?: number | null }

interface Options {
  row: Row | undefined
  initial: DraftForm
  timeZone: string
  onSaved: (row: Row) => void
  /** A colleague was quicker, and their change has not come yet. */
  onStale: () => void
}

const QUIET_FOR = 1_200
const sameSeen = (a: Seen, b: Seen) => a.draftVersion === b.draftVersion && a.baseVersion === b.baseVersion
const seenOf = (row: Row | undefined): Seen => ({
  sessionId: row?.sessionId,
  draftVersion: row?.draftVersion,
  baseVersion: row?.released?.version,
})

/**
 * The form of one session, saved by itself a moment after the last keystroke and when a field is left. What a colleague
 * saved meanwhile is laid under what was typed here; only where both changed the same field is it a conflict, which a
 * person judges: until then nothing is saved.
 */
export function useAutosave({ row, initial, timeZone, onSaved, onStale }: Options) {
  const language = useSchemaLanguage()
  const [, edit] = useMutation(EditDraftDocument)
  const [form, setForm] = useState(initial)
  const [state, setState] = useState<SaveState>(row?.draftVersion == null ? 'untouched' : 'saved')
  const [refused, setRefused] = useState<Refused>()
  const [conflict, setConflict] = useState(false)
  const current = useRef(form)
  const saved = useRef(initial)
  const seen = useRef<Seen>(seenOf(row))
  const saving = useRef(false)
  const judged = useRef(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ row, onSaved, onStale })
  latest.current = { row, onSaved, onStale }

  const show = useCallback((next: DraftForm) => {
    current.current = next
    setForm(next)
  }, [])

  const take = useCallback(
    (theirs: Row) => {
      seen.current = seenOf(theirs)
      saved.current = formOf(theirs.content, timeZone)
      judged.current = true
      show(saved.current)
      setState(theirs.draftVersion == null ? 'untouched' : 'saved')
      setConflict(false)
      setRefused(undefined)
    },
    [timeZone, show],
  )

  const save = useCallback(
    async (even = false) => {
      clearTimeout(timer.current)
      if (saving.current || !judged.current || (!even && sameForm(current.current, saved.current))) return
      const sent = current.current
      const content = contentOf(sent, timeZone)
      if (!content) return setState('waiting')
      saving.current = true
      setState('saving')
      const { data } = await edit({ in: language, input: { ...seen.current, content } })
      saving.current = false
      const answer = data?.editDraft
      if (answer?.__typename === 'DraftSession') {
        seen.current = seenOf(answer)
        saved.current = sent
        setRefused(undefined)
        setState(answer.draftVersion == null ? 'untouched' : 'saved')
        latest.current.onSaved(answer)
        if (!sameForm(current.current, sent)) save()
      } else if (answer?.__typename === 'StaleEdit') {
        setState('pending')
        // The colleague's change may have come while ours was on its way; else it is asked for.
        if (!reconcile.current()) latest.current.onStale()
      } else {
        setState('failed')
        setRefused(answer)
      }
    },
    [edit, language, timeZone],
  )

  /** Takes in what came from elsewhere; false when nothing did. */
  const reconcile = useRef<() => boolean>(() => false)
  reconcile.current = () => {
    const theirs = latest.current.row
    if (!theirs || saving.current || sameSeen(seenOf(theirs), seen.current)) return false
    if (sameForm(current.current, saved.current)) {
      take(theirs)
      return true
    }
    const theirForm = formOf(theirs.content, timeZone)
    const { merged, clashes } = mergeForm(saved.current, current.current, theirForm)
    seen.current = seenOf(theirs)
    saved.current = theirForm
    show(merged)
    judged.current = !clashes
    setConflict(clashes)
    setState('pending')
    if (!clashes) void save(true)
    return true
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is what is waited for
  useEffect(() => void reconcile.current(), [row])

  const change = useCallback(
    (part: Partial<DraftForm>) => {
      show({ ...current.current, ...part })
      setState('pending')
      clearTimeout(timer.current)
      timer.current = setTimeout(save, QUIET_FOR)
    },
    [save, show],
  )

  // Leaving the page or choosing another session keeps what was typed.
  const leave = useRef(save)
  leave.current = save
  useEffect(() => () => void leave.current(), [])

  const keepMine = useCallback(
    (theirs: Row) => {
      seen.current = seenOf(theirs)
      judged.current = true
      setConflict(false)
      void save(true)
    },
    [save],
  )
  return { form, change, save, state, refused, conflict, keepMine, takeTheirs: take }
}
