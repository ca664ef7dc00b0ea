import './schedule.css'
import './session.css'
import { SessionPageDocument } from '@salon/schema/generated/graphql.ts'
import type { CSSProperties } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { trackColour } from '../ui/trackColour.ts'
import { unbroken } from '../ui/unbroken.ts'
import { AttendButton } from './AttendButton.tsx'
import { DelayedTime } from './DelayedTime.tsx'
import { LatestChanges } from './LatestChanges.tsx'
import { Seats } from './Seats.tsx'
import { SessionConventions } from './SessionConventions.tsx'
import { SessionPeople } from './SessionPeople.tsx'
import { SessionTools } from './SessionTools.tsx'
import { StateBadges } from './StateBadges.tsx'
import { useLiveSchedule } from './useLiveSchedule.ts'
import { reasonsBySession, useMyAgenda } from './useMyAgenda.ts'

/** One session: what it is, who speaks, what is signed there, and what one can do about it. */
export function SessionPage({ id }: { id: string }) {
  const say = useText()
  const times = useTimes()
  const now = useNow()
  const live = useLiveSchedule()
  const agenda = useMyAgenda()
  const [result, read] = useQuery({ query: SessionPageDocument, variables: { id, in: useSchemaLanguage() } })
  const session = result.data?.session
  if (!session) {
    const title = say('schedule.session')
    if (result.error)
      return (
        <Page title={title}>
          <Failure error={result.error} onRetry={() => read({ requestPolicy: 'network-only' })} />
        </Page>
      )
    return (
      <Page title={title}>
        {session === null ? <Empty title={say('schedule.sessionUnknown')} /> : <Loading lines={3} />}
      </Page>
    )
  }
  const reason = reasonsBySession(agenda.entries).get(id)
  const changed = live.changes.filter((change) => change.session.id === id)
  return (
    <Page
      title={unbroken(session.title)}
      lead={
        <span className="row session-line">
          <StateBadges session={session} now={now} />
          <span>{say(`schedule.kind.${session.kind}`)}</span>
          <span className="session-track" style={{ '--track': trackColour(session.track.colour) } as CSSProperties}>
            <span className="track-dot" aria-hidden="true" />
            {session.track.name}
          </span>
        </span>
      }
      actions={
        <ButtonLink href="/" tone="quiet">
          <Icon name="back" />
          {say('shell.nav.schedule')}
        </ButtonLink>
      }
    >
      <LatestChanges changes={changed} />
      <div className="session-page">
        <div className="session-main">
          <p className="session-summary">{session.summary}</p>
          <SessionPeople people={session.people} />
          <SessionConventions conventions={session.conventions} />
        </div>
        <aside className="panel session-aside" aria-label={say('schedule.practical')}>
          <p className="session-hours">
            <Icon name="clock" />
            <span>
              <b>{times.day(session.startsAt)}</b>
              <DelayedTime session={session} />
              <small>{say('schedule.zone')}</small>
            </span>
          </p>
          <p className="session-hours">
            <Icon name="place" />
            <span>
              <b>{session.room.name}</b>
              <small>{say('schedule.roomCapacity', { count: session.room.capacity })}</small>
              <Seats session={session} />
            </span>
          </p>
          {agenda.signedIn ? (
            <AttendButton session={session} reason={reason} />
          ) : (
            agenda.signedIn === false && (
              <ButtonLink href="/sign-in" tone="primary">
                {say('schedule.signInToFollow')}
              </ButtonLink>
            )
          )}
          <SessionTools session={session} />
          {session.provenance === 'GENERATED' && <p className="generated">{say('schedule.generated')}</p>}
          {live.schedule?.release && (
            <p className="generated">{say('schedule.version', { number: live.schedule.release.number })}</p>
          )}
        </aside>
      </div>
    </Page>
  )
}
