import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { usePlan } from '../stands/usePlan.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ProposalList } from './ProposalList.tsx'
import { ProposalResult } from './ProposalResult.tsx'
import { RunningProposal } from './RunningProposal.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { keepSettings, readSettings, type Settings, settingsOf } from './settings.ts'
import { useAllocation } from './useAllocation.ts'
import { useAllocationAddress } from './useAllocationAddress.ts'

/** Settings and proposals on one side, the chosen proposal on the other. */
export function AllocationBoard() {
  const say = useText()
  const [address, change] = useAllocationAddress()
  const [latest, setLatest] = useState(0)
  const number = address.n || latest
  const { board, error, run, read, reached } = useAllocation(number)
  const plan = usePlan()
  const [settings, setSettings] = useState(readSettings)
  const set = (next: Settings) => {
    setSettings(next)
    keepSettings(next)
  }
  if (error && !board) return <Failure error={error} onRetry={read} />
  if (plan.error && !plan.halls) return <Failure error={plan.error} onRetry={plan.read} />
  if (!board || !plan.halls) return <Loading />
  const first = board.proposals[0]?.number ?? 0
  if (first !== latest) setLatest(first)
  const running = board.proposals.find(({ state }) => state === 'RUNNING')
  const { proposal } = board
  return (
    <div className="allocation">
      <div className="allocation-side">
        <SettingsForm
          settings={settings}
          calls={board.calls}
          halls={plan.halls}
          isRunning={running !== undefined}
          isFirst={board.proposals.length === 0}
          onChange={set}
          onStarted={(started) => change({ n: started, view: '', stand: '', with: 0, skip: 0 })}
        />
        <ProposalList
          proposals={board.proposals}
          chosen={number}
          onChoose={(n) => change({ n, with: 0, skip: 0, stand: '' })}
        />
      </div>
      <div className="allocation-main">
        {!proposal && <Empty title={say('allocation.none')} text={say('allocation.noneWhy')} />}
        {proposal?.state === 'RUNNING' && <RunningProposal proposal={proposal} run={run} onDone={read} />}
        {proposal && proposal.state !== 'RUNNING' && (
          <ProposalResult
            key={proposal.id}
            proposal={proposal}
            others={board.proposals.filter(({ number: other, value }) => other !== proposal.number && value !== null)}
            halls={plan.halls}
            reached={reached}
            onDone={read}
            onAgain={() => set(settingsOf(proposal))}
          />
        )}
      </div>
    </div>
  )
}
