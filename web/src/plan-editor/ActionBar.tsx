import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import type { Command } from './command.ts'
import type { Editor } from './editor.ts'
import { ToolIcon } from './ToolIcon.tsx'

export type Asked = 'split' | 'renumber' | 'duplicate' | 'keys'

interface Props {
  editor: Editor
  run: (command: Command) => void
  onUndo: () => void
  onRedo: () => void
  /** What is asked about first. */
  onAsk: (what: Asked) => void
}

const RARE: ReadonlySet<Action> = new Set(['turn', 'mirrorX', 'mirrorY', 'keys', 'undo', 'redo'])

/** What can be done to what is chosen. A button that can do nothing stays where it is and says so. */
export function ActionBar({ editor, run, onUndo, onRedo, onAsk }: Props) {
  const say = useText()
  const { drawing, chosen, past, future } = useStore(editor.state)
  const stands = drawing.stands.filter(({ id }) => chosen.includes(id)).length
  const some = chosen.length > 0
  const button = (name: Action, isOpen: boolean, act: () => void, keys?: string) => (
    <button
      type="button"
      className="action-button"
      aria-disabled={!isOpen || undefined}
      aria-keyshortcuts={keys}
      data-rare={RARE.has(name) || undefined}
      onClick={isOpen ? act : undefined}
      title={say(`plan-editor.action.${name}`)}
    >
      <ToolIcon name={name} />
      <span>{say(`plan-editor.action.${name}`)}</span>
    </button>
  )
  return (
    <div className="editor-actions" role="toolbar" aria-label={say('plan-editor.actions')}>
      {button('undo', past.length > 0, onUndo, 'Control+Z')}
      {button('redo', future.length > 0, onRedo, 'Control+Y')}
      <i aria-hidden="true" />
      {button('split', stands > 0, () => onAsk('split'))}
      {button('merge', stands > 1, () => run({ kind: 'merge', ids: chosen }))}
      {button('renumber', stands > 0, () => onAsk('renumber'))}
      {button('duplicate', stands > 0, () => onAsk('duplicate'), 'Control+D')}
      <i aria-hidden="true" />
      {button('turn', some, () => run({ kind: 'turn', ids: chosen, quarters: 1 }))}
      {button('mirrorX', some, () => run({ kind: 'mirror', ids: chosen, axis: 'x' }))}
      {button('mirrorY', some, () => run({ kind: 'mirror', ids: chosen, axis: 'y' }))}
      {button('remove', some, () => run({ kind: 'remove', ids: chosen }), 'Delete')}
      <i aria-hidden="true" />
      {button('keys', true, () => onAsk('keys'), '?')}
    </div>
  )
}

type Action =
  | 'undo'
  | 'redo'
  | 'split'
  | 'merge'
  | 'renumber'
  | 'duplicate'
  | 'turn'
  | 'mirrorX'
  | 'mirrorY'
  | 'remove'
  | 'keys'
