import { MyPageDocument, type MyPageFragment, SavePageDocument } from '@salon/schema/generated/graphql.ts'
import { useMemo } from 'react'
import { useClient, useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { type Sent, useKeptForm } from '../keeping/useKeptForm.ts'
import { fieldOf, formOf, inputOf, type PageForm, unreadable } from './pageForm.ts'

const savedOf = (page: MyPageFragment) => ({ form: formOf(page), version: page.version })

/** The form of an exhibitor's page, which saves itself. */
export function usePageForm(page: MyPageFragment) {
  const say = useText()
  const language = useSchemaLanguage()
  const client = useClient()
  const [, save] = useMutation(SavePageDocument)
  const saved = useMemo(() => savedOf(page), [page])
  const exhibitor = page.id

  async function send(form: PageForm, version: number | null): Promise<Sent<PageForm>> {
    const wrong = unreadable(form)
    if (wrong.length > 0)
      return {
        outcome: 'refused',
        message: say('page.mend'),
        wrong: Object.fromEntries(wrong.map((field) => [field, say('keeping.noFigure')])),
      }
    const { data } = await save({ exhibitor, version: version ?? 0, input: inputOf(form), in: language })
    const answer = data?.savePage
    if (!answer) return { outcome: 'away' }
    if (answer.__typename === 'MyPage') return { outcome: 'saved', ...savedOf(answer) }
    if (answer.__typename === 'StalePage') return { outcome: 'stale' }
    return {
      outcome: 'refused',
      message: answer.message,
      wrong:
        answer.__typename === 'InvalidInput'
          ? Object.fromEntries(answer.issues.map(({ path, message }) => [fieldOf(path), message]))
          : {},
    }
  }

  return useKeptForm<PageForm>({
    drawer: drawerOf(exhibitor),
    saved,
    blank: saved.form,
    send,
    reread: async () => {
      const { data } = await client.query(
        MyPageDocument,
        { exhibitor, in: language },
        { requestPolicy: 'network-only' },
      )
      return data?.myPage ? savedOf(data.myPage) : undefined
    },
  })
}

export const drawerOf = (exhibitor: string) => `page:${exhibitor}`
