import './toasts.css'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { dismiss, toasts } from './toasts.ts'

/** Mounted once. Read out politely, since what they say was already done. */
export function Toasts() {
  const say = useText()
  const shown = useStore(toasts)
  return (
    <div className="toasts no-print" role="status">
      {shown.map(({ id, text, action }) => (
        <div className="toast" key={id}>
          <p dir="auto">{text}</p>
          {action && (
            <Button
              onClick={() => {
                dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          )}
          <Button tone="quiet" aria-label={say('shell.close')} onClick={() => dismiss(id)}>
            <Icon name="close" />
          </Button>
        </div>
      ))}
    </div>
  )
}
