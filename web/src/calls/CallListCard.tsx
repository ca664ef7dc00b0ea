import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { CallWhen } from './CallWhen.tsx'
import { type CallRow, countOf, fullestFirst, type Stage, sentOf, stageTones } from './callTypes.ts'
import { FileCounts } from './FileCounts.tsx'
import { QuotaMeter } from './QuotaMeter.tsx'
import { useWritten } from './useWritten.ts'

interface Props {
  call: CallRow
  stage: Stage
  now: number
  timeZone: string
  onDuplicate: () => void
}

const SHOWN = 4

/** One call: where it is, until when, what came in, and how its quotas fill; the fullest first. */
export function CallListCard({ call, stage, now, timeZone, onDuplicate }: Props) {
  const say = useText()
  const written = useWritten()
  const title = written(call.content.title)
  const quotas = fullestFirst(call.quotas)
  return (
    <article className="panel call-row" data-stage={stage} aria-labelledby={`call-${call.id}`}>
      <div className="row call-row-head">
        <Badge tone={stageTones[stage]}>{say(`calls.stage.${stage}`)}</Badge>
        {call.hasDraft && <Badge tone="saffron">{say('calls.hasDraft')}</Badge>}
        <CallWhen call={call} stage={stage} now={now} timeZone={timeZone} />
      </div>
      <h2 id={`call-${call.id}`}>
        <Link href={`/calls/${call.id}`}>
          <bdi>{title}</bdi>
        </Link>
      </h2>
      <p className="soft">{call.content.kinds.map((kind) => say(`stands.kind.${kind}`)).join(' · ')}</p>
      <div className="call-row-facts">
        <section aria-label={say('calls.files')}>
          <h3>
            {say('calls.filesSent', { count: sentOf(call.counts) })}
            {countOf(call.counts, 'DRAFT') > 0 && (
              <span className="soft"> · {say('calls.filesDraft', { count: countOf(call.counts, 'DRAFT') })}</span>
            )}
          </h3>
          <FileCounts counts={call.counts} />
        </section>
        {quotas.length > 0 && (
          <section aria-label={say('calls.quotas')}>
            <h3>{say('calls.quotasFill')}</h3>
            <ul className="quota-meters">
              {quotas.slice(0, SHOWN).map((quota) => (
                <li key={quota.id}>
                  <QuotaMeter quota={quota} />
                </li>
              ))}
            </ul>
            {quotas.length > SHOWN && (
              <Link className="call-more" href={`/calls/${call.id}?part=quotas`}>
                {say('calls.quotasMore', { count: quotas.length - SHOWN })}
              </Link>
            )}
          </section>
        )}
      </div>
      <div className="row">
        <ButtonLink href={`/calls/${call.id}`} tone="primary">
          {say(stage === 'ARCHIVED' ? 'calls.read' : 'calls.edit')}
        </ButtonLink>
        {sentOf(call.counts) > 0 && (
          <ButtonLink href={`/review?call=${encodeURIComponent(call.key)}`}>{say('calls.toReview')}</ButtonLink>
        )}
        <Button aria-label={say('calls.duplicateOf', { title })} onClick={onDuplicate}>
          {say('calls.duplicate')}
        </Button>
      </div>
    </article>
  )
}
