import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { changeKind, type Result } from './allocationTypes.ts'
import { GapChart } from './GapChart.tsx'
import { gapOf, percent } from './ProposalList.tsx'

/** How good a proposal is, in numbers and in words. */
export function ProposalHead({ proposal, onAgain }: { proposal: Result; onAgain: () => void }) {
  const say = useText()
  const intl = useIntl()
  const { number, value, bound, unplaced, changes, aloneOptimum, aloneValue, wasCut, trace, acceptedCount } = proposal
  const count = (kind: 'gains' | 'moves' | 'stays') => changes.filter((change) => changeKind(change) === kind).length
  const facts = [
    ['gains', count('gains')],
    ['moves', count('moves')],
    ['stays', count('stays')],
    ['without', unplaced ?? 0],
    ['accepted', acceptedCount],
  ] as const
  return (
    <section className="panel allocation-head">
      <header className="claim-head">
        <h2>{say('allocation.number', { number })}</h2>
        <Button tone="quiet" onClick={onAgain}>
          {say('allocation.again')}
        </Button>
      </header>
      <dl className="allocation-numbers">
        {facts
          .filter(([what, many]) => many > 0 || what === 'gains' || what === 'without')
          .map(([what, many]) => (
            <div key={what} data-what={what}>
              <dt>{say(`allocation.fact.${what}`)}</dt>
              <dd className="numerals">{intl.formatNumber(many)}</dd>
            </div>
          ))}
      </dl>
      {value !== null && bound !== null && (
        <div className="allocation-proof">
          <p className="allocation-gap">
            {value >= bound
              ? say('allocation.proven')
              : say('allocation.gapSaid', { gap: intl.formatNumber(gapOf(value, bound), percent) })}
          </p>
          <p className="soft">
            {say('allocation.proofSaid', {
              value: intl.formatNumber(value),
              bound: intl.formatNumber(bound),
              optimum: intl.formatNumber(aloneOptimum ?? 0),
              alone: intl.formatNumber(aloneValue ?? 0),
            })}
          </p>
          {wasCut && <p className="soft">{say('allocation.wasCut')}</p>}
        </div>
      )}
      {trace.length > 1 && (
        <details className="claim-part">
          <summary>{say('allocation.how')}</summary>
          <GapChart points={trace} />
        </details>
      )}
    </section>
  )
}
