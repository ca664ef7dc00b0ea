import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import type { Problem } from './faultsOf.ts'

/** What is wrong with the drawing, the errors first; each shows where. */
export function ProblemList({
  problems,
  onShow,
}: {
  problems: readonly Problem[]
  onShow: (problem: Problem) => void
}) {
  const say = useText()
  if (problems.length === 0) return <p className="editor-soft">{say('plan-editor.problems.none')}</p>
  return (
    <ul className="editor-problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.x} ${problem.y} ${problem.stands.join()} ${problem.message}`}>
          <button type="button" onClick={() => onShow(problem)}>
            <Badge tone={problem.severity === 'ERROR' ? 'terracotta' : 'saffron'}>
              {say(`plan-editor.severity.${problem.severity}`)}
            </Badge>
            <span>{problem.message}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
