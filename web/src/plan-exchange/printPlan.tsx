import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Drawing } from '../plan-editor/drawing.ts'
import { PlanSketch } from './PlanSketch.tsx'

/** Prints the whole hall on one sheet, whatever the page shows of it, and nothing else of the page. */
export function printPlan(drawing: Drawing, title: string, facts: string): void {
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  document.body.append(sheet)
  document.documentElement.dataset.printing = 'plan'
  const root = createRoot(sheet)
  flushSync(() =>
    root.render(
      <>
        <h1>{title}</h1>
        <p>{facts}</p>
        <PlanSketch drawing={drawing} isNumbered />
      </>,
    ),
  )
  addEventListener(
    'afterprint',
    () => {
      delete document.documentElement.dataset.printing
      root.unmount()
      sheet.remove()
    },
    { once: true },
  )
  print()
}
