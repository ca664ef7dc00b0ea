import { SetClaimLockedDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import type { PlacedStand } from '../stands/useStandStates.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import type { Placement, Result } from './allocationTypes.ts'

interface Props {
  placement: Placement
  proposal: Pick<Result, 'weights'>
  placed: ReadonlyMap<string, PlacedStand>
  /** Says whose it is too, where nothing around it does. */
  withName?: boolean
  onChanged?: () => void
}

/** Why this stand: what each criterion adds, what else would do, what it would rather have. */
export function PlacementWhy({ placement, proposal, placed, withName = false, onChanged }: Props) {
  const say = useText()
  const intl = useIntl()
  const { file, stand, points, alternative, rather } = placement
  const number = (id: string) => placed.get(id)?.stand.number ?? '–'
  const weights = new Map(proposal.weights.map((each) => [each.criterion, each.points]))
  return (
    <div className="placement-why">
      {withName && (
        <h3>
          <bdi>{number(stand)}</bdi> · <bdi>{file.exhibitor.name}</bdi>
        </h3>
      )}
      <ul className="placement-points">
        {points.map(({ criterion, points }) => {
          const most = Math.max(points, 100 * (weights.get(criterion) ?? 0))
          return (
            <li key={criterion}>
              <span>{say(`allocation.criterion.${criterion}`)}</span>
              <span className="numerals">
                {say('allocation.of', { points: intl.formatNumber(points), most: intl.formatNumber(most) })}
              </span>
              <span className="placement-bar" aria-hidden="true">
                <span style={{ inlineSize: `${most === 0 ? 0 : (100 * points) / most}%` }} />
              </span>
            </li>
          )
        })}
      </ul>
      {rather ? (
        <p>
          {say(ratherWords(rather), {
            stand: number(rather.stand),
            more: intl.formatNumber(rather.more),
            name: rather.holder?.exhibitor.name ?? '',
            costs: intl.formatNumber(rather.costs),
          })}
        </p>
      ) : (
        <p>{say('allocation.bestForIt')}</p>
      )}
      {alternative && (
        <p className="soft">
          {say(alternative.swapWith ? 'allocation.otherSwap' : 'allocation.otherFree', {
            stand: number(alternative.stand),
            name: alternative.swapWith?.exhibitor.name ?? '',
            costs: intl.formatNumber(alternative.costs),
          })}
        </p>
      )}
      {placement.claim && <Fasten placement={placement} claim={placement.claim} onChanged={onChanged} />}
    </div>
  )
}

const ratherWords = ({ holder, isExact }: NonNullable<Placement['rather']>) => {
  if (!holder) return 'allocation.ratherFree'
  return isExact ? 'allocation.ratherSwap' : 'allocation.ratherTaken'
}

/** Fastens the file where it is, for all later runs. */
function Fasten({
  placement,
  claim,
  onChanged,
}: {
  placement: Placement
  claim: string
  onChanged: (() => void) | undefined
}) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, setLocked] = useMutation(SetClaimLockedDocument)
  const { busy, refused, ask } = useAsked()
  const [isLocked, set] = useState(placement.isLocked)
  return (
    <>
      <Button
        aria-pressed={isLocked}
        busy={busy}
        onClick={async () => {
          const answer = await ask(setLocked({ claim, locked: !isLocked, in: language }))
          if (answer?.__typename === 'StandFile') set(!isLocked)
          onChanged?.()
        }}
      >
        {say(isLocked ? 'claims.desk.unlock' : 'claims.desk.lock')}
      </Button>
      {refused && (
        <Note tone="danger" urgent>
          {refused.message}
        </Note>
      )}
    </>
  )
}
