import './schedule.css'
import { useMemo } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { DayTabs } from './DayTabs.tsx'
import { FilterBar } from './FilterBar.tsx'
import { dayShown, daysOf, keepsSession } from './filters.ts'
import { Hero } from './Hero.tsx'
import { LatestChanges } from './LatestChanges.tsx'
import { NowNext } from './NowNext.tsx'
import { ScheduleGrid } from './ScheduleGrid.tsx'
import { ScheduleList } from './ScheduleList.tsx'
import { byStart, type SessionCardData } from './session.ts'
import { useFilters } from './useFilters.ts'
import { useLiveSchedule } from './useLiveSchedule.ts'
import { reasonsBySession, useMyAgenda } from './useMyAgenda.ts'
import { ViewTabs } from './ViewTabs.tsx'

const none: readonly SessionCardData[] = []

/** The programme as everybody sees it, live: by day, by room, or what is on now. */
export function PublicSchedule() {
  const say = useText()
  const times = useTimes()
  const now = useNow()
  const live = useLiveSchedule()
  const agenda = useMyAgenda()
  const [filters, change] = useFilters()
  const all = live.schedule?.sessions.nodes ?? none
  const sorted = useMemo(() => [...all].sort(byStart), [all])
  const days = useMemo(() => daysOf(sorted), [sorted])
  const day = dayShown(filters.day, days, now)
  const found = sorted.filter((session) => keepsSession(filters, session))
  const ofDay = found.filter((session) => venueDay(session.startsAt) === day)
  const changes = new Map([...live.changes].reverse().map((seen) => [seen.session.id, seen]))
  const reasons = reasonsBySession(agenda.entries)
  const filtered = Boolean(filters.room || filters.track || filters.kind || filters.q)
  const shared = { now, changes, reasons, signedIn: agenda.signedIn === true }

  const clear = () => change({ room: '', track: '', kind: '', q: '' })
  const board = () => {
    if (live.schedule === undefined) return live.error ? <Failure error={live.error} /> : <Loading lines={6} />
    if (all.length === 0) return <Empty title={say('schedule.empty.title')} text={say('schedule.empty.text')} />
    if (filters.view === 'now') return <NowNext sessions={found} {...shared} />
    if (ofDay.length === 0)
      return (
        <Empty
          title={say('schedule.nothing.title')}
          text={say('schedule.nothing.text', { day: times.day(`${day}T12:00Z`) })}
        >
          {filtered && <Button onClick={clear}>{say('schedule.clear')}</Button>}
        </Empty>
      )
    return filters.view === 'grid' ? (
      <ScheduleGrid sessions={ofDay} day={day} {...shared} />
    ) : (
      <ScheduleList sessions={ofDay} day={day} {...shared} />
    )
  }

  return (
    <>
      <Hero schedule={live.schedule} />
      <div className="page schedule-page">
        <LatestChanges changes={live.changes} />
        {live.schedule && live.error && <Note tone="warning">{say('schedule.stale')}</Note>}
        <div className="schedule-controls no-print">
          <ViewTabs view={filters.view} onChange={(view) => change({ view })} />
          {filters.view !== 'now' && (
            <DayTabs days={days} day={day} sessions={found} onChange={(next) => change({ day: next })} />
          )}
        </div>
        <FilterBar filters={filters} sessions={sorted} onChange={change} onClear={filtered ? clear : undefined} />
        {live.schedule && filters.view !== 'now' && (
          <p className="schedule-count" role="status">
            {say('schedule.count', { count: ofDay.length, day: times.day(`${day}T12:00Z`) })}
          </p>
        )}
        {board()}
      </div>
    </>
  )
}
