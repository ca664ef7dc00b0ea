import {
  AssignApplicationsDocument,
  type AssignApplicationsMutation,
  ShareApplicationsDocument,
} from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toasts.ts'

interface Held {
  readonly id: string
  readonly assignedTo?: { readonly id: string } | null | undefined
}
type After = AssignApplicationsMutation['assignApplications']

/** Puts files into hands, as they were seen: who was slower than a colleague is told. What was done can be undone. */
export function useAssign(onDone: () => void) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, assignThem] = useMutation(AssignApplicationsDocument)
  const [, shareThem] = useMutation(ShareApplicationsDocument)
  const { busy, refused, ask } = useAsked()
  const put = (files: readonly Held[], to: string | null) =>
    ask(
      assignThem({
        files: files.map(({ id, assignedTo }) => ({ id, seen: assignedTo?.id ?? null })),
        to,
        in: language,
      }),
    )
  /** Everybody who had some of them has them again. */
  const undo = async (before: readonly Held[], now: readonly Held[]) => {
    const had = new Map(before.map(({ id, assignedTo }) => [id, assignedTo?.id ?? null]))
    for (const to of new Set(now.map(({ id }) => had.get(id) ?? null)))
      await put(
        now.filter(({ id }) => (had.get(id) ?? null) === to),
        to,
      )
    const text = say('review.givenBack', { count: now.length })
    announce(text)
    toast(text)
    onDone()
  }
  const tell = (text: string, before: readonly Held[], now: readonly Held[]) => {
    announce(text)
    toast(text, { label: say('review.handsUndo'), run: () => void undo(before, now) })
  }
  const changed = (before: readonly Held[], done: After | undefined): readonly Held[] => {
    const had = new Map(before.map(({ id, assignedTo }) => [id, assignedTo?.id]))
    return done?.__typename === 'ReviewedFiles'
      ? done.files.filter(({ id, assignedTo }) => had.get(id) !== assignedTo?.id)
      : []
  }
  const assign = async (files: readonly Held[], to: string | null) => {
    const done = await put(files, to)
    const moved = changed(files, done)
    if (done?.__typename === 'ReviewedFiles')
      tell(say(to ? 'review.assigned' : 'review.givenBack', { count: moved.length }), files, moved)
    else if (done && 'message' in done) toast(done.message)
    onDone()
  }
  const share = async (files: readonly Held[], among: readonly string[]): Promise<boolean> => {
    const done = await ask(shareThem({ ids: files.map(({ id }) => id), among: [...among], in: language }))
    if (done?.__typename !== 'ReviewedFiles') return false
    const moved = changed(files, done)
    tell(say('review.shared', { count: moved.length }), files, moved)
    onDone()
    return true
  }
  return { busy, refused, assign, share }
}
