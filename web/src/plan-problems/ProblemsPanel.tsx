import './plan-problems.css'
import { useMemo, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import type { Editor } from '../plan-editor/editor.ts'
import type { Problem } from '../plan-editor/faultsOf.ts'
import { useWhyNot } from '../plan-table/useWhyNot.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toasts.ts'
import { type Mend, mendOf } from './mends.ts'
import { type ProblemGroup, problemGroups } from './problemGroups.ts'

interface Props {
  problems: readonly Problem[]
  editor: Editor
  /** Chooses what is concerned and shows where it is. */
  onShow: (problem: Problem) => void
}

/** As many of one sort as are shown at first. */
const SHOWN = 20

/** What is wrong with the drawing, by how bad it is and by sort: each shows where, and is put right where that is obvious. */
export function ProblemsPanel({ problems, editor, onShow }: Props) {
  const say = useText()
  const whyNot = useWhyNot()
  const groups = useMemo(() => problemGroups(problems), [problems])
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length
  const mend = ({ key, command }: Mend) => {
    const why = editor.run(command)
    if (why) return void toast(whyNot(why))
    const step = editor.state.get().past.at(-1)
    toast(say(`plan-problems.mended.${key}`), {
      label: say('plan-problems.undo'),
      // What was done since is not taken back with it.
      run: () => step === editor.state.get().past.at(-1) && editor.undo(),
    })
  }
  return (
    <div className="problems">
      <p className="problems-count" aria-live="polite">
        {problems.length === 0
          ? say('plan-problems.none')
          : say('plan-problems.count', { errors, warnings: problems.length - errors })}
      </p>
      {groups.map((group) => (
        <Group key={`${group.severity} ${group.code}`} group={group} editor={editor} onShow={onShow} onMend={mend} />
      ))}
    </div>
  )
}

interface GroupProps {
  group: ProblemGroup
  editor: Editor
  onShow: (problem: Problem) => void
  onMend: (mend: Mend) => void
}

function Group({ group: { code, severity, problems }, editor, onShow, onMend }: GroupProps) {
  const say = useText()
  const { drawing } = useStore(editor.state)
  const [shown, setShown] = useState(SHOWN)
  const [isOpen, setIsOpen] = useState(severity === 'ERROR' || problems.length <= SHOWN)
  const mends = useMemo(
    () => (isOpen ? problems.slice(0, shown).map((problem) => mendOf(drawing, problem)) : []),
    [drawing, problems, shown, isOpen],
  )
  return (
    <details
      className="problems-group"
      data-severity={severity}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <Badge tone={severity === 'ERROR' ? 'terracotta' : 'saffron'}>
          {say(`plan-problems.severity.${severity}`)}
        </Badge>
        <strong>{say(`plan-problems.code.${code}`)}</strong>
        <span className="numerals">{problems.length}</span>
      </summary>
      {isOpen && (
        <ul>
          {problems.slice(0, shown).map((problem, n) => {
            const mend = mends[n]
            return (
              <li key={`${problem.x} ${problem.y} ${problem.stands.join()} ${problem.features.join()}`}>
                <button type="button" className="problems-show" onClick={() => onShow(problem)}>
                  {problem.message}
                </button>
                {mend && (
                  <Button
                    className="problems-mend"
                    aria-label={say('plan-problems.mendOf', {
                      how: say(`plan-problems.mend.${mend.key}`),
                      what: problem.message,
                    })}
                    onClick={() => onMend(mend)}
                  >
                    {say(`plan-problems.mend.${mend.key}`)}
                  </Button>
                )}
              </li>
            )
          })}
          {problems.length > shown && (
            <li>
              <Button tone="quiet" onClick={() => setShown(shown + SHOWN * 3)}>
                {say('plan-problems.more', { count: problems.length - shown })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </details>
  )
}
