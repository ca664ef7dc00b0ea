import { ApplicationDocument, SaveApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient, useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import type { OpenFile } from './applicationTypes.ts'
import { forget, keep, readKept } from './keptTyping.ts'
import { type AnswerValue, isNothing, nothingTyped, over, savedAnswers, type Typed, toInput, without } from './typed.ts'

/** `kept`: on this device only, until the network is back. */
export type SavingState = 'saved' | 'pending' | 'saving' | 'kept' | 'refused'

const QUIET_FOR = 1_000
const TRY_AGAIN = 4_000

/**
 * The form of a file. Each keystroke is kept on the device at once, and saved on the server a moment after the last one.
 * Only what changed is sent, so that two devices that fill in different fields do not meet; where both changed the same
 * field, a person chooses.
 */
export function useFileForm(file: OpenFile) {
  const language = useSchemaLanguage()
  const client = useClient()
  const [, send] = useMutation(SaveApplicationDocument)
  const [typed, setTyped] = useState<Typed>(nothingTyped)
  const [state, setState] = useState<SavingState>('saved')
  const [refused, setRefused] = useState<string>()
  /** Fields that another device changed too, with what it typed. */
  const [clashes, setClashes] = useState<ReadonlyMap<string, AnswerValue>>(new Map())
  const now = useRef({ typed, file, clashes, saving: false, bases: {} as Readonly<Record<string, AnswerValue>> })
  now.current.file = file
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const put = useCallback((next: Typed) => {
    now.current.typed = next
    setTyped(next)
    const { file, bases } = now.current
    const saved = savedAnswers(file)
    const left = Object.keys(next.answers).map(
      (key) => [key, key in bases ? bases[key] : (saved[key] ?? null)] as const,
    )
    now.current.bases = Object.fromEntries(left) as typeof bases
    void (isNothing(next) ? forget(file.id) : keep(file.id, { typed: next, bases: now.current.bases }))
  }, [])
  const putClashes = useCallback((next: ReadonlyMap<string, AnswerValue>) => {
    now.current.clashes = next
    setClashes(next)
  }, [])

  /** Where the file no longer says what was typed over, a person chooses. */
  const findClashes = useCallback(
    (theirs: OpenFile) => {
      const after = savedAnswers(theirs)
      const { typed: mine, bases } = now.current
      const found = Object.entries(mine.answers).flatMap(([key, value]) => {
        const theirsNow = after[key] ?? null
        return theirsNow !== (bases[key] ?? null) && theirsNow !== value ? [[key, theirsNow] as const] : []
      })
      putClashes(new Map(found))
      return found.length > 0
    },
    [putClashes],
  )

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const { typed: sent, file: seen, clashes: open, saving } = now.current
    if (saving || open.size > 0 || isNothing(sent)) return
    now.current.saving = true
    setState('saving')
    const { data, error } = await send({ id: seen.id, input: toInput(seen, sent), in: language })
    now.current.saving = false
    const answer = data?.saveApplication
    if (answer?.__typename === 'StandApplication') {
      now.current.file = answer
      setRefused(undefined)
      put(without(now.current.typed, sent))
      setState(isNothing(now.current.typed) ? 'saved' : 'pending')
      if (!isNothing(now.current.typed)) void save()
    } else if (answer?.__typename === 'StaleApplication') {
      const fresh = await client.query(
        ApplicationDocument,
        { id: seen.id, in: language },
        { requestPolicy: 'network-only' },
      )
      const theirs = fresh.data?.application
      if (!theirs) return setState('kept')
      now.current.file = theirs
      if (!findClashes(theirs)) await save()
      else setState('pending')
    } else if (error?.networkError || !answer) {
      setState('kept')
      timer.current = setTimeout(save, TRY_AGAIN)
    } else {
      setState('refused')
      setRefused(answer.message)
    }
  }, [client, findClashes, language, put, send])

  const change = useCallback(
    (part: Partial<Typed>) => {
      put(over(now.current.typed, { ...nothingTyped, ...part }))
      setState('pending')
      clearTimeout(timer.current)
      timer.current = setTimeout(save, QUIET_FOR)
    },
    [put, save],
  )
  const settle = useCallback(
    (key: string, choice: 'mine' | 'theirs') => {
      if (choice === 'theirs') {
        const { [key]: _mine, ...answers } = now.current.typed.answers
        put({ ...now.current.typed, answers })
      } else {
        now.current.bases = { ...now.current.bases, [key]: now.current.clashes.get(key) ?? null }
        put(now.current.typed)
      }
      putClashes(new Map([...now.current.clashes].filter(([other]) => other !== key)))
      void save()
    },
    [put, putClashes, save],
  )

  // What was typed before the page was closed, or the network lost, is taken up again.
  useEffect(() => {
    let left = false
    void readKept(file.id).then((kept) => {
      if (left || !kept || isNothing(kept.typed)) return
      now.current.bases = { ...kept.bases, ...now.current.bases }
      put(over(kept.typed, now.current.typed))
      setState('pending')
      if (!findClashes(now.current.file)) void save()
    })
    const online = () => void save()
    addEventListener('online', online)
    return () => {
      left = true
      removeEventListener('online', online)
      void save()
    }
  }, [file.id, findClashes, put, save])

  return {
    answers: { ...savedAnswers(file), ...typed.answers } as Readonly<Record<string, AnswerValue>>,
    wishes: typed.wishes,
    change,
    save,
    settle,
    clashes,
    state,
    refused,
  }
}
