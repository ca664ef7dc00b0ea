import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'

/** What only the registration desk sees. The server decides again at every question. */
export function DeskOnly({ children }: { children: (viewerId: string) => ReactNode }) {
  const say = useText()
  const viewer = useViewer()
  if (viewer && mayRegister(viewer.roles)) return children(viewer.person.id)
  return (
    <Page title={say('plan-editor.title')}>
      {viewer === undefined ? (
        <AwaitViewer />
      ) : (
        <Empty title={say('plan-editor.forbidden')} text={say('plan-editor.forbidden.text')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('shell.signIn')}
          </ButtonLink>
        </Empty>
      )}
    </Page>
  )
}
