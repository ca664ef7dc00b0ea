import { DiscardCallDraftDocument, PublishCallDocument, SaveCallDocument } from '@salon/schema/generated/graphql.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import type { CallRecord } from './callTypes.ts'
import { type Content, contentOf, same, toInput } from './content.ts'
import { forget, keep, readKept } from './keptContent.ts'
import { mergeContent } from './mergeContent.ts'
import { type CallRefusal, readAnswer } from './useCallAction.ts'
import { useHistory } from './useHistory.ts'

/** `kept`: on this device only, until the network is back. */
export type SaveState = 'saved' | 'pending' | 'saving' | 'kept' | 'refused' | 'clash'

const QUIET_FOR = 1_000
const TRY_AGAIN = 4_000

/**
 * What is written of a call: kept on the device at once, and saved as a draft a moment after the last keystroke. A
 * colleague's changes are laid under what was written here; only where both changed the same thing does a person choose,
 * and until then nothing is saved.
 */
export function useCallDraft(call: CallRecord, readAgain: () => void) {
  const say = useText()
  const [, send] = useMutation(SaveCallDocument)
  const [, discard] = useMutation(DiscardCallDraftDocument)
  const [, publish] = useMutation(PublishCallDocument)
  const [content, setContent] = useState<Content>(() => contentOf(call.content))
  const [state, setState] = useState<SaveState>('saved')
  const [refused, setRefused] = useState<CallRefusal>()
  const [clashes, setClashes] = useState<readonly string[]>([])
  const [theirs, setTheirs] = useState<Content>()
  const history = useHistory()
  const now = useRef({
    content,
    base: content,
    version: call.draftVersion,
    saving: false,
    clashing: false,
    theirs: call,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = useCallback(
    (next: Content) => {
      now.current.content = next
      setContent(next)
      const { base } = now.current
      void (same(next, base) ? forget(call.id) : keep(call.id, { content: next, base }))
    },
    [call.id],
  )
  const settle = useCallback(
    (theirs: CallRecord, next: Content) => {
      now.current.version = theirs.draftVersion
      now.current.base = contentOf(theirs.content)
      show(next)
    },
    [show],
  )
  const failed = useCallback(
    (error: { networkError?: unknown } | undefined) =>
      say(error?.networkError ? 'shell.failure.network' : 'shell.failure.server'),
    [say],
  )

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const { content: sent, base, version, saving, clashing } = now.current
    if (saving || clashing) return
    if (same(sent, base)) return setState('saved')
    now.current.saving = true
    setState('saving')
    const { data, error } = await send({ id: call.id, draftVersion: version, content: toInput(sent) })
    now.current.saving = false
    const answer = readAnswer(data, failed(error))
    if ('call' in answer) {
      setRefused(undefined)
      settle(answer.call, now.current.content)
      setState(same(now.current.content, now.current.base) ? 'saved' : 'pending')
      if (!same(now.current.content, now.current.base)) void save()
    } else if (answer.refusal.typename === 'StaleCall') {
      setState('pending')
      readAgain()
    } else if (answer.refusal.typename === 'Unsent') {
      setState('kept')
      timer.current = setTimeout(save, TRY_AGAIN)
    } else {
      setState('refused')
      setRefused(answer.refusal)
    }
  }, [call.id, failed, readAgain, send, settle])

  /** Takes in what came from elsewhere, under what was written here. */
  const reconcile = useCallback(
    (theirs: CallRecord) => {
      now.current.theirs = theirs
      const { content: mine, base, version, saving } = now.current
      if (saving || theirs.draftVersion <= version) return
      const found = contentOf(theirs.content)
      if (same(mine, base)) {
        settle(theirs, found)
        return setState('saved')
      }
      const merged = mergeContent(base, mine, found)
      settle(theirs, merged.content)
      now.current.clashing = merged.clashes.length > 0
      setClashes(merged.clashes)
      setTheirs(found)
      setState(merged.clashes.length > 0 ? 'clash' : 'pending')
      if (merged.clashes.length === 0) void save()
    },
    [save, settle],
  )
  useEffect(() => reconcile(call), [call, reconcile])

  const put = useCallback(
    (next: Content) => {
      show(next)
      if (now.current.clashing) return
      setState('pending')
      clearTimeout(timer.current)
      timer.current = setTimeout(save, QUIET_FOR)
    },
    [save, show],
  )
  const change = useCallback(
    (part: Partial<Content> | ((content: Content) => Partial<Content>)) => {
      const { content: before } = now.current
      history.note(before)
      put({ ...before, ...(typeof part === 'function' ? part(before) : part) })
    },
    [history.note, put],
  )
  const choose = useCallback(
    (whose: 'mine' | 'theirs') => {
      now.current.clashing = false
      setClashes([])
      if (whose === 'theirs') show(contentOf(now.current.theirs.content))
      void save()
    },
    [save, show],
  )

  // What was written before the page was closed, or the network lost, is taken up again.
  useEffect(() => {
    let left = false
    void readKept(call.id).then((kept) => {
      const { content: mine, base } = now.current
      if (left || !kept || !same(mine, base) || same(kept.content, base)) return
      const merged = mergeContent(kept.base, kept.content, base)
      show(merged.content)
      now.current.clashing = merged.clashes.length > 0
      setClashes(merged.clashes)
      setTheirs(base)
      setState(merged.clashes.length > 0 ? 'clash' : 'pending')
      if (merged.clashes.length === 0) void save()
    })
    const online = () => void save()
    addEventListener('online', online)
    return () => {
      left = true
      removeEventListener('online', online)
      void save()
    }
  }, [call.id, save, show])

  const run = async (asked: ReturnType<typeof publish> | ReturnType<typeof discard>) => {
    setRefused(undefined)
    const { data, error } = await asked
    const answer = readAnswer(data as Parameters<typeof readAnswer>[0], failed(error))
    if ('call' in answer) {
      settle(answer.call, contentOf(answer.call.content))
      setState('saved')
      return answer.call
    }
    if (answer.refusal.typename === 'StaleCall') readAgain()
    setRefused(answer.refusal)
    return undefined
  }
  return {
    content,
    state,
    refused,
    clashes,
    /** What a colleague wrote, where it clashes. */
    theirs,
    change,
    save,
    choose,
    undo: history.past > 0 ? () => put(history.back(now.current.content)) : undefined,
    redo: history.future > 0 ? () => put(history.forth(now.current.content)) : undefined,
    publish: async () => {
      await save()
      if (now.current.clashing || !same(now.current.content, now.current.base)) return undefined
      return run(publish({ id: call.id, draftVersion: now.current.version }))
    },
    /** Forgets the draft; what it said is in `undo`. */
    discard: async () => {
      history.note(now.current.content)
      await save()
      return run(discard({ id: call.id, draftVersion: now.current.version }))
    },
  }
}
