import { useState } from 'react'
import { venueDay } from '../console/venueTime.ts'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DraftRow } from './DraftRow.tsx'
import { draftList } from './draftList.ts'
import type { Draft } from './draftTypes.ts'

interface Props {
  draft: Draft
  chosen: string | undefined
  onChoose: (sessionId: string) => void
}

/** Every session as the next release would make it, found by word, day, room, or by being changed. */
export function DraftList({ draft, chosen, onChoose }: Props) {
  const say = useText()
  const { day: dayOf } = useTimes()
  const { timeZone, rooms } = draft.edition
  const [search, setSearch] = useState('')
  const [day, setDay] = useState('')
  const [roomId, setRoom] = useState('')
  const [changedOnly, setChangedOnly] = useState(false)
  const days = [...new Set(draft.sessions.map((each) => venueDay(Date.parse(each.content.startsAt), timeZone)))].sort()
  const rows = draftList(draft.sessions, { search, day, roomId, changedOnly }, timeZone)
  return (
    <div className="draft-list">
      <div className="draft-filters">
        <TextField
          label={say('programme.search')}
          placeholder={say('programme.search.hint')}
          type="search"
          value={search}
          onChange={setSearch}
        />
        <SelectField
          label={say('programme.filter.day')}
          value={day}
          onChange={setDay}
          options={[
            { value: '', label: say('programme.filter.day.all') },
            ...days.map((each) => ({ value: each, label: dayOf(`${each}T12:00:00Z`) })),
          ]}
        />
        <SelectField
          label={say('programme.filter.room')}
          value={roomId}
          onChange={setRoom}
          options={[
            { value: '', label: say('programme.filter.room.all') },
            ...rooms.map((room) => ({ value: room.id, label: room.name })),
          ]}
        />
        <label className="programme-check">
          <input type="checkbox" checked={changedOnly} onChange={(event) => setChangedOnly(event.target.checked)} />
          {say('programme.filter.changed')}
        </label>
      </div>
      <p className="programme-soft" role="status">
        {rows.length > 0 ? say('programme.list.count', { count: rows.length }) : say('programme.list.empty')}
      </p>
      <ul className="draft-rows">
        {rows.map((row) => (
          <li key={row.sessionId}>
            <DraftRow row={row} chosen={row.sessionId === chosen} onChoose={() => onChoose(row.sessionId)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
