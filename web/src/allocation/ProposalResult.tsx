import type { AllocationChangedSubscription } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { PlanHall } from '../stands/planTypes.ts'
import { useStandStates } from '../stands/useStandStates.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Note } from '../ui/Note.tsx'
import { AcceptBar } from './AcceptBar.tsx'
import type { Proposal, Result } from './allocationTypes.ts'
import { CompareProposals } from './CompareProposals.tsx'
import { PlacementList } from './PlacementList.tsx'
import { ProposalHead } from './ProposalHead.tsx'
import { ProposalPlan } from './ProposalPlan.tsx'
import { useAllocationAddress, views } from './useAllocationAddress.ts'
import { WithoutStandList } from './WithoutStandList.tsx'

interface Props {
  proposal: Result
  /** Others that have an answer, to compare with. */
  others: readonly Proposal[]
  halls: readonly PlanHall[]
  /** Changes with everything that happens to proposals. */
  reached: AllocationChangedSubscription['allocationChanged'] | undefined
  onDone: () => void
  /** Takes its settings over, to run them again. */
  onAgain: () => void
}

/** What came of a run: how good it is, on the plan, file by file, and what to do with it. */
export function ProposalResult({ proposal, others, halls, reached, onDone, onAgain }: Props) {
  const say = useText()
  const [{ view }, change] = useAllocationAddress()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { placed, states } = useStandStates(halls)
  const pick = (file: string, isPicked: boolean) =>
    setPicked((known) => new Set(isPicked ? [...known, file] : [...known].filter((each) => each !== file)))
  if (proposal.state === 'CANCELLED' || proposal.state === 'FAILED')
    return (
      <Empty
        title={say(`allocation.state.${proposal.state}`)}
        text={say(proposal.failure ? `allocation.failure.${proposal.failure}` : 'allocation.cancelledWhy')}
      >
        <Button onClick={onAgain}>{say('allocation.again')}</Button>
      </Empty>
    )
  return (
    <>
      <ProposalHead proposal={proposal} onAgain={onAgain} />
      {proposal.state === 'STALE' && <Note tone="warning">{say('allocation.stale')}</Note>}
      <AcceptBar
        proposal={proposal}
        picked={picked}
        placed={placed}
        onDone={() => {
          setPicked(new Set())
          onDone()
        }}
        onDiscarded={() => change({ n: 0, with: 0 })}
      />
      <fieldset className="segmented allocation-views">
        <legend className="unseen">{say('allocation.views')}</legend>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            onClick={() => change({ view: each, skip: 0, q: '' })}
          >
            {say(`allocation.view.${each}`)}
            {each === 'without' && !!proposal.unplaced && (
              <span className="tab-count numerals">{proposal.unplaced}</span>
            )}
          </button>
        ))}
      </fieldset>
      {view === 'plan' && <ProposalPlan proposal={proposal} halls={halls} states={states} placed={placed} />}
      {view === 'files' && (
        <PlacementList proposal={proposal} placed={placed} picked={picked} reached={reached} onPick={pick} />
      )}
      {view === 'without' && <WithoutStandList proposal={proposal} placed={placed} />}
      {view === 'compare' && <CompareProposals proposal={proposal} others={others} />}
    </>
  )
}
