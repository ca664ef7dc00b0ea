import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { actionKeys, type SessionAction } from './sessionActions.ts'

const ARROWS = '← ↑ → ↓'

/** Every shortcut of the console, shown by `?`. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useText()
  const rows: readonly (readonly [string, MessageKey])[] = [
    ['?', 'console.keys.help'],
    [ARROWS, 'console.keys.walk'],
    [say('console.keys.enter'), 'console.keys.open'],
    [say('console.keys.space'), 'console.keys.pick'],
    [ARROWS, 'console.keys.carry'],
    ['PgUp PgDn', 'console.keys.carryHour'],
    [say('console.keys.enter'), 'console.keys.drop'],
    [say('console.keys.escape'), 'console.keys.leave'],
    ...(Object.keys(actionKeys) as SessionAction[]).map(
      (action) => [actionKeys[action].toUpperCase(), `console.action.${action}`] as const,
    ),
    ['Ctrl Z', 'console.undo.last'],
  ]
  return (
    <Dialog open={open} title={say('console.keys.title')} onClose={onClose}>
      <dl className="console-keys">
        {rows.map(([keys, meaning]) => (
          <div key={`${keys}${meaning}`}>
            <dt>
              <kbd dir="ltr">{keys}</kbd>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
