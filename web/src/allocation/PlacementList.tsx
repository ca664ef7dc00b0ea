import { type AllocationChangedSubscription, AllocationPlacementsDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import type { PlacedStand } from '../stands/useStandStates.ts'
import { Badge } from '../ui/Badge.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { changeKind, type Result } from './allocationTypes.ts'
import { Pager } from './Pager.tsx'
import { PlacementWhy } from './PlacementWhy.tsx'
import { useAllocationAddress } from './useAllocationAddress.ts'

interface Props {
  proposal: Result
  placed: ReadonlyMap<string, PlacedStand>
  picked: ReadonlySet<string>
  reached: AllocationChangedSubscription['allocationChanged'] | undefined
  onPick: (file: string, isPicked: boolean) => void
}

const shows = ['OPEN', 'ALL', 'GAINS', 'MOVES', 'STAYS', 'ACCEPTED'] as const

/** Who gets which stand, each with why; those that change something can be ticked. */
export function PlacementList({ proposal, placed, picked, reached, onPick }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [address, change] = useAllocationAddress()
  const show = shows.find((each) => each === address.show) ?? 'OPEN'
  const isOpen = proposal.state === 'READY' || proposal.state === 'APPLIED'
  const [{ data, error }, ask] = useQuery({
    query: AllocationPlacementsDocument,
    variables: { number: proposal.number, show, search: address.q.trim(), skip: address.skip, in: language },
    requestPolicy: 'cache-and-network',
  })
  const cursor = reached?.__typename === 'AllocationEvent' && reached.kind === 'applied' ? reached.cursor : undefined
  useEffect(() => {
    if (cursor) ask({ requestPolicy: 'network-only' })
  }, [cursor, ask])
  const read = () => ask({ requestPolicy: 'network-only' })
  const page = data?.allocation?.proposal?.placements
  return (
    <section className="allocation-files">
      <div className="allocation-filters">
        <TextField
          label={say('claims.desk.search')}
          type="search"
          value={address.q}
          placeholder={say('claims.desk.searchHint')}
          onChange={(q) => change({ q, skip: 0 })}
        />
        <SelectField
          label={say('allocation.show')}
          value={show}
          options={shows.map((each) => ({ value: each, label: say(`allocation.show.${each}`) }))}
          onChange={(next) => change({ show: next, skip: 0 })}
        />
      </div>
      {error && !page && <Failure error={error} onRetry={read} />}
      {!error && !page && <Loading />}
      {page && (
        <>
          <p className="soft" aria-live="polite">
            {say('claims.desk.count', { count: page.total })}
          </p>
          {page.total === 0 && <Empty title={say('allocation.noFiles')} />}
          <ul className="allocation-list">
            {page.entries.map((placement) => {
              const { file, stand, had, isAccepted } = placement
              const kind = changeKind(placement)
              return (
                <li key={stand} data-kind={kind}>
                  <div className="allocation-line">
                    {isOpen && kind !== 'stays' && !isAccepted && (
                      <label className="allocation-tick">
                        <input
                          type="checkbox"
                          checked={picked.has(file.id)}
                          onChange={({ target }) => onPick(file.id, target.checked)}
                        />
                        <span className="unseen">{say('allocation.tick', { name: file.exhibitor.name })}</span>
                      </label>
                    )}
                    <div className="allocation-who">
                      <strong>
                        <bdi>{file.exhibitor.name}</bdi>
                      </strong>
                      <span className="soft">
                        {say('claims.fileNumber', { number: String(file.number) })} ·{' '}
                        {familyName(say, file.exhibitor.family)} · <bdi>{file.exhibitor.city}</bdi>
                      </span>
                    </div>
                    <span className="allocation-where">
                      {kind === 'moves' && had && (
                        <>
                          <s>
                            <bdi>{placed.get(had)?.stand.number}</bdi>
                          </s>{' '}
                        </>
                      )}
                      <strong>
                        <bdi>{placed.get(stand)?.stand.number ?? '–'}</bdi>
                      </strong>
                      <Badge tone={isAccepted ? 'majorelle' : kind === 'gains' ? 'mint' : 'plain'}>
                        {say(isAccepted ? 'allocation.becomes.accepted' : `allocation.kind.${kind}`)}
                      </Badge>
                    </span>
                  </div>
                  <details className="allocation-why">
                    <summary>{say('allocation.why')}</summary>
                    <PlacementWhy placement={placement} proposal={proposal} placed={placed} onChanged={read} />
                  </details>
                </li>
              )
            })}
          </ul>
          <Pager total={page.total} skip={address.skip} onChange={(skip) => change({ skip })} />
        </>
      )}
    </section>
  )
}
