import { useState } from 'react'
import { venueLocal } from '../console/venueTime.ts'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { CallWhen } from './CallWhen.tsx'
import type { CallRecord, Stage } from './callTypes.ts'
import { DateFields } from './DateFields.tsx'
import { daysLater, typedHour } from './salonTime.ts'
import { type Dates, useCallAction } from './useCallAction.ts'

interface Props {
  call: CallRecord
  stage: Stage
  now: number
  timeZone: string
}

const LATER = [1, 3, 7] as const

/** Opening and closing: at an hour, or now. Every exhibitor's open form follows at once; every change can be taken back. */
export function DatesPart({ call, stage, now, timeZone }: Props) {
  const say = useText()
  const times = useTimes()
  const { busy, refused, move, step } = useCallAction(call.id)
  const kept: Dates = { opensAt: Date.parse(call.opensAt), closesAt: Date.parse(call.closesAt) }
  const [typed, setTyped] = useState<{ opensAt?: string; closesAt?: string }>({})
  const opensAt = typed.opensAt ?? venueLocal(kept.opensAt, timeZone)
  const closesAt = typed.closesAt ?? venueLocal(kept.closesAt, timeZone)
  // An hour that nobody touched stays to the second.
  const wanted = {
    opensAt: typed.opensAt === undefined ? kept.opensAt : typedHour(typed.opensAt, timeZone)?.instant,
    closesAt: typed.closesAt === undefined ? kept.closesAt : typedHour(typed.closesAt, timeZone)?.instant,
  }
  const isWhole = (dates: typeof wanted): dates is Dates => dates.opensAt !== undefined && dates.closesAt !== undefined
  const isChanged = wanted.opensAt !== kept.opensAt || wanted.closesAt !== kept.closesAt
  const opened = (stage === 'OPEN' || stage === 'CLOSED') && call.counts.length > 0

  const told = (done: CallRecord, text: string) =>
    toast(text, {
      label: say('calls.undo'),
      run: () => void move(done.version, kept),
    })
  const send = async (dates: Dates) => {
    const done = await move(call.version, dates)
    if (!done) return
    setTyped({})
    told(done, say('calls.datesMoved', { at: times.dateTime(done.closesAt) }))
  }
  const atOnce = async (what: 'OPEN' | 'CLOSE') => {
    const done = await step(call.version, what)
    if (done) told(done, say(what === 'OPEN' ? 'calls.openedNow' : 'calls.closedNow'))
  }
  return (
    <section className="panel call-part" aria-labelledby="call-dates">
      <h2 id="call-dates">{say('calls.part.dates')}</h2>
      <p className="call-dates-now">
        <CallWhen call={call} stage={stage} now={now} timeZone={timeZone} />
      </p>
      <form
        className="call-dates"
        onSubmit={(event) => {
          event.preventDefault()
          if (isChanged && isWhole(wanted)) void send(wanted)
        }}
      >
        <DateFields
          opensAt={opensAt}
          closesAt={closesAt}
          timeZone={timeZone}
          opened={opened}
          issues={refused?.issues ?? []}
          onChange={(part) => setTyped({ ...typed, ...part })}
        />
        <div className="row">
          <Button tone="primary" type="submit" busy={busy} aria-disabled={!isChanged || !isWhole(wanted)}>
            {say('calls.saveDates')}
          </Button>
          {isChanged && (
            <Button tone="quiet" onClick={() => setTyped({})}>
              {say('calls.cancel')}
            </Button>
          )}
        </div>
      </form>
      {stage !== 'ARCHIVED' && (
        <div className="row">
          {stage === 'PLANNED' && (
            <Button busy={busy} onClick={() => void atOnce('OPEN')}>
              {say('calls.openNow')}
            </Button>
          )}
          {(stage === 'OPEN' || stage === 'CLOSED') &&
            LATER.map((days) => (
              <Button
                key={days}
                busy={busy}
                onClick={() =>
                  // A call that closed is opened again from now, not from when it closed.
                  void send({ ...kept, closesAt: daysLater(Math.max(kept.closesAt, now), days, timeZone) })
                }
              >
                {say(stage === 'OPEN' ? 'calls.extend' : 'calls.reopen', { days })}
              </Button>
            ))}
          {stage === 'OPEN' && (
            <Button tone="danger" busy={busy} onClick={() => void atOnce('CLOSE')}>
              {say('calls.closeNow')}
            </Button>
          )}
        </div>
      )}
      {stage === 'OPEN' && <p className="soft">{say('calls.datesLive')}</p>}
      {refused && refused.issues.length === 0 && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </section>
  )
}
