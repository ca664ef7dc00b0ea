import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { takeFocus } from '../ui/takeFocus.ts'

/** Five, ten, fifteen, or what one writes: each leads to the preview. */
export function MinutesForm({ onMinutes }: { onMinutes: (minutes: number, shiftFollowing: boolean) => void }) {
  const say = useText()
  const [shiftFollowing, setShift] = useState(true)
  const [custom, setCustom] = useState('')
  const minutes = Number(custom)
  const whole = custom !== '' && Number.isInteger(minutes) && minutes !== 0 && Math.abs(minutes) <= 720
  return (
    <form
      className="console-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (whole) onMinutes(minutes, shiftFollowing)
      }}
    >
      <label className="console-check">
        <input type="checkbox" checked={shiftFollowing} onChange={(event) => setShift(event.target.checked)} />
        <span>
          {say('console.shift')}
          <small>{say('console.shift.hint')}</small>
        </span>
      </label>
      <fieldset className="console-quick">
        <legend>{say('console.minutes.delay')}</legend>
        {[5, 10, 15].map((each, index) => (
          <Button
            key={each}
            tone="primary"
            className="numerals"
            ref={index === 0 ? takeFocus : undefined}
            onClick={() => onMinutes(each, shiftFollowing)}
          >
            {say('console.minutes.quick', { minutes: each })}
          </Button>
        ))}
      </fieldset>
      <TextField
        label={say('console.minutes.custom')}
        hint={say('console.minutes.hint')}
        type="number"
        step={1}
        min={-720}
        max={720}
        value={custom}
        onChange={setCustom}
      />
      <Button type="submit" aria-disabled={!whole || undefined}>
        {say('console.action.preview')}
      </Button>
    </form>
  )
}
