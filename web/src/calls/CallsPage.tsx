import './calls.css'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { CallEditor } from './CallEditor.tsx'
import { CallList } from './CallList.tsx'

/** Where the registration desk makes and keeps the calls of the edition: all of them, or one. */
export function CallsPage({ id }: { id?: string }) {
  const say = useText()
  const viewer = useViewer()
  if (viewer && mayRegister(viewer.roles)) return id ? <CallEditor key={id} id={id} /> : <CallList />
  return (
    <Page title={say('calls.title')}>
      {viewer === undefined ? (
        <AwaitViewer />
      ) : (
        <Empty title={say('calls.closed.title')} text={say('calls.closed.why')}>
          {viewer === null && (
            <ButtonLink href={`/sign-in?next=/calls${id ? `/${id}` : ''}`} tone="primary">
              {say('calls.closed.signIn')}
            </ButtonLink>
          )}
        </Empty>
      )}
    </Page>
  )
}
