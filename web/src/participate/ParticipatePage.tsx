import './participate.css'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { CallCard } from './CallCard.tsx'
import { MyFiles } from './MyFiles.tsx'
import { useCalls } from './useCalls.ts'
import { useMyApplications } from './useMyApplications.ts'

/** The calls of the edition, and for who is signed in, what became of their files. */
export function ParticipatePage() {
  const say = useText()
  const viewer = useViewer()
  const { calls, error, read } = useCalls()
  const { mine, error: mineFailed, read: readMine } = useMyApplications(!viewer)
  return (
    <Page title={say('participate.title')} lead={say('participate.lead')}>
      {viewer && mineFailed && !mine && <Failure error={mineFailed} onRetry={readMine} />}
      {mine && mine.files.length > 0 && <MyFiles files={mine.files} />}
      {!calls && error && <Failure error={error} onRetry={read} />}
      {!calls && !error && <Loading />}
      {calls?.length === 0 && <Empty title={say('participate.none')} text={say('participate.noneWhy')} />}
      {calls?.map((call) => (
        <CallCard key={call.id} call={call} isSignedIn={Boolean(viewer)} mine={mine} />
      ))}
    </Page>
  )
}
