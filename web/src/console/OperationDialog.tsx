import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { BoardRoom, BoardSession } from './boardSession.ts'
import { ChooseAction } from './ChooseAction.tsx'
import { type Flow, flowOf, sessionIdOf } from './flow.ts'
import { MinutesForm } from './MinutesForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { type Done, Preview } from './Preview.tsx'
import { SessionFacts } from './SessionFacts.tsx'
import { SwapForm } from './SwapForm.tsx'

interface Props {
  flow: Flow | undefined
  sessions: readonly BoardSession[]
  rooms: readonly BoardRoom[]
  canOperate: boolean
  onFlow: (flow: Flow | undefined) => void
  onDone: (operation: Done) => void
}

/** From a session to an operation in at most three steps, in one dialog: choose, say how much, look and confirm. */
export function OperationDialog({ flow, sessions, rooms, canOperate, onFlow, onDone }: Props) {
  const say = useText()
  const session = flow && sessions.find((each) => each.id === sessionIdOf(flow))
  const close = () => onFlow(undefined)
  return (
    <Dialog open={flow !== undefined} title={titleOf()} onClose={close}>
      {flow && (
        <div className="console-dialog">
          {session && flow.step !== 'preview' && (
            <SessionFacts session={session} room={rooms.find((room) => room.id === session.roomId)} />
          )}
          {session && canOperate && flow.step === 'choose' && (
            <ChooseAction session={session} onAction={(action) => onFlow(flowOf(action, session.id))} />
          )}
          {session && flow.step === 'details' && detailsOf(flow, session)}
          {flow.step === 'preview' && (
            <Preview
              intent={flow.intent}
              session={session}
              onIntent={(intent) => onFlow({ step: 'preview', intent })}
              onDone={onDone}
              onGiveUp={close}
            />
          )}
          {session && flow.step === 'details' && (
            <Button tone="quiet" onClick={() => onFlow({ step: 'choose', sessionId: session.id })}>
              {say('console.action.back')}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  )

  function titleOf(): string {
    if (!flow) return ''
    const title = session?.title ?? ''
    if (flow.step === 'choose') return title
    return say(`console.preview.${flow.step === 'details' ? flow.action : flow.intent.kind}`, { title })
  }

  function detailsOf(at: Extract<Flow, { step: 'details' }>, of: BoardSession) {
    const sessionId = of.id
    switch (at.action) {
      case 'move':
        return (
          <MoveForm
            session={of}
            rooms={rooms}
            onMove={(roomId, startsAt) =>
              onFlow({ step: 'preview', intent: { kind: 'move', sessionId, roomId, startsAt } })
            }
          />
        )
      case 'swap':
        return (
          <SwapForm
            session={of}
            sessions={sessions}
            rooms={rooms}
            onSwap={(withSessionId) => onFlow({ step: 'preview', intent: { kind: 'swap', sessionId, withSessionId } })}
          />
        )
      default: {
        const kind = at.action === 'extend' ? 'extend' : 'delay'
        return (
          <MinutesForm
            onMinutes={(minutes, shiftFollowing) =>
              onFlow({ step: 'preview', intent: { kind, sessionId, minutes, shiftFollowing } })
            }
          />
        )
      }
    }
  }
}
