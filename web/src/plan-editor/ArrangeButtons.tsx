import { useText } from '../i18n/useText.ts'
import type { Command, Edge } from './command.ts'
import { ToolIcon } from './ToolIcon.tsx'

interface Props {
  ids: readonly string[]
  run: (command: Command) => void
}

const EDGES: readonly Edge[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']
const SPREADS = [
  { icon: 'spreadX', axis: 'x' },
  { icon: 'spreadY', axis: 'y' },
] as const

/** Several things along one edge, or with equal gaps between them. */
export function ArrangeButtons({ ids, run }: Props) {
  const say = useText()
  const canSpread = ids.length > 2
  return (
    <fieldset className="editor-arrange" dir="ltr">
      <legend className="unseen">{say('plan-editor.arrange')}</legend>
      {EDGES.map((edge) => (
        <button
          key={edge}
          type="button"
          className="action-button"
          title={say(`plan-editor.align.${edge}`)}
          onClick={() => run({ kind: 'align', ids, edge })}
        >
          <ToolIcon name={edge} />
          <span className="unseen">{say(`plan-editor.align.${edge}`)}</span>
        </button>
      ))}
      {SPREADS.map(({ icon, axis }) => (
        <button
          key={icon}
          type="button"
          className="action-button"
          title={say(`plan-editor.spread.${axis}`)}
          aria-disabled={!canSpread || undefined}
          onClick={canSpread ? () => run({ kind: 'distribute', ids, axis }) : undefined}
        >
          <ToolIcon name={icon} />
          <span className="unseen">{say(`plan-editor.spread.${axis}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}
