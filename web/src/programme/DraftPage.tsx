import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { DraftWorkspace } from './DraftWorkspace.tsx'
import { mayEdit } from './mayEdit.ts'

/** The programme editor, for those who edit. The server decides again at every save. */
export function DraftPage() {
  const say = useText()
  const viewer = useViewer()
  if (viewer && mayEdit(viewer.roles)) return <DraftWorkspace viewerId={viewer.person.id} />
  return (
    <Page title={say('programme.title')}>
      {viewer === undefined ? (
        <AwaitViewer />
      ) : (
        <Empty title={say('programme.forbidden.title')} text={say('programme.forbidden.body')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('programme.forbidden.signIn')}
          </ButtonLink>
        </Empty>
      )}
    </Page>
  )
}
