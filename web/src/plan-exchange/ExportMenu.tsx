import './plan-exchange.css'
import { useRef } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { drawingToGeoJson } from './drawingToGeoJson.ts'
import { drawingToSvg } from './drawingToSvg.ts'
import { printPlan } from './printPlan.tsx'
import { saveText } from './saveText.ts'
import { standsToCsv } from './standsToCsv.ts'

const WAYS = ['svg', 'geojson', 'csv', 'print'] as const

/** The drawing as a file, or on paper. */
export function ExportMenu({ editor }: { editor: Editor }) {
  const say = useText()
  const language = useLanguage()
  const menu = useRef<HTMLDetailsElement>(null)
  const give = (way: (typeof WAYS)[number]) => {
    const { drawing } = editor.state.get()
    const name = drawing.names[language] || drawing.names.fr
    menu.current?.removeAttribute('open')
    menu.current?.querySelector('summary')?.focus()
    switch (way) {
      case 'svg':
        return saveText(name, 'svg', 'image/svg+xml', drawingToSvg(drawing))
      case 'geojson':
        return saveText(name, 'geojson', 'application/geo+json', drawingToGeoJson(drawing))
      case 'csv':
        return saveText(
          name,
          'csv',
          'text/csv;charset=utf-8',
          standsToCsv(drawing, {
            heading: (column) => say(`plan-table.column.${column}`),
            build: (build) => say(`stands.build.${build}`),
            shape: (shape) => say(`stands.shape.${shape}`),
            yes: (value) => say(value ? 'stands.yes' : 'stands.no'),
            zone: ({ names }) => names[language] || names.fr,
          }),
        )
      case 'print':
        return printPlan(drawing, name, say('plan-exchange.printed', { count: drawing.stands.length }))
    }
  }
  return (
    <details
      ref={menu}
      className="export-menu no-print"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return
        currentTarget.open = false
        currentTarget.querySelector('summary')?.focus()
      }}
      onToggle={({ currentTarget }) => {
        // Where the page ends before the menu does, it opens to the other side.
        const list = currentTarget.querySelector<HTMLElement>('ul')
        if (!currentTarget.open || !list) return
        const { left, right } = list.getBoundingClientRect()
        if (left < 0 || right > document.documentElement.clientWidth) list.dataset.from = 'start'
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false
      }}
    >
      <summary className="button" data-tone="quiet">
        {say('plan-exchange.export')}
      </summary>
      <ul>
        {WAYS.map((way) => (
          <li key={way}>
            <button type="button" onClick={() => give(way)}>
              <strong>{say(`plan-exchange.export.${way}`)}</strong>
              <span>{say(`plan-exchange.export.${way}.hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
