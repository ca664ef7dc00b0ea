import type { SessionEntry, SessionKind } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { DraftForm, FormFault } from './draftForm.ts'
import type { Rooms, Tracks } from './draftTypes.ts'
import { KINDS } from './kinds.ts'

interface Props {
  form: DraftForm
  faults: readonly FormFault[]
  rooms: Rooms
  tracks: Tracks
  cancellable: boolean
  onChange: (part: Partial<DraftForm>) => void
  onLeave: () => void
}

const ENTRIES = ['OPEN', 'REGISTRATION'] as const satisfies readonly SessionEntry[]

/** What kind of session, where, when, and who may enter. */
export function PlaceFields({ form, faults, rooms, tracks, cancellable, onChange, onLeave }: Props) {
  const say = useText()
  const fault = (...kinds: FormFault[]) => {
    const found = kinds.find((kind) => faults.includes(kind))
    return found && say(`programme.fault.${found}`)
  }
  const choose = (part: Partial<DraftForm>) => {
    onChange(part)
    onLeave()
  }
  return (
    <div className="place-fields">
      <SelectField
        label={say('programme.form.kind')}
        value={form.kind}
        onChange={(kind) => choose({ kind: kind as SessionKind })}
        options={KINDS.map((kind) => ({ value: kind, label: say(`schedule.kind.${kind}`) }))}
      />
      <SelectField
        label={say('programme.form.track')}
        value={form.trackId}
        onChange={(trackId) => choose({ trackId })}
        options={tracks.map((track) => ({ value: track.id, label: track.name }))}
      />
      <SelectField
        label={say('programme.form.room')}
        value={form.roomId}
        onChange={(roomId) => choose({ roomId })}
        options={rooms.map((room) => ({
          value: room.id,
          label: say('programme.form.roomOption', { room: room.name, capacity: room.capacity }),
        }))}
      />
      <TextField
        label={say('programme.form.startsAt')}
        hint={say('programme.form.zone')}
        error={fault('hours')}
        type="datetime-local"
        step={300}
        value={form.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
        onBlur={onLeave}
      />
      <TextField
        label={say('programme.form.endsAt')}
        error={fault('order')}
        type="datetime-local"
        step={300}
        value={form.endsAt}
        onChange={(endsAt) => onChange({ endsAt })}
        onBlur={onLeave}
      />
      <SelectField
        label={say('programme.form.entry')}
        value={form.entry}
        onChange={(entry) => choose({ entry: entry as SessionEntry })}
        options={ENTRIES.map((entry) => ({ value: entry, label: say(`programme.form.entry.${entry}`) }))}
      />
      <TextField
        label={say('programme.form.capacity')}
        hint={say('programme.form.capacity.hint')}
        error={fault('capacity')}
        inputMode="numeric"
        dir="ltr"
        value={form.capacity}
        onChange={(capacity) => onChange({ capacity: capacity.trim() })}
        onBlur={onLeave}
      />
      {cancellable && (
        <label className="programme-check">
          <input
            type="checkbox"
            checked={form.cancelled}
            onChange={(event) => choose({ cancelled: event.target.checked })}
          />
          {say('programme.form.cancelled')}
        </label>
      )}
    </div>
  )
}
