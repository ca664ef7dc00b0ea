import { useEffect } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Star } from '../ui/Star.tsx'
import type { PublicScheduleRead } from './session.ts'

/** The edition's front: its name, its place and days, and which version of the programme this is. */
export function Hero({ schedule }: { schedule: PublicScheduleRead | null | undefined }) {
  const say = useText()
  const times = useTimes()
  useEffect(() => {
    document.title = `${say('shell.nav.schedule')} · ${say('shell.name')}`
  }, [say])
  const edition = schedule?.edition
  return (
    <header className="hero">
      <div className="hero-lines" aria-hidden="true" />
      <div className="hero-text">
        <div>
          <p className="hero-over">{say('shell.nav.schedule')}</p>
          <h1>{edition?.name ?? say('shell.name')}</h1>
          {edition && (
            <p className="hero-facts">
              {say('schedule.hero', { city: edition.city, days: times.days(edition.opensOn, edition.closesOn) })}
            </p>
          )}
        </div>
        {schedule && (
          <p className="hero-version">
            <Star />
            <span>
              <b>
                {schedule.release
                  ? say('schedule.version', { number: schedule.release.number })
                  : say('schedule.noVersion')}
              </b>
              {schedule.release && (
                <small>{say('schedule.publishedAt', { time: times.dateTime(schedule.release.publishedAt) })}</small>
              )}
            </span>
          </p>
        )}
      </div>
    </header>
  )
}
