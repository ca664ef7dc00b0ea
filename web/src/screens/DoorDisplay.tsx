import { renderSVG } from 'uqr'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { DelayedTime } from '../schedule/DelayedTime.tsx'
import { roomsNow } from '../schedule/roomsNow.ts'
import { useLiveSchedule } from '../schedule/useLiveSchedule.ts'
import { unbroken } from '../ui/unbroken.ts'
import { CurrentSession } from './CurrentSession.tsx'
import { Rotating } from './Rotating.tsx'
import { Screen } from './Screen.tsx'
import { ScreenNothing } from './ScreenNothing.tsx'

const following = 3

/** Beside a room's door: what is on, until when, who speaks, and what comes next. */
export const DoorDisplay = ({ roomKey }: { roomKey: string }) => (
  <Rotating>
    <Door roomKey={roomKey} />
  </Rotating>
)

function Door({ roomKey }: { roomKey: string }) {
  const say = useText()
  const times = useTimes()
  const now = useNow(1_000)
  const live = useLiveSchedule()
  const language = useLanguage()
  const sessions = live.schedule?.sessions.nodes.filter(({ room }) => room.key === roomKey) ?? []
  const room = sessions[0]?.room
  const today = venueDay(now)
  const state = roomsNow(sessions, now)[0]
  // Between two sessions the next one takes the big place, since that is what people at the door came for.
  const shown = state?.current ?? state?.next
  const next = (state?.later ?? []).filter((session) => session !== shown).slice(0, following)
  const changed = new Set(live.changes.map((change) => change.session.id))
  return (
    <Screen title={room?.name ?? say('screens.room')} schedule={live.schedule}>
      {!live.schedule ? (
        <ScreenNothing text={live.error ? say('shell.failure.network') : say('shell.loading')} />
      ) : !shown ? (
        <ScreenNothing text={say(room ? 'screens.overHere' : 'screens.noRoom')} />
      ) : (
        <div className="door">
          <CurrentSession session={shown} now={now} changed={changed.has(shown.id)} />
          <section className="door-next" aria-label={say('schedule.now.next')}>
            <h2>{say('schedule.now.next')}</h2>
            {next.length === 0 && <p>{say('screens.nothingNext')}</p>}
            <ol>
              {next.map((session) => (
                <li key={session.id} data-changed={changed.has(session.id) || undefined}>
                  <p className="door-hour">
                    {venueDay(session.startsAt) !== today && <span>{times.shortDay(session.startsAt)} </span>}
                    <DelayedTime session={session} />
                  </p>
                  <p className="door-title">{unbroken(session.title)}</p>
                </li>
              ))}
            </ol>
            <p className="door-code">
              <img
                alt={say('screens.code')}
                src={`data:image/svg+xml,${encodeURIComponent(renderSVG(`${location.origin}/${language}?room=${encodeURIComponent(roomKey)}`, { border: 1 }))}`}
              />
              <span>{say('screens.scan')}</span>
            </p>
          </section>
        </div>
      )}
    </Screen>
  )
}
