import type { Ref } from 'react'
import { useText } from '../i18n/useText.ts'
import { ToolIcon } from './ToolIcon.tsx'
import { digitOf, TOOLS, type Tool } from './tools.ts'

interface Props {
  ref?: Ref<HTMLFieldSetElement>
  tool: Tool
  onTool: (tool: Tool) => void
}

/** What a press on the drawing does: to choose, or to draw a thing of one kind. */
export function ToolBar({ ref, tool, onTool }: Props) {
  const say = useText()
  return (
    <fieldset ref={ref} className="editor-tools">
      <legend className="unseen">{say('plan-editor.tools')}</legend>
      {TOOLS.map((each) => (
        <button
          key={each}
          type="button"
          className="tool-button"
          aria-pressed={tool === each}
          aria-keyshortcuts={String(digitOf(each))}
          onClick={() => onTool(each)}
        >
          <ToolIcon name={each} />
          <span>{say(`plan-editor.tool.${each}`)}</span>
          <span className="tool-key" aria-hidden="true">
            {digitOf(each)}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
