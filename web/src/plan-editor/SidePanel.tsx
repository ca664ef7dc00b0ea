import type { Ref } from 'react'
import { useText } from '../i18n/useText.ts'
import { ProblemsPanel } from '../plan-problems/ProblemsPanel.tsx'
import type { Command } from './command.ts'
import type { Editor } from './editor.ts'
import type { Problem } from './faultsOf.ts'
import { Inspector } from './Inspector.tsx'
import { HALL_TABS, useHallAddress } from './useHallAddress.ts'

interface Props {
  ref?: Ref<HTMLDivElement>
  editor: Editor
  problems: readonly Problem[]
  run: (command: Command) => boolean
  onShow: (problem: Problem) => void
}

/** Beside the drawing: what is chosen, and what is wrong. */
export function SidePanel({ ref, editor, problems, run, onShow }: Props) {
  const say = useText()
  const [{ tab }, go] = useHallAddress()
  const hasErrors = problems.some(({ severity }) => severity === 'ERROR')
  return (
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
              <span className="editor-count" data-fault={hasErrors ? 'ERROR' : 'WARNING'}>
                {problems.length}
              </span>
            )}
          </button>
        ))}
      </div>
      <div id="editor-panel" ref={ref} role="tabpanel" aria-labelledby={`editor-tab-${tab}`} className="editor-panel">
        {tab === 'chosen' && <Inspector editor={editor} run={run} />}
        {tab === 'problems' && <ProblemsPanel problems={problems} editor={editor} onShow={onShow} />}
      </div>
    </div>
  )
}
