import { useState } from 'react'
import { venueZone } from '../i18n/Messages.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { BoardRoom, BoardSession } from './boardSession.ts'
import { venueInstant, venueLocal } from './venueTime.ts'

interface Props {
  session: BoardSession
  rooms: readonly BoardRoom[]
  onMove: (roomId: string, startsAt: number) => void
}

/** Another room, another hour, or both. */
export function MoveForm({ session, rooms, onMove }: Props) {
  const say = useText()
  const [roomId, setRoom] = useState(session.roomId)
  const [start, setStart] = useState(() => venueLocal(session.startsAt, venueZone))
  const startsAt = venueInstant(start, venueZone)
  const differs = startsAt !== undefined && (roomId !== session.roomId || startsAt !== session.startsAt)
  return (
    <form
      className="console-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (differs) onMove(roomId, startsAt)
      }}
    >
      <SelectField
        label={say('console.move.room')}
        value={roomId}
        onChange={setRoom}
        options={rooms.map((room) => ({ value: room.id, label: room.name }))}
      />
      <TextField
        label={say('console.move.start')}
        hint={differs ? undefined : say('console.move.same')}
        type="datetime-local"
        step={300}
        value={start}
        onChange={setStart}
      />
      <Button type="submit" tone="primary" aria-disabled={!differs || undefined}>
        {say('console.action.preview')}
      </Button>
    </form>
  )
}
