import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DeskFile } from './DeskFile.tsx'
import { DeskFiles } from './DeskFiles.tsx'
import { shows, viewKey, views } from './deskTypes.ts'
import { ExchangeList } from './ExchangeList.tsx'
import { useDesk } from './useDesk.ts'
import { useDeskAddress } from './useDeskAddress.ts'
import { usePlan } from './usePlan.ts'
import { useStandStates } from './useStandStates.ts'
import { WaitingLists } from './WaitingLists.tsx'

/** The desk's views; a chosen file opens beside its list, with the plan. */
export function AllocationDesk() {
  const say = useText()
  const intl = useIntl()
  const [address, change] = useDeskAddress()
  const { view, q } = address
  const show = view === 'offered' || view === 'allocated' ? shows[view] : shows.without
  const after = Math.max(0, Number.parseInt(address.after, 10) || 0)
  const { desk, error, reached, read } = useDesk(show, q.trim(), view === 'waiting' ? 0 : after, false)
  const plan = usePlan()
  const { placed, states, now } = useStandStates(plan.halls)
  if (error && !desk) return <Failure error={error} onRetry={read} />
  if (plan.error && !plan.halls) return <Failure error={plan.error} onRetry={plan.read} />
  if (!desk || !plan.halls) return <Loading />
  const turn = (to: number) => change({ after: to > 0 ? String(to) : '' })
  const isList = view === 'without' || view === 'offered' || view === 'allocated'
  return (
    <div className="desk">
      <fieldset className="segmented">
        <legend className="unseen">{say('claims.desk.views')}</legend>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            onClick={() => change({ view: each, file: '', pick: [], stand: '' })}
          >
            {say(viewKey(each))}
            {each === 'exchanges' && desk.exchangeCount > 0 && (
              <span className="tab-count numerals">{intl.formatNumber(desk.exchangeCount)}</span>
            )}
          </button>
        ))}
      </fieldset>
      {view === 'exchanges' && <ExchangeList exchanges={desk.exchanges} />}
      {view === 'waiting' && <WaitingLists halls={plan.halls} reached={reached} skip={after} onPage={turn} />}
      {isList && (
        <div className="desk-split">
          <div className="desk-side">
            <TextField
              label={say('claims.desk.search')}
              type="search"
              value={q}
              placeholder={say('claims.desk.searchHint')}
              onChange={(typed) => change({ q: typed })}
            />
            <DeskFiles
              list={desk.list}
              view={view}
              chosen={address.file}
              now={now}
              onPage={turn}
              onChoose={(id) => change({ file: id === address.file ? '' : id, pick: [], stand: '' })}
            />
          </div>
          <DeskFile halls={plan.halls} placed={placed} states={states} now={now} reached={reached} />
        </div>
      )}
    </div>
  )
}
