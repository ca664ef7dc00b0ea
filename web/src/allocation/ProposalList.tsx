import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import type { Proposal } from './allocationTypes.ts'

interface Props {
  proposals: readonly Proposal[]
  /** The number of the one that is looked at. */
  chosen: number
  onChoose: (number: number) => void
}

const tones: Record<Proposal['state'], BadgeTone> = {
  RUNNING: 'live',
  READY: 'mint',
  APPLIED: 'majorelle',
  STALE: 'saffron',
  CANCELLED: 'plain',
  FAILED: 'terracotta',
}

/** What was proposed so far, the latest first. */
export function ProposalList({ proposals, chosen, onChoose }: Props) {
  const say = useText()
  const times = useTimes()
  const intl = useIntl()
  if (proposals.length === 0) return null
  return (
    <section className="allocation-proposals">
      <h2>{say('allocation.proposals')}</h2>
      <ul className="desk-files">
        {proposals.map(
          ({ id, number, state, placed, unplaced, value, bound, madeAt, madeBy, call, movesAllocated }) => (
            <li key={id}>
              <button
                type="button"
                className="desk-file"
                aria-pressed={number === chosen}
                onClick={() => onChoose(number)}
              >
                <span className="desk-file-name">
                  {say('allocation.number', { number })}
                  <Badge tone={tones[state]}>{say(`allocation.state.${state}`)}</Badge>
                </span>
                <span className="soft">
                  <time dateTime={madeAt}>{times.dateTime(madeAt)}</time>
                  {madeBy && (
                    <>
                      {' · '}
                      <bdi>{madeBy.name}</bdi>
                    </>
                  )}
                </span>
                <span className="soft">
                  {call?.title ?? say('allocation.allCalls')}
                  {movesAllocated && ` · ${say('allocation.withMoves')}`}
                </span>
                {placed !== null && state !== 'RUNNING' && (
                  <span className="row desk-file-wish">
                    <Badge tone="mint">{say('allocation.placedCount', { count: placed })}</Badge>
                    {unplaced !== null && unplaced > 0 && (
                      <Badge tone="terracotta">{say('allocation.withoutCount', { count: unplaced })}</Badge>
                    )}
                    {value !== null && bound !== null && (
                      <Badge>
                        {say('allocation.gapShort', { gap: intl.formatNumber(gapOf(value, bound), percent) })}
                      </Badge>
                    )}
                  </span>
                )}
              </button>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}

export const percent = { style: 'percent', maximumFractionDigits: 2 } as const

/** How far at most from the best that can be, 0 to 1. */
export const gapOf = (value: number, bound: number): number => (bound === 0 ? 0 : (bound - value) / bound)
