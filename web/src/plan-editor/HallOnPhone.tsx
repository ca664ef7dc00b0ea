import { useCallback, useMemo, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { createStore } from '../live/store.ts'
import { ProblemsPanel } from '../plan-problems/ProblemsPanel.tsx'
import { TableTwin } from '../plan-table/TableTwin.tsx'
import { announce } from '../ui/announce.ts'
import { Note } from '../ui/Note.tsx'
import { Canvas } from './Canvas.tsx'
import type { Editor } from './editor.ts'
import { faultsOf, type Problem } from './faultsOf.ts'
import { type Gesture, noGesture } from './gesture.ts'
import { useView } from './useView.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

/** On a phone the hall is looked at, and what is said of its stands is changed in the table; it is not drawn. */
export function HallOnPhone({ editor, problems }: { editor: Editor; problems: readonly Problem[] }) {
  const say = useText()
  const [gesture] = useState(() => createStore<Gesture>(noGesture))
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const view = useView(frame, svg, editor.state.get().drawing.widthCm)
  const faults = useMemo(() => faultsOf(problems), [problems])
  const nothing = useCallback(() => undefined, [])
  const show = ({ stands, features, x, y, message }: Problem) => {
    editor.choose([...stands, ...features])
    view.showAt([x, y])
    frame.current?.scrollIntoView({ block: 'center' })
    announce(message)
  }
  return (
    <>
      <Note>
        <p>{say('plan-editor.narrow')}</p>
      </Note>
      <div className="editor-middle">
        <Canvas
          editor={editor}
          tool="choose"
          isReadOnly
          gesture={gesture}
          faults={faults}
          view={view}
          frame={frame}
          svg={svg}
          run={nothing}
          onKeyDown={nothing}
        />
        <ZoomButtons view={view} />
      </div>
      <section className="editor-panel">
        <h2>{say('plan-editor.tab.problems')}</h2>
        <ProblemsPanel problems={problems} editor={editor} onShow={show} />
      </section>
      <TableTwin editor={editor} />
    </>
  )
}
