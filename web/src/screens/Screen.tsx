import './screens.css'
import { type ReactNode, useEffect } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { domainTime, useDomainClock, useNow } from '../live/clock.ts'
import type { PublicScheduleRead } from '../schedule/session.ts'
import { useLink } from '../shell/useLink.ts'
import { Star } from '../ui/Star.tsx'

interface Props {
  title: string
  schedule: PublicScheduleRead | null | undefined
  children: ReactNode
}

/** The frame of a big screen: name, clock, and at the foot how true it is. Nobody touches it; nothing on it waits for a hand. */
export function Screen({ title, schedule, children }: Props) {
  const say = useText()
  const times = useTimes()
  const now = useNow(1_000)
  useEffect(() => {
    document.title = `${title} · ${say('shell.name')}`
  }, [title, say])
  useStayingAwake()
  return (
    <main className="screen">
      <header className="screen-head">
        <Star />
        <h1>{title}</h1>
        <p className="screen-clock numerals">
          <b>{times.time(now)}</b>
          <span>{times.day(now)}</span>
        </p>
      </header>
      <div className="screen-body">{children}</div>
      <footer className="screen-foot">
        <span>{schedule?.edition.name ?? say('shell.name')}</span>
        <span>{schedule?.release ? say('schedule.version', { number: schedule.release.number }) : ''}</span>
        <ScreenLink />
      </footer>
    </main>
  )
}

/** Live, or since when not and of what time the data is. */
function ScreenLink() {
  const say = useText()
  const times = useTimes()
  const clock = useDomainClock()
  const { state, lostAt } = useLink()
  if (state === 'offline' && lostAt !== undefined)
    return (
      <span className="screen-link" data-state="offline" role="status">
        {say('shell.offline.since', {
          minutes: Math.floor((Date.now() - lostAt) / 60_000),
          time: times.time(domainTime(clock, lostAt)),
        })}
      </span>
    )
  return (
    <span className="screen-link" data-state={state}>
      <span className="live-dot" aria-hidden="true" />
      {say(`shell.live.${state}`)}
    </span>
  )
}

/** Asks the device not to sleep; where that is not known, the device's own settings decide. */
function useStayingAwake() {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined)
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => document.removeEventListener('visibilitychange', ask)
  }, [])
}
