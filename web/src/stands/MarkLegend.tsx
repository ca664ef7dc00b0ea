import { useText } from '../i18n/useText.ts'
import type { StandMark } from './StandShape.tsx'

/** What the colours of a plan that is looked at for one file mean, beside those of every plan. */
export function MarkLegend({ marks }: { marks: readonly StandMark[] }) {
  const say = useText()
  return (
    <ul className="plan-legend mark-legend">
      {marks.map((mark) => (
        <li key={mark}>
          <span className="mark" data-mark={mark} aria-hidden="true" />
          {say(`claims.mark.${mark}`)}
        </li>
      ))}
    </ul>
  )
}
