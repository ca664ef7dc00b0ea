import './participate.css'
import { ApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import { Deadline } from './Deadline.tsx'
import { FileForm } from './FileForm.tsx'
import { FileHistory } from './FileHistory.tsx'
import { isAbout } from './isAbout.ts'
import { StateBadge } from './StateBadge.tsx'
import { useCalls } from './useCalls.ts'
import { useMyApplications } from './useMyApplications.ts'

/** One file of one's own: the form while it may be filled in, and what became of it. */
export function FilePage({ id }: { id: string }) {
  const say = useText()
  const language = useSchemaLanguage()
  const viewer = useViewer()
  const [{ data, error, fetching }, read] = useQuery({
    query: ApplicationDocument,
    variables: { id, in: language },
    requestPolicy: 'cache-and-network',
    pause: !viewer,
  })
  const { reached } = useMyApplications(!viewer)
  useEffect(() => {
    if (reached) read({ requestPolicy: 'network-only' })
  }, [reached, read])
  const file = data?.application
  const { change } = useCalls()
  const moved = change && change.call?.id === file?.call.id ? change : undefined
  useEffect(() => {
    if (!moved) return
    // The form may ask for other things now, and another word on what is missing.
    read({ requestPolicy: 'network-only' })
    if (moved.kind === 'datesMoved' || moved.kind === 'closed') toast(say('participate.deadlineMoved'))
  }, [moved, read, say])
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (viewer === null)
      return (
        <Empty title={say('participate.signInTitle')} text={say('participate.signInWhy')}>
          <ButtonLink href={`/sign-in?next=/participate/${id}`} tone="primary">
            {say('participate.signIn')}
          </ButtonLink>
        </Empty>
      )
    if (error && !file) return <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
    if (!file)
      return fetching || !data ? (
        <Loading />
      ) : (
        <Empty title={say('participate.noFile')} text={say('participate.noFileWhy')}>
          <ButtonLink href="/participate">{say('participate.back')}</ButtonLink>
        </Empty>
      )
    return (
      <>
        <div className="row file-state" aria-live="polite">
          <StateBadge state={file.state} />
          <span>{say(`participate.next.${file.state}`)}</span>
        </div>
        {file.state === 'DRAFT' && <Deadline call={file.call} />}
        {file.reason && isAbout(file) && <blockquote dir="auto">{file.reason}</blockquote>}
        <FileForm key={file.id} file={file} />
        <FileHistory file={file} />
      </>
    )
  }
  return (
    <Page
      title={file ? say('participate.fileTitle', { number: file.number }) : say('participate.file')}
      lead={file && <bdi>{file.exhibitor.name}</bdi>}
    >
      {content()}
    </Page>
  )
}
