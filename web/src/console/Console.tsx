import './console.css'
import '../notices/notices.css'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { dismiss, toast } from '../ui/toasts.ts'
import { Board } from './Board.tsx'
import { ConsoleTools } from './ConsoleTools.tsx'
import type { Flow } from './flow.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { LogPanel } from './LogPanel.tsx'
import { lastUndoable } from './lastUndoable.ts'
import { NoticesPanel } from './NoticesPanel.tsx'
import { OperationDialog } from './OperationDialog.tsx'
import type { Done } from './Preview.tsx'
import { RoomList } from './RoomList.tsx'
import { SessionTable } from './SessionTable.tsx'
import { useBoard } from './useBoard.ts'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useLog } from './useLog.ts'
import { useNarrow } from './useNarrow.ts'

const HELP_KEY = '?'

/** The day as organisers run it: the board, one dialog for every operation, the log and the notices beside it. */
export function Console({ canOperate }: { canOperate: boolean }) {
  const say = useText()
  const times = useTimes()
  const now = useNow(60_000)
  const narrow = useNarrow()
  const [params, setParams] = useSearchParams()
  const [flow, setFlow] = useState<Flow>()
  const [help, setHelp] = useState(false)
  const [sheet, setSheet] = useState(false)
  const told = useRef(0)
  const board = useBoard(!canOperate)
  const log = useLog(board.version)
  const undoable = lastUndoable(log.entries)

  const days = useMemo(
    () => [...new Set(board.sessions.map((each) => venueDay(each.startsAt)))].sort(),
    [board.sessions],
  )
  const today = venueDay(now)
  const asked = params.get('day') ?? ''
  const day = days.includes(asked) ? asked : (days.find((each) => each >= today) ?? days.at(-1) ?? today)
  const ofDay = useMemo(() => board.sessions.filter((each) => venueDay(each.startsAt) === day), [board.sessions, day])
  const dayName = times.day(`${day}T12:00:00Z`)
  const table = params.get('view') === 'table'
  const put = (name: string, value: string) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )

  const undo = useCallback(
    (operationId = undoable) => {
      if (operationId && canOperate) setFlow({ step: 'preview', intent: { kind: 'undo', operationId } })
      else toast(say('console.undo.none'))
    },
    [undoable, canOperate, say],
  )
  useConsoleKeys(
    useCallback(() => setHelp(true), []),
    useCallback(() => undo(), [undo]),
  )
  const done = (operation: Done) => {
    setFlow(undefined)
    const words = `${say('console.done', { number: operation.number })} · ${say(`console.operation.${operation.kind}`)}`
    // The one before no longer speaks of the last operation.
    dismiss(told.current)
    told.current = toast(
      words,
      operation.kind === 'UNDO' ? undefined : { label: say('console.undo'), run: () => undo(operation.id) },
    )
  }
  const choose = (sessionId: string) => setFlow({ step: 'choose', sessionId })
  const panels = (
    <>
      <LogPanel entries={log.entries} undoable={undoable} onUndo={canOperate ? undo : undefined} />
      {canOperate && <NoticesPanel />}
    </>
  )

  return (
    <div className="console">
      <Page
        title={say('console.title')}
        lead={say(canOperate ? 'console.lead' : 'console.readOnly')}
        actions={
          <>
            <ConsoleTools
              day={day}
              days={days}
              table={table}
              narrow={narrow}
              onDay={(value) => put('day', value === today ? '' : value)}
              onTable={(on) => put('view', on ? 'table' : '')}
            />
            {canOperate && (
              <Button
                aria-label={say('console.undo.last')}
                aria-keyshortcuts="Control+Z"
                onClick={() => undo()}
                aria-disabled={!undoable || undefined}
              >
                {say(narrow ? 'console.undo' : 'console.undo.last')}
              </Button>
            )}
            <Button
              tone="quiet"
              className="console-wide"
              aria-label={say('console.keys.title')}
              aria-keyshortcuts="?"
              onClick={() => setHelp(true)}
            >
              <kbd>{HELP_KEY}</kbd>
            </Button>
            {narrow && (
              <Button onClick={() => setSheet(true)}>
                <Icon name="list" />
                {say('console.panel.title')}
              </Button>
            )}
          </>
        }
      >
        {board.error && ofDay.length === 0 && <Failure error={board.error} />}
        {!board.ready && !board.error && <Loading />}
        {log.error && log.entries.length === 0 && (
          <Failure error={log.error} onRetry={() => log.read({ requestPolicy: 'network-only' })} />
        )}
        {board.ready && (
          <div className="console-body">
            <div className="console-main">
              {ofDay.length === 0 && <Empty title={say('console.board.empty')} />}
              {ofDay.length > 0 && mainOf()}
            </div>
            {!narrow && (
              <aside className="console-side" aria-label={say('console.panel.title')}>
                {panels}
              </aside>
            )}
          </div>
        )}
      </Page>
      <OperationDialog
        flow={flow}
        sessions={board.sessions}
        rooms={board.rooms}
        canOperate={canOperate}
        onFlow={setFlow}
        onDone={done}
      />
      <KeysDialog open={help} onClose={() => setHelp(false)} />
      {narrow && (
        <Dialog open={sheet} title={say('console.panel.title')} onClose={() => setSheet(false)}>
          <div className="console-side">{panels}</div>
        </Dialog>
      )}
    </div>
  )

  function mainOf() {
    const shown = { sessions: ofDay, rooms: board.rooms }
    if (table) return <SessionTable {...shown} day={dayName} onOpen={choose} />
    if (narrow) return <RoomList {...shown} onOpen={choose} />
    return <Board {...shown} day={dayName} canOperate={canOperate} onFlow={setFlow} />
  }
}
