import { CancelAllocationDocument } from '@salon/schema/generated/graphql.ts'
import { useIntl } from 'react-intl'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import type { Result } from './allocationTypes.ts'
import { GapChart } from './GapChart.tsx'
import { gapOf, percent } from './ProposalList.tsx'
import type { RunNow } from './useAllocation.ts'

interface Props {
  proposal: Result
  run: RunNow | undefined
  onDone: () => void
}

/** A run under way: how far it is, the best so far and what nothing can exceed. */
export function RunningProposal({ proposal, run, onDone }: Props) {
  const say = useText()
  const intl = useIntl()
  const language = useSchemaLanguage()
  const [, cancel] = useMutation(CancelAllocationDocument)
  const { busy, refused, ask } = useAsked()
  const now = run?.proposal === proposal.id ? run : undefined
  const { share, placed, value, bound } = now ?? proposal
  const earlier = proposal.trace.filter(({ ms }) => ms < (now?.points[0]?.ms ?? Infinity))
  const points = [...earlier, ...(now?.points ?? [])]
  const said = value === null ? say('allocation.measuring') : say('allocation.searching')
  return (
    <section className="panel allocation-run" aria-busy="true">
      <header className="claim-head">
        <h2>{say('allocation.number', { number: proposal.number })}</h2>
        <Button
          tone="danger"
          busy={busy}
          onClick={async () => {
            await ask(cancel({ proposal: proposal.id, in: language }))
            onDone()
          }}
        >
          {say('allocation.cancel')}
        </Button>
      </header>
      <p role="status">{said}</p>
      <progress value={share} max={1} aria-label={say('allocation.progress')}>
        {intl.formatNumber(share, { style: 'percent' })}
      </progress>
      {refused && (
        <Note tone="danger" urgent>
          {refused.message}
        </Note>
      )}
      {value !== null && bound !== null && (
        <dl className="allocation-numbers">
          <div>
            <dt>{say('allocation.placed')}</dt>
            <dd className="numerals">{intl.formatNumber(placed ?? 0)}</dd>
          </div>
          <div>
            <dt>{say('allocation.value')}</dt>
            <dd className="numerals">{intl.formatNumber(value)}</dd>
          </div>
          <div>
            <dt>{say('allocation.bound')}</dt>
            <dd className="numerals">{intl.formatNumber(bound)}</dd>
          </div>
          <div>
            <dt>{say('allocation.gap')}</dt>
            <dd className="numerals">{intl.formatNumber(gapOf(value, bound), percent)}</dd>
          </div>
        </dl>
      )}
      <GapChart points={points} />
    </section>
  )
}
