import { AssignApplicationsDocument } from '@salon/schema/generated/graphql.ts'
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

/** Puts files into somebody's hands, as they were seen: who was slower than a colleague is told. */
export function useAssign(onDone: () => void) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, assignThem] = useMutation(AssignApplicationsDocument)
  const { busy, refused, ask } = useAsked()
  const assign = async (files: readonly Held[], to: string | null) => {
    const seen = files.map(({ id, assignedTo }) => ({ id, seen: assignedTo?.id ?? null }))
    const done = await ask(assignThem({ files: seen, to, in: language }))
    const text =
      done?.__typename === 'ReviewedFiles'
        ? say(to ? 'review.assigned' : 'review.givenBack', { count: files.length })
        : done && 'message' in done
          ? done.message
          : undefined
    if (text) {
      announce(text)
      toast(text)
    }
    onDone()
  }
  return { busy, refused, assign }
}
