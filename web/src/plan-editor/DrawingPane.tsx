import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { createStore } from '../live/store.ts'
import { Canvas } from './Canvas.tsx'
import type { Command } from './command.ts'
import type { Point } from './drawing.ts'
import type { Editor } from './editor.ts'
import type { Faults } from './faultsOf.ts'
import { type Gesture, noGesture } from './gesture.ts'
import { ToolBar } from './ToolBar.tsx'
import type { Tool } from './tools.ts'
import { useEditorKeys } from './useEditorKeys.ts'
import { useView } from './useView.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

/** A place that is to be looked at: each time it is asked for it is another. */
export interface Aim {
  readonly at: Point
}

interface Props {
  editor: Editor
  faults: Faults
  aim: Aim | undefined
  run: (command: Command) => boolean
  details: RefObject<HTMLElement | null>
  /** What is above the drawing. */
  children: ReactNode
}

/** The tools and the drawing itself. */
export function DrawingPane({ editor, faults, aim, run, details, children }: Props) {
  const say = useText()
  const [tool, setTool] = useState<Tool>('choose')
  const [gesture] = useState(() => createStore<Gesture>(noGesture))
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const tools = useRef<HTMLFieldSetElement>(null)
  const view = useView(frame, svg, editor.state.get().drawing.widthCm)
  const { showAt } = view
  useEffect(() => {
    if (aim) showAt(aim.at)
  }, [aim, showAt])
  const onKeyDown = useEditorKeys({ editor, tool, setTool, view, frame, run, way: tools, details })
  return (
    <>
      <ToolBar ref={tools} tool={tool} onTool={setTool} />
      <div className="editor-middle">
        {children}
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
    </>
  )
}
