import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { takeFocus } from '../ui/takeFocus.ts'
import type { BoardSession } from './boardSession.ts'
import { actionKeys, actionOfKey, actionsOf, type SessionAction } from './sessionActions.ts'

/** The actions that the session's state allows, each with its key. */
export function ChooseAction({
  session,
  onAction,
}: {
  session: BoardSession
  onAction: (action: SessionAction) => void
}) {
  const say = useText()
  const actions = actionsOf(session.state)
  if (actions.length === 0) return <Note>{say('console.action.none')}</Note>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys shown on the buttons, while one of them has the focus
    <div
      className="console-actions"
      onKeyDown={(event) => {
        const action = event.ctrlKey || event.metaKey ? undefined : actionOfKey(event.key, session.state)
        if (action) onAction(action)
      }}
    >
      {actions.map((action, index) => (
        <Button
          key={action}
          tone={index === 0 ? 'primary' : action === 'cancel' ? 'danger' : 'plain'}
          aria-keyshortcuts={actionKeys[action]}
          onClick={() => onAction(action)}
          ref={index === 0 ? takeFocus : undefined}
        >
          {say(`console.action.${action}`)}
          <span aria-hidden="true">
            <kbd>{actionKeys[action].toUpperCase()}</kbd>
          </span>
        </Button>
      ))}
    </div>
  )
}
