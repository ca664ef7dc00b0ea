import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useNow } from '../live/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { CallListCard } from './CallListCard.tsx'
import { stageAt, stages } from './callTypes.ts'
import { NewCallDialog } from './NewCallDialog.tsx'
import { useCallDesk } from './useCallDesk.ts'

/** Every call of the edition, those that take files first; the archived ones folded away. */
export function CallList() {
  const say = useText()
  const { desk, known, error, read } = useCallDesk()
  const now = useNow()
  /** What a new call begins with; null is a blank form. */
  const [starting, setStarting] = useState<{ readonly from: string | null }>()
  const staged = desk?.calls.map((call) => ({ call, stage: stageAt(call, now) })) ?? []
  const of = (archived: boolean) =>
    staged
      .filter(({ stage }) => (stage === 'ARCHIVED') === archived)
      .toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
      .map(({ call, stage }) => (
        <CallListCard
          key={call.id}
          call={call}
          stage={stage}
          now={now}
          timeZone={desk?.edition.timeZone ?? 'UTC'}
          onDuplicate={() => setStarting({ from: call.id })}
        />
      ))
  const archived = of(true)
  return (
    <Page
      title={say('calls.title')}
      lead={say('calls.lead')}
      actions={
        desk && (
          <Button tone="primary" onClick={() => setStarting({ from: null })}>
            <Icon name="plus" />
            {say('calls.new')}
          </Button>
        )
      }
    >
      {error && !desk && <Failure error={error} onRetry={read} />}
      {!known && !error && <Loading />}
      {desk && staged.length === 0 && <Empty title={say('calls.none')} text={say('calls.noneWhy')} />}
      {desk && <div className="call-list">{of(false)}</div>}
      {archived.length > 0 && (
        <details className="call-archive">
          <summary>{say('calls.archivedCount', { count: archived.length })}</summary>
          <div className="call-list">{archived}</div>
        </details>
      )}
      {desk && starting && (
        <NewCallDialog desk={desk} from={starting.from} now={now} onClose={() => setStarting(undefined)} />
      )}
    </Page>
  )
}
