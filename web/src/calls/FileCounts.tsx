import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { type CallRow, fileStates } from './callTypes.ts'

/** Files by state, as one bar and in words: what the desk has left to do shows at a glance. */
export function FileCounts({ counts }: { counts: CallRow['counts'] }) {
  const say = useText()
  const intl = useIntl()
  const known = fileStates.flatMap((state) => counts.filter((each) => each.state === state && each.count > 0))
  const whole = known.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return <p className="soft">{say('calls.filesNone')}</p>
  return (
    <>
      <div className="state-bar" aria-hidden="true">
        {known.map(({ state, count }) => (
          <span key={state} data-state={state} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="state-counts">
        {known.map(({ state, count }) => (
          <li key={state} data-state={state}>
            <span className="state-dot" aria-hidden="true" />
            {say(`calls.state.${state}`)} <strong className="numerals">{intl.formatNumber(count)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}
