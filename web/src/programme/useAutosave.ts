import { EditDraftDocument, type EditDraftMutation } from '@salon/schema/generated/graphql.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { contentOf, type DraftForm, formOf, sameForm } from './draftForm.ts'
import type { Row } from './draftTypes.ts'

export type SaveState = 'untouched' | 'saved' | 'saving' | 'pending' | 'waiting' | 'failed'
type Answer = EditDraftMutation['editDraft']
export type Refused = Exclude<Answer, { __typename: 'DraftSession' }>
type Stale = Extract<Answer, { __typename: 'StaleEdit' }>
type Seen = { sessionId?: string; draftVersion?: number | null; baseVersion?: number | null }

const QUIET_FOR = 1_200
const seenOf = (row: Row | undefined): Seen => ({
  sessionId: row?.sessionId,
  draftVersion: row?.draftVersion,
  baseVersion: row?.released?.version,
})

/**
 * The form of one session, saved by itself a moment after the last keystroke and when a field is left. What a colleague
 * saved meanwhile is taken in silence only where nothing here would be lost; else it is a conflict, for a person to judge.
 */
export function useAutosave(row: Row | undefined, initial: DraftForm, timeZone: string, onSaved: (row: Row) => void) {
  const language = useSchemaLanguage()
  const [, edit] = useMutation(EditDraftDocument)
  const [form, setForm] = useState(initial)
  const [state, setState] = useState<SaveState>(row?.draftVersion == null ? 'untouched' : 'saved')
  const [refused, setRefused] = useState<Refused>()
  const [conflict, setConflict] = useState<{ stale?: Stale }>()
  const current = useRef(form)
  const saved = useRef(initial)
  const seen = useRef<Seen>(seenOf(row))
  const saving = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(onSaved)
  told.current = onSaved

  const take = useCallback(
    (theirs: Row) => {
      const next = formOf(theirs.content, timeZone)
      seen.current = seenOf(theirs)
      saved.current = next
      current.current = next
      setForm(next)
      setState(theirs.draftVersion == null ? 'untouched' : 'saved')
      setConflict(undefined)
      setRefused(undefined)
    },
    [timeZone],
  )

  const save = useCallback(
    async (even = false) => {
      clearTimeout(timer.current)
      if (saving.current || (!even && sameForm(current.current, saved.current))) return
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
        setConflict(undefined)
        setState(answer.draftVersion == null ? 'untouched' : 'saved')
        told.current(answer)
        if (!sameForm(current.current, sent)) save()
        return
      }
      setState('failed')
      if (answer?.__typename === 'StaleEdit') setConflict({ stale: answer })
      else setRefused(answer)
    },
    [edit, language, timeZone],
  )

  const change = useCallback(
    (part: Partial<DraftForm>) => {
      const next = { ...current.current, ...part }
      current.current = next
      setForm(next)
      setState('pending')
      clearTimeout(timer.current)
      timer.current = setTimeout(save, QUIET_FOR)
    },
    [save],
  )

  // What came from elsewhere: another editor's save, a discard, or an operation on the day.
  useEffect(() => {
    if (!row || saving.current) return
    const known = seen.current
    const next = seenOf(row)
    if (next.draftVersion === known.draftVersion && next.baseVersion === known.baseVersion) return
    if (sameForm(current.current, saved.current)) take(row)
    else setConflict((already) => already ?? {})
  }, [row, take])

  // Leaving the page or choosing another session keeps what was typed.
  const latest = useRef(save)
  latest.current = save
  useEffect(() => () => void latest.current(), [])

  const keepMine = useCallback(
    (theirs: Row) => {
      seen.current = seenOf(theirs)
      setConflict(undefined)
      save(true)
    },
    [save],
  )
  return { form, change, save, state, refused, conflict, keepMine, takeTheirs: take }
}
