import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

interface Props {
  /** What the first step says. */
  label: string
  /** What the second step says, and what happens by it. */
  confirm: string
  children: ReactNode
  tone?: 'plain' | 'primary' | 'danger' | 'quiet'
  busy?: boolean
  onConfirm: () => void
}

/** Something that cannot be undone, in two steps on one place: the first says what happens, the second does it. */
export function TwoSteps({ label, confirm, children, tone = 'plain', busy = false, onConfirm }: Props) {
  const say = useText()
  const id = useId()
  const [asked, setAsked] = useState(false)
  const second = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked) second.current?.focus()
  }, [asked])
  if (!asked)
    return (
      <Button tone={tone} onClick={() => setAsked(true)}>
        {label}
      </Button>
    )
  return (
    <fieldset className="two-steps" aria-describedby={id}>
      <legend className="unseen">{label}</legend>
      <p id={id}>{children}</p>
      <div className="row">
        <Button
          ref={second}
          tone={tone === 'quiet' || tone === 'plain' ? 'danger' : tone}
          busy={busy}
          onClick={() => {
            setAsked(false)
            onConfirm()
          }}
        >
          {confirm}
        </Button>
        <Button tone="quiet" onClick={() => setAsked(false)}>
          {say('claims.notYet')}
        </Button>
      </div>
    </fieldset>
  )
}
