import { useCallback, useEffect, useRef, useState } from 'react'
import { clashesOf, fieldsOf, type Typed, without } from './formChanges.ts'
import { forgetTyping, keepTyping, readTyping } from './keptForms.ts'

/** A form as the server has it. */
export interface SavedForm<Form> {
  readonly form: Form
  readonly version: number
}

/** What became of a form that was sent. `early`: it lacks what it must have to be sent at all. */
export type Sent<Form> =
  | ({ readonly outcome: 'saved' } & SavedForm<Form>)
  | { readonly outcome: 'stale' | 'away' | 'early' }
  | { readonly outcome: 'refused'; readonly message: string; readonly wrong: Readonly<Record<string, string>> }

/** `kept`: on this device only, until the network is back. `early`: until there is enough of it to be sent. */
export type KeepingState = 'saved' | 'pending' | 'saving' | 'kept' | 'early' | 'refused'

interface Keeping<Form> {
  /** Where this device keeps what was typed. */
  readonly drawer: string
  /** Null of something that the server does not know yet. */
  readonly saved: SavedForm<Form> | null
  readonly blank: Form
  readonly owner?: string
  /** @param version that was seen; null when the server does not know it yet */
  readonly send: (form: Form, version: number | null) => Promise<Sent<Form>>
  /** As the server has it now; undefined when it cannot be asked. */
  readonly reread: () => Promise<SavedForm<Form> | undefined>
}

const QUIET_FOR = 1_200
const TRY_AGAIN = 4_000

/**
 * A form that saves itself. Each keystroke is kept on the device at once, and sent a moment after the last one. Where
 * another device changed other fields meanwhile, both stand; where it changed the same, a person chooses.
 */
export function useKeptForm<Form extends object>({ drawer, saved, blank, owner, send, reread }: Keeping<Form>) {
  const [typed, setTyped] = useState<Typed<Form>>({})
  const [there, setThere] = useState(saved)
  const [state, setState] = useState<KeepingState>('saved')
  const [refusal, setRefusal] = useState<{ message: string; wrong: Readonly<Record<string, string>> }>()
  const [clashes, setClashes] = useState<readonly (keyof Form & string)[]>([])
  const now = useRef({ typed, there, clashes, bases: {} as Typed<Form>, saving: false, send, reread })
  now.current.send = send
  now.current.reread = reread
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const put = useCallback(
    (next: Typed<Form>) => {
      const { bases, there } = now.current
      const seen = there?.form ?? blank
      const kept = fieldsOf(next).map((field) => [field, field in bases ? bases[field] : seen[field]] as const)
      now.current.bases = Object.fromEntries(kept) as Typed<Form>
      now.current.typed = next
      setTyped(next)
      void (kept.length === 0
        ? forgetTyping(drawer)
        : keepTyping(drawer, { typed: next, bases: now.current.bases, ...(owner && { owner }) }))
    },
    [blank, drawer, owner],
  )
  const putThere = useCallback((next: SavedForm<Form>) => {
    now.current.there = next
    setThere(next)
  }, [])
  const putClashes = useCallback((next: readonly (keyof Form & string)[]) => {
    now.current.clashes = next
    setClashes(next)
    return next.length > 0
  }, [])

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const { typed: sent, there, clashes, saving } = now.current
    if (fieldsOf(sent).length === 0) return true
    if (saving || clashes.length > 0) return false
    now.current.saving = true
    setState('saving')
    const answer = await now.current.send({ ...(there?.form ?? blank), ...sent }, there?.version ?? null)
    now.current.saving = false
    if (answer.outcome === 'saved') {
      putThere(answer)
      setRefusal(undefined)
      // Something new that was sent before, and whose answer was lost, is there as it was first sent.
      const left = there ? without(now.current.typed, sent) : without(now.current.typed, answer.form)
      now.current.bases = {}
      put(left)
      if (fieldsOf(left).length === 0) {
        setState('saved')
        return true
      }
      setState('pending')
      return save()
    }
    if (answer.outcome === 'stale') {
      const theirs = await now.current.reread()
      if (!theirs) {
        setState('kept')
        return false
      }
      putThere(theirs)
      setState('pending')
      return putClashes(clashesOf(now.current.typed, now.current.bases, theirs.form)) ? false : save()
    }
    if (answer.outcome === 'refused') setRefusal(answer)
    if (answer.outcome === 'away') timer.current = setTimeout(save, TRY_AGAIN)
    setState(answer.outcome === 'away' ? 'kept' : answer.outcome)
    return false
  }, [blank, put, putClashes, putThere])

  const change = useCallback(
    (part: Typed<Form>) => {
      put({ ...now.current.typed, ...part })
      setState('pending')
      clearTimeout(timer.current)
      timer.current = setTimeout(save, QUIET_FOR)
    },
    [put, save],
  )
  const settle = useCallback(
    (field: keyof Form & string, choice: 'mine' | 'theirs') => {
      const theirs = now.current.there?.form[field]
      if (choice === 'theirs') {
        const { [field]: _mine, ...rest } = now.current.typed
        put(rest as Typed<Form>)
      } else {
        now.current.bases = { ...now.current.bases, [field]: theirs }
        put(now.current.typed)
      }
      putClashes(now.current.clashes.filter((other) => other !== field))
      void save().then((done) => done && setState('saved'))
    },
    [put, putClashes, save],
  )

  // What was typed before the page was closed, or the network lost, is taken up again.
  useEffect(() => {
    let left = false
    void readTyping(drawer).then((kept) => {
      if (left || !kept) return
      const before = kept.typed as Typed<Form>
      now.current.bases = { ...(kept.bases as Typed<Form>), ...now.current.bases }
      const fresh = { ...before, ...now.current.typed }
      const seen = now.current.there?.form
      put(seen ? without(fresh, seen) : fresh)
      if (fieldsOf(now.current.typed).length === 0) return
      setState('pending')
      if (!seen || !putClashes(clashesOf(now.current.typed, now.current.bases, seen))) void save()
    })
    const online = () => void save()
    addEventListener('online', online)
    return () => {
      left = true
      removeEventListener('online', online)
      void save()
    }
  }, [drawer, put, putClashes, save])

  // Read again by the page, because somebody else saved it.
  useEffect(() => {
    if (!saved || saved.version <= (now.current.there?.version ?? 0)) return
    putThere(saved)
    putClashes(clashesOf(now.current.typed, now.current.bases, saved.form))
  }, [saved, putThere, putClashes])

  const form: Form = { ...(there?.form ?? blank), ...typed }
  return {
    form,
    change,
    save,
    settle,
    clashes: clashes.map((field) => ({ field, theirs: there?.form[field] })),
    state,
    refusal,
    wrong: (field: string) => refusal?.wrong[field],
    /** As the server had it last, also within an event that saved it. */
    latest: () => now.current.there,
  }
}
