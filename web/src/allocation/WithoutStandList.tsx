import { AllocationWithoutStandDocument } from '@salon/schema/generated/graphql.ts'
import { useIntl } from 'react-intl'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { type Say, useText } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import type { PlacedStand } from '../stands/useStandStates.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Result, WithoutStand } from './allocationTypes.ts'
import { Pager } from './Pager.tsx'
import { useAllocationAddress } from './useAllocationAddress.ts'

interface Props {
  proposal: Result
  placed: ReadonlyMap<string, PlacedStand>
}

/** Who gets no stand, and why none. */
export function WithoutStandList({ proposal, placed }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [{ q, skip }, change] = useAllocationAddress()
  const [{ data, error }, ask] = useQuery({
    query: AllocationWithoutStandDocument,
    variables: { number: proposal.number, search: q.trim(), skip, in: language },
    requestPolicy: 'cache-and-network',
  })
  const page = data?.allocation?.proposal?.withoutStand
  if (proposal.unplaced === 0) return <Empty title={say('allocation.allPlaced')} />
  return (
    <section className="allocation-files">
      <div className="allocation-filters">
        <TextField
          label={say('claims.desk.search')}
          type="search"
          value={q}
          placeholder={say('claims.desk.searchHint')}
          onChange={(typed) => change({ q: typed, skip: 0 })}
        />
      </div>
      {error && !page && <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !page && <Loading />}
      {page && (
        <>
          {page.total === 0 && <Empty title={say('allocation.noFiles')} />}
          <ul className="allocation-list">
            {page.entries.map((entry) => (
              <li key={entry.file.id} data-kind="without">
                <div className="allocation-who">
                  <strong>
                    <bdi>{entry.file.exhibitor.name}</bdi>
                  </strong>
                  <span className="soft">
                    {say('claims.fileNumber', { number: String(entry.file.number) })} ·{' '}
                    {familyName(say, entry.file.exhibitor.family)} · <bdi>{entry.file.exhibitor.city}</bdi>
                  </span>
                  {entry.stands > 1 && <span>{say('allocation.lacks', { count: entry.stands })}</span>}
                </div>
                <WhyNone entry={entry} placed={placed} />
              </li>
            ))}
          </ul>
          <Pager total={page.total} skip={skip} onChange={(next) => change({ skip: next })} />
        </>
      )}
    </section>
  )
}

function WhyNone({ entry, placed }: { entry: WithoutStand; placed: Props['placed'] }) {
  const say = useText()
  const intl = useIntl()
  const number = (id: string) => placed.get(id)?.stand.number ?? '–'
  return (
    <div className="allocation-none">
      <p>
        {say(`allocation.none.${entry.kind}`, {
          count: entry.fits,
          lacks: intl.formatNumber(entry.lacks ?? 0),
          name: entry.rival?.exhibitor.name ?? '',
          stand: entry.stand ? number(entry.stand) : '',
        })}
      </p>
      {entry.kept.length > 0 && (
        <ul>
          {entry.kept.map(({ stand, file, why }) => (
            <li key={stand}>
              <bdi>{number(stand)}</bdi> · <bdi>{file?.exhibitor.name}</bdi>{' '}
              <span className="soft">{say(`allocation.kept.${why}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {entry.without.length > 0 && (
        <ul>
          {entry.without.map(({ misfits, stands, free }) => (
            <li key={misfits.join()}>
              {say(free > 0 ? 'allocation.withoutFree' : 'allocation.withoutStands', {
                wishes: listed(say, misfits, intl.formatList),
                count: free > 0 ? free : stands,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function listed(say: Say, misfits: WithoutStand['without'][number]['misfits'], list: (words: string[]) => string) {
  return list(misfits.map((misfit) => say(`allocation.misfit.${misfit}`)))
}
