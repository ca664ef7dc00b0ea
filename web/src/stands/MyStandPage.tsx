import './plan.css'
import './claims.css'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { fileNow, type StandFile } from './claimTypes.ts'
import { MyFile } from './MyFile.tsx'
import { SharedStands } from './SharedStands.tsx'
import { useMyStands } from './useMyStands.ts'
import { usePlan } from './usePlan.ts'
import { useStandStates } from './useStandStates.ts'

/** What the exhibitor has, is offered and may still take; everything by the edition's clock, and live. */
export function MyStandPage() {
  const say = useText()
  const viewer = useViewer()
  const { files, sharings, error, read } = useMyStands(!viewer)
  const plan = usePlan()
  const { placed, states, now } = useStandStates(plan.halls)
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (viewer === null)
      return (
        <Empty title={say('claims.mine.signIn')} text={say('claims.mine.signInWhy')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('claims.mine.toSignIn')}
          </ButtonLink>
        </Empty>
      )
    if (error && !files) return <Failure error={error} onRetry={read} />
    if (plan.error && !plan.halls) return <Failure error={plan.error} onRetry={plan.read} />
    if (!files || !plan.halls) return <Loading />
    if (files.length === 0 && sharings.length === 0)
      return <Empty title={say('claims.mine.none')} text={say('claims.mine.noneWhy')} />
    // What has a deadline comes first.
    const byDeadline = [...files].sort((a, b) => deadlineOf(a, now) - deadlineOf(b, now))
    const shared = (asked: boolean) => (
      <SharedStands sharings={sharings.filter(({ consentedAt }) => asked === !consentedAt)} {...{ placed, states }} />
    )
    return (
      <>
        {shared(true)}
        {byDeadline.map((file) => (
          <MyFile key={file.id} file={file} halls={plan.halls ?? []} placed={placed} states={states} now={now} />
        ))}
        {shared(false)}
      </>
    )
  }
  return (
    <Page title={say('claims.mine.title')} lead={say('claims.mine.lead')}>
      {content()}
    </Page>
  )
}

/** The first deadline of a file, in milliseconds; those without one come after all that have one. */
function deadlineOf(file: StandFile, now: number): number {
  const { offer, held } = fileNow(file, now)
  const deadlines = [offer?.until, ...held.map(({ until }) => until)].flatMap((until) =>
    until ? Date.parse(until) : [],
  )
  return Math.min(...deadlines, Number.MAX_SAFE_INTEGER)
}
