import { useText } from '../i18n/useText.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { type CallRecord, fullestFirst, sentOf } from './callTypes.ts'
import { FileCounts } from './FileCounts.tsx'
import { QuotaMeter } from './QuotaMeter.tsx'
import { useCallAddress } from './useCallAddress.ts'

const SHOWN = 8

/** What came in so far, and how the quotas fill. */
export function CallOverview({ call }: { call: CallRecord }) {
  const say = useText()
  const { hrefOf } = useCallAddress()
  return (
    <div className="call-overview">
      <section className="panel call-part" aria-labelledby="call-files">
        <h2 id="call-files">{say('calls.filesSent', { count: sentOf(call.counts) })}</h2>
        <FileCounts counts={call.counts} />
        {sentOf(call.counts) > 0 && (
          <ButtonLink href={`/review?call=${encodeURIComponent(call.key)}`}>{say('calls.toReview')}</ButtonLink>
        )}
      </section>
      <section className="panel call-part" aria-labelledby="call-filling">
        <h2 id="call-filling">{say('calls.quotasFill')}</h2>
        {call.quotas.length === 0 && <p className="soft">{say('calls.quotasNone')}</p>}
        <ul className="quota-meters">
          {fullestFirst(call.quotas)
            .slice(0, SHOWN)
            .map((quota) => (
              <li key={quota.id}>
                <QuotaMeter quota={quota} />
              </li>
            ))}
        </ul>
        {call.quotas.length > SHOWN && (
          <p className="soft">{say('calls.quotasMore', { count: call.quotas.length - SHOWN })}</p>
        )}
        <ButtonLink href={hrefOf(call.id, 'quotas')}>{say('calls.setQuotas')}</ButtonLink>
      </section>
    </div>
  )
}
