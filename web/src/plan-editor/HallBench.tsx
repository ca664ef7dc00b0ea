import { useMemo, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { createStore, useStore } from '../live/store.ts'
import { announce } from '../ui/announce.ts'
import { ActionBar, type Asked } from './ActionBar.tsx'
import { Canvas } from './Canvas.tsx'
import type { Command } from './command.ts'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { copiesOf } from './duplicate.ts'
import { EditorKeys } from './EditorKeys.tsx'
import type { Editor } from './editor.ts'
import { faultsOf, type Problem } from './faultsOf.ts'
import { boxOfChosen, type Gesture, noGesture } from './gesture.ts'
import { Inspector } from './Inspector.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RenumberDialog } from './RenumberDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { ToolBar } from './ToolBar.tsx'
import type { Tool } from './tools.ts'
import { useEditorKeys, useKeysEverywhere } from './useEditorKeys.ts'
import { HALL_TABS, useHallAddress } from './useHallAddress.ts'
import { useView } from './useView.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

interface Props {
  editor: Editor
  problems: readonly Problem[]
  run: (command: Command) => boolean
  undo: () => void
  redo: () => void
  asked: string | undefined
  onAsk: (what: Asked | undefined) => void
}

/** Tools, drawing and what is said of it: the whole desk of somebody who draws. */
export function HallBench({ editor, problems, run, undo, redo, asked, onAsk }: Props) {
  const say = useText()
  const { drawing, chosen } = useStore(editor.state)
  const [tool, setTool] = useState<Tool>('choose')
  const [gesture] = useState(() => createStore<Gesture>(noGesture))
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const tools = useRef<HTMLFieldSetElement>(null)
  const details = useRef<HTMLDivElement>(null)
  const view = useView(frame, svg, drawing.widthCm)
  const faults = useMemo(() => faultsOf(problems), [problems])
  const [{ tab }, go] = useHallAddress()
  const onKeyDown = useEditorKeys({ editor, tool, setTool, view, frame, run, way: tools, details })
  const stands = useMemo(() => {
    const ids = new Set(chosen)
    return drawing.stands.filter(({ id }) => ids.has(id))
  }, [drawing.stands, chosen])
  const standIds = useMemo(() => chosen.filter((id) => stands.some((stand) => stand.id === id)), [chosen, stands])
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
    view.showAt([x, y])
    announce(message)
  }
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length
  const close = () => onAsk(undefined)
  return (
    <>
      <div className="editor-bench">
        <ToolBar ref={tools} tool={tool} onTool={setTool} />
        <div className="editor-middle">
          <ActionBar editor={editor} run={run} onUndo={undo} onRedo={redo} onAsk={onAsk} />
          <Canvas
            editor={editor}
            tool={tool}
            gesture={gesture}
            faults={faults}
            view={view}
            frame={frame}
            svg={svg}
            run={run}
            onKeyDown={onKeyDown}
          />
          <div className="editor-status">
            <p id="editor-keys-hint">{say(`plan-editor.hint.${tool}`)}</p>
            <ZoomButtons view={view} />
          </div>
        </div>
        <div className="editor-side">
          <div className="segmented" role="tablist" aria-label={say('plan-editor.side')}>
            {HALL_TABS.map((each) => (
              <button
                key={each}
                id={`editor-tab-${each}`}
                type="button"
                role="tab"
                aria-selected={tab === each}
                aria-controls="editor-panel"
                onClick={() => go({ tab: each })}
              >
                {say(`plan-editor.tab.${each}`)}
                {each === 'problems' && problems.length > 0 && (
                  <span className="editor-count" data-fault={errors > 0 ? 'ERROR' : 'WARNING'}>
                    {problems.length}
                  </span>
                )}
              </button>
            ))}
          </div>
          <div
            id="editor-panel"
            ref={details}
            role="tabpanel"
            aria-labelledby={`editor-tab-${tab}`}
            className="editor-panel"
          >
            {tab === 'chosen' && <Inspector editor={editor} run={run} />}
            {tab === 'problems' && <ProblemList problems={problems} onShow={show} />}
          </div>
        </div>
      </div>
      {asked === 'split' && <SplitDialog stands={stands} run={run} onClose={close} />}
      {asked === 'renumber' && <RenumberDialog drawing={drawing} ids={standIds} run={run} onClose={close} />}
      {asked === 'duplicate' && <DuplicateDialog drawing={drawing} ids={standIds} run={run} onClose={close} />}
      {asked === 'keys' && <EditorKeys onClose={close} />}
    </>
  )
}
