import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { Dialog } from '../ui/Dialog.tsx'

const ARROWS = '← ↑ → ↓'

/** Every key of the editor, shown by `?`. */
export function EditorKeys({ onClose }: { onClose: () => void }) {
  const say = useText()
  const rows: readonly (readonly [string, MessageKey])[] = [
    ['?', 'plan-editor.keys.help'],
    ['Tab', 'plan-editor.keys.walk'],
    [say('plan-editor.keys.space'), 'plan-editor.keys.keep'],
    ['Ctrl A', 'plan-editor.keys.all'],
    [ARROWS, 'plan-editor.keys.nudge'],
    [`⇧ ${ARROWS}`, 'plan-editor.keys.nudgeMetre'],
    [`Alt ${ARROWS}`, 'plan-editor.keys.stretch'],
    ['1 … 0', 'plan-editor.keys.tool'],
    [say('plan-editor.keys.enter'), 'plan-editor.keys.place'],
    ['Ctrl D', 'plan-editor.keys.duplicate'],
    [say('plan-editor.keys.delete'), 'plan-editor.action.remove'],
    ['Ctrl Z', 'plan-editor.action.undo'],
    ['Ctrl Y', 'plan-editor.action.redo'],
    ['+ −', 'plan-editor.keys.zoom'],
    ['Alt', 'plan-editor.keys.free'],
    [say('plan-editor.keys.escape'), 'plan-editor.keys.leave'],
  ]
  return (
    <Dialog open title={say('plan-editor.keys.title')} onClose={onClose}>
      <dl className="editor-keys">
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
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
