import { AllocationAtDocument } from '@salon/schema/generated/graphql.ts'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { HallDrawing } from '../stands/HallDrawing.tsx'
import { HallTabs } from '../stands/HallTabs.tsx'
import type { PlanHall } from '../stands/planTypes.ts'
import { StandFacts } from '../stands/StandFacts.tsx'
import type { StandNow } from '../stands/standState.ts'
import type { PlacedStand } from '../stands/useStandStates.ts'
import { changeKind, type Result } from './allocationTypes.ts'
import { PlacementWhy } from './PlacementWhy.tsx'
import { useAllocationAddress } from './useAllocationAddress.ts'

interface Props {
  proposal: Result
  halls: readonly PlanHall[]
  states: ReadonlyMap<string, StandNow>
  placed: ReadonlyMap<string, PlacedStand>
}

/** What becomes of a stand: gained, moved to, accepted already, or left. */
const colours = { gains: 'mint', moves: 'terracotta', accepted: 'majorelle', left: 'saffron' } as const
type Becomes = keyof typeof colours

/** The halls with what the proposal changes in colour; a chosen stand says why. */
export function ProposalPlan({ proposal, halls, states, placed }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [address, change] = useAllocationAddress()
  const becomes = useMemo(() => becoming(proposal), [proposal])
  const tints = useMemo(() => new Map([...becomes].map(([id, what]) => [id, colours[what]])), [becomes])
  const changed = useMemo(
    () => new Map(halls.map(({ key, stands }) => [key, stands.filter(({ id }) => becomes.has(id))])),
    [halls, becomes],
  )
  const busiest = [...halls].sort((a, b) => (changed.get(b.key)?.length ?? 0) - (changed.get(a.key)?.length ?? 0))[0]
  const chosenIn = halls.find(({ stands }) => stands.some(({ number }) => number === address.stand))
  const hall = halls.find(({ key }) => key === address.hall) ?? chosenIn ?? busiest
  const goal = hall?.stands.find(({ number }) => number === address.stand)
  const asked = goal && shownFor(proposal, goal.id)
  const [{ data, fetching }] = useQuery({
    query: AllocationAtDocument,
    variables: { number: proposal.number, stand: asked ?? '', in: language },
    pause: !asked,
  })
  if (!hall) return null
  const why = goal && !fetching ? data?.allocation?.proposal?.placementAt : undefined
  return (
    <div className="desk-main allocation-plan">
      <HallTabs halls={halls} found={changed} hall={hall.key} onChange={(key) => change({ hall: key, stand: '' })} />
      <div className="plan-split">
        <HallDrawing
          hall={hall}
          states={states}
          found={undefined}
          chosen={goal}
          tints={tints}
          legend={<Legend />}
          onChoose={(number) => change({ hall: hall.key, stand: number === address.stand ? '' : number })}
        />
        <div className="plan-aside" aria-live="polite">
          {!goal && <p className="plan-facts plan-hint">{say('allocation.planHint')}</p>}
          {why && <PlacementWhy placement={why} proposal={proposal} placed={placed} withName />}
          {goal && <StandFacts hall={hall} stand={goal} now={states.get(goal.id)} />}
        </div>
      </div>
    </div>
  )
}

/** Who gets a stand is asked of that stand; of one that is only left, where its file goes. */
function shownFor({ changes }: Result, stand: string): string {
  if (changes.some((change) => change.stand === stand)) return stand
  return changes.find(({ had }) => had === stand)?.stand ?? stand
}

function becoming({ changes }: Result): ReadonlyMap<string, Becomes> {
  const becomes = new Map<string, Becomes>()
  for (const change of changes) if (changeKind(change) === 'moves' && change.had) becomes.set(change.had, 'left')
  for (const change of changes) {
    const kind = changeKind(change)
    if (kind !== 'stays') becomes.set(change.stand, change.isAccepted ? 'accepted' : kind)
  }
  return becomes
}

function Legend() {
  const say = useText()
  return (
    <ul className="plan-legend allocation-plan">
      {(Object.keys(colours) as Becomes[]).map((what) => (
        <li key={what}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <rect
              className="plan-stand"
              x="1"
              y="1"
              width="18"
              height="18"
              style={{ fill: `var(--track-${colours[what]})` }}
            />
          </svg>
          {say(`allocation.becomes.${what}`)}
        </li>
      ))}
      {(['allocated', 'free'] as const).map((state) => (
        <li key={state}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <rect className="plan-stand" data-state={state} x="1" y="1" width="18" height="18" />
          </svg>
          {say(`allocation.unchanged.${state}`)}
        </li>
      ))}
    </ul>
  )
}
