import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { BoardRoom, BoardSession } from './boardSession.ts'

interface Props {
  session: BoardSession
  sessions: readonly BoardSession[]
  rooms: readonly BoardRoom[]
  onSwap: (withSessionId: string) => void
}

/** The sessions that could change places with this one, those of its own day first. */
export function SwapForm({ session, sessions, rooms, onSwap }: Props) {
  const say = useText()
  const { time, shortDay } = useTimes()
  const day = venueDay(session.startsAt)
  const others = sessions
    .filter((each) => each.id !== session.id && each.state === 'SCHEDULED')
    .sort(
      (a, b) => Number(venueDay(a.startsAt) !== day) - Number(venueDay(b.startsAt) !== day) || a.startsAt - b.startsAt,
    )
  const [other, setOther] = useState(others[0]?.id ?? '')
  if (others.length === 0) return <Note>{say('console.swap.none')}</Note>
  const labelOf = (each: BoardSession) =>
    [
      venueDay(each.startsAt) === day ? time(each.startsAt) : `${shortDay(each.startsAt)} ${time(each.startsAt)}`,
      each.title,
      rooms.find((room) => room.id === each.roomId)?.name ?? '',
    ].join(' · ')
  return (
    <form
      className="console-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSwap(other)
      }}
    >
      <SelectField
        label={say('console.swap.with')}
        value={other}
        onChange={setOther}
        options={others.map((each) => ({ value: each.id, label: labelOf(each) }))}
      />
      <Button type="submit" tone="primary">
        {say('console.action.preview')}
      </Button>
    </form>
  )
}
