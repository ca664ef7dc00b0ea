import {
  DemoStartsDocument,
  SetClockDocument,
  type SetClockMutationVariables,
} from '@salon/schema/generated/graphql.ts'
import { type FormEvent, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { venueInstant, venueLocal } from '../console/venueTime.ts'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { venueZone } from '../i18n/Messages.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useDomainClock, useNow } from '../live/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import { morningOf, nextStart } from './demoJumps.ts'

const RATES = [1, 10, 60] as const

/** Sets, stops and hastens the demo's clock; every screen follows. */
export function ClockControls({ allowed }: { allowed: boolean }) {
  const say = useText()
  const { time, day } = useTimes()
  const { rate } = useDomainClock()
  const now = useNow(1_000)
  const [{ data }] = useQuery({
    query: DemoStartsDocument,
    variables: { in: useSchemaLanguage() },
    requestPolicy: 'cache-and-network',
  })
  const [{ fetching, error, data: answer }, setClock] = useMutation(SetClockDocument)
  const [wanted, setWanted] = useState(() => venueLocal(now, venueZone))
  const next = nextStart(data?.schedule?.sessions.nodes ?? [], now)
  const refused = answer && answer.setClock.__typename !== 'Clock' ? answer.setClock.message : undefined
  const change = (variables: SetClockMutationVariables) => void setClock(variables)
  const jump = (to: number) => change({ now: new Date(to).toISOString() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const instant = venueInstant(wanted, venueZone)
    if (instant !== undefined) jump(instant)
  }
  return (
    <div className="clock-controls">
      <p className="clock-face">
        <span>{say('people.clock.now')}</span>
        <b className="numerals">{time(now)}</b>
        <span>
          {day(now)} · {rate === 0 ? say('people.clock.stopped') : say('people.clock.running', { rate })}
        </span>
      </p>
      {!allowed && <Note>{say('people.clock.forbidden')}</Note>}
      <fieldset className="clock-row" disabled={!allowed}>
        <legend>{say('people.clock.rate')}</legend>
        <Button aria-pressed={rate === 0} disabled={!allowed} onClick={() => change({ rate: 0 })}>
          {say('people.clock.stop')}
        </Button>
        {RATES.map((each) => (
          <Button key={each} aria-pressed={rate === each} disabled={!allowed} onClick={() => change({ rate: each })}>
            <bdi dir="ltr">{say('people.clock.rate.of', { rate: each })}</bdi>
          </Button>
        ))}
      </fieldset>
      <div className="clock-row">
        <Button disabled={!allowed} busy={fetching} onClick={() => jump(morningOf(now, venueZone))}>
          {say('people.clock.morning')}
        </Button>
        {next?.session ? (
          <Button disabled={!allowed} busy={fetching} onClick={() => jump(next.to)}>
            {say('people.clock.next', { time: time(next.session.startsAt), title: next.session.title })}
          </Button>
        ) : (
          <p className="people-soft">{data && say('people.clock.next.none')}</p>
        )}
      </div>
      <form className="clock-row clock-set" onSubmit={submit}>
        <TextField
          label={say('people.clock.set.label')}
          type="datetime-local"
          value={wanted}
          onChange={setWanted}
          disabled={!allowed}
        />
        <Button type="submit" disabled={!allowed} busy={fetching}>
          {say('people.clock.set')}
        </Button>
      </form>
      {(error || refused) && (
        <Note tone="danger" urgent>
          {refused ?? say('people.clock.failed')}
        </Note>
      )}
    </div>
  )
}
