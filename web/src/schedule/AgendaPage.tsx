import './schedule.css'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { AttendButton } from './AttendButton.tsx'
import { grouped } from './grouped.ts'
import { LatestChanges } from './LatestChanges.tsx'
import { overlapsAmong } from './overlaps.ts'
import { SessionCard } from './SessionCard.tsx'
import { useLiveSchedule } from './useLiveSchedule.ts'
import { useMyAgenda } from './useMyAgenda.ts'

/** What one person speaks at, moderates, has a seat for or follows, live, with what collides. */
export function AgendaPage() {
  const say = useText()
  const times = useTimes()
  const now = useNow()
  const live = useLiveSchedule()
  const { signedIn, entries, error, read } = useMyAgenda()
  const version = live.schedule?.release && say('schedule.version', { number: live.schedule.release.number })

  const content = () => {
    if (signedIn === undefined) return <AwaitViewer />
    if (signedIn === false)
      return (
        <Empty title={say('schedule.agenda.signIn.title')} text={say('schedule.agenda.signIn.text')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('shell.signIn')}
          </ButtonLink>
        </Empty>
      )
    if (!entries)
      return error ? <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} /> : <Loading />
    if (entries.length === 0)
      return (
        <Empty title={say('schedule.agenda.empty.title')} text={say('schedule.agenda.empty.text')}>
          <ButtonLink href="/" tone="primary">
            {say('shell.nav.schedule')}
          </ButtonLink>
        </Empty>
      )
    const sorted = [...entries].sort((a, b) => Date.parse(a.session.startsAt) - Date.parse(b.session.startsAt))
    const overlaps = overlapsAmong(sorted.map(({ session }) => session))
    const changes = new Map([...live.changes].reverse().map((change) => [change.session.id, change]))
    return [...grouped(sorted, ({ session }) => venueDay(session.startsAt))].map(([day, ofDay]) => (
      <section key={day} className="agenda-day">
        <h2>{times.day(`${day}T12:00Z`)}</h2>
        <div className="hour-sessions">
          {ofDay.map(({ session, reason }) => {
            const other = overlaps.get(session.id)
            return (
              <SessionCard key={session.id} session={session} now={now} change={changes.get(session.id)}>
                {other && (
                  <p className="overlap">
                    <Icon name="warning" />
                    {say('schedule.agenda.overlap', { title: other.title, time: times.time(other.startsAt) })}
                  </p>
                )}
                <AttendButton session={session} reason={reason} />
              </SessionCard>
            )
          })}
        </div>
      </section>
    ))
  }

  const mine = live.changes.filter((change) => entries?.some(({ session }) => session.id === change.session.id))
  return (
    <Page title={say('shell.nav.agenda')} lead={version}>
      <LatestChanges changes={mine} />
      {error && entries && <Note tone="warning">{say('schedule.stale')}</Note>}
      {content()}
    </Page>
  )
}
