import { useMemo, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import { TableTwin } from '../plan-table/TableTwin.tsx'
import { announce } from '../ui/announce.ts'
import { ActionBar, type Asked } from './ActionBar.tsx'
import type { Command } from './command.ts'
import { type Aim, DrawingPane } from './DrawingPane.tsx'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { copiesOf } from './duplicate.ts'
import { EditorKeys } from './EditorKeys.tsx'
import type { Editor } from './editor.ts'
import { faultsOf, type Problem } from './faultsOf.ts'
import { boxOfChosen } from './gesture.ts'
import { RenumberDialog } from './RenumberDialog.tsx'
import { SidePanel } from './SidePanel.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { useKeysEverywhere } from './useEditorKeys.ts'
import { useHallAddress } from './useHallAddress.ts'

interface Props {
  editor: Editor
  problems: readonly Problem[]
  run: (command: Command) => boolean
  undo: () => void
  redo: () => void
  asked: string | undefined
  onAsk: (what: Asked | undefined) => void
}

/** The whole desk of somebody who draws: the drawing or its table, what can be done to it, and what is said of it. */
export function HallBench({ editor, problems, run, undo, redo, asked, onAsk }: Props) {
  const { drawing, chosen } = useStore(editor.state)
  const say = useText()
  const details = useRef<HTMLDivElement>(null)
  const [aim, setAim] = useState<Aim>()
  const faults = useMemo(() => faultsOf(problems), [problems])
  const [{ view }, go] = useHallAddress()
  const stands = useMemo(() => {
    const ids = new Set(chosen)
    return drawing.stands.filter(({ id }) => ids.has(id))
  }, [drawing.stands, chosen])
  const standIds = useMemo(() => {
    const ids = new Set(stands.map(({ id }) => id))
    return chosen.filter((id) => ids.has(id))
  }, [chosen, stands])
  useKeysEverywhere({
    undo,
    redo,
    help: () => onAsk('keys'),
    duplicate: () => {
      const { left, right, top, bottom } = boxOfChosen(drawing, standIds)
      // Beside it where there is room, else below.
      const isRoom = right + (right - left) <= drawing.widthCm
      const [dx, dy] = isRoom ? [right - left, 0] : [0, bottom - top]
      run({ kind: 'duplicate', ids: standIds, copies: 1, dx, dy, newIds: copiesOf(standIds.length, 1) })
    },
  })
  const show = ({ stands, features, x, y, message }: Problem) => {
    editor.choose([...stands, ...features])
    if (view !== 'drawing') go({ view: 'drawing' })
    setAim({ at: [x, y] })
    announce(message)
  }
  const close = () => onAsk(undefined)
  const actions = <ActionBar editor={editor} run={run} onUndo={undo} onRedo={redo} onAsk={onAsk} />
  return (
    <>
      <div className="editor-bench" data-view={view}>
        {view === 'drawing' ? (
          <DrawingPane editor={editor} faults={faults} aim={aim} run={run} details={details}>
            {actions}
          </DrawingPane>
        ) : (
          <section className="editor-middle" aria-label={say('plan-editor.view.table')}>
            {actions}
            <TableTwin editor={editor} />
          </section>
        )}
        <SidePanel ref={details} editor={editor} problems={problems} run={run} onShow={show} />
      </div>
      {asked === 'split' && <SplitDialog stands={stands} run={run} onClose={close} />}
      {asked === 'renumber' && <RenumberDialog drawing={drawing} ids={standIds} run={run} onClose={close} />}
      {asked === 'duplicate' && <DuplicateDialog drawing={drawing} ids={standIds} run={run} onClose={close} />}
      {asked === 'keys' && <EditorKeys onClose={close} />}
    </>
  )
}
