import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useNow } from '../live/clock.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import { CallOverview } from './CallOverview.tsx'
import { CriteriaPart } from './CriteriaPart.tsx'
import { type CallRecord, sentOf, stageAt, stageTones } from './callTypes.ts'
import { DatesPart } from './DatesPart.tsx'
import { FormPart } from './FormPart.tsx'
import { NewCallDialog } from './NewCallDialog.tsx'
import { PreviewPart } from './PreviewPart.tsx'
import { PublishBar } from './PublishBar.tsx'
import { QuotasPart } from './QuotasPart.tsx'
import { TextsPart } from './TextsPart.tsx'
import { useCallAction } from './useCallAction.ts'
import { parts, useCallAddress } from './useCallAddress.ts'
import { useCallDesk } from './useCallDesk.ts'
import { useCallDraft } from './useCallDraft.ts'
import { useWritten } from './useWritten.ts'

interface Props {
  call: CallRecord
  timeZone: string
  read: () => void
}

/** One call with its parts: what is written of it in a draft, what is set of it at once. */
export function CallWorkspace({ call, timeZone, read }: Props) {
  const say = useText()
  const written = useWritten()
  const now = useNow()
  const [, go] = useLocation()
  const { part, hrefOf } = useCallAddress()
  const { desk } = useCallDesk()
  const draft = useCallDraft(call, read)
  const { busy, refused, step } = useCallAction(call.id)
  const [isCopying, setCopying] = useState(false)
  const stage = stageAt(call, now)
  const readOnly = stage === 'ARCHIVED'
  const title = written(draft.content.title)
  const archive = async () => {
    const done = await step(call.version, readOnly ? 'RESTORE' : 'ARCHIVE')
    if (!done) return
    toast(say(readOnly ? 'calls.restored' : 'calls.archived'), {
      label: say('calls.undo'),
      run: () => void step(done.version, readOnly ? 'ARCHIVE' : 'RESTORE'),
    })
    if (!readOnly) go('/calls')
  }
  return (
    <Page
      title={title}
      lead={
        <div className="row call-head">
          <Badge tone={stageTones[stage]}>{say(`calls.stage.${stage}`)}</Badge>
          <Link href="/calls">{say('calls.back')}</Link>
        </div>
      }
      actions={
        <>
          <Button onClick={() => setCopying(true)}>{say('calls.duplicate')}</Button>
          {(stage === 'DRAFT' || stage === 'CLOSED' || readOnly) && (
            <Button busy={busy} onClick={() => void archive()}>
              {say(readOnly ? 'calls.restore' : 'calls.archive')}
            </Button>
          )}
        </>
      }
    >
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      {readOnly && (
        <Note>
          <p>{say('calls.archivedWhy')}</p>
        </Note>
      )}
      <nav className="segmented call-parts" aria-label={say('calls.parts')}>
        {parts.map((each) => (
          <Link key={each} href={hrefOf(call.id, each)} aria-current={each === part ? 'page' : undefined}>
            {say(`calls.part.${each}`)}
          </Link>
        ))}
      </nav>
      {!readOnly && (
        <PublishBar
          call={call}
          draft={draft}
          sent={sentOf(call.counts)}
          isSet={part === 'dates' || part === 'quotas'}
        />
      )}
      {part === 'dates' && (
        <>
          <DatesPart call={call} stage={stage} now={now} timeZone={timeZone} />
          <CallOverview call={call} />
        </>
      )}
      {part === 'texts' && <TextsPart call={call} draft={draft} readOnly={readOnly} />}
      {part === 'form' && <FormPart call={call} draft={draft} readOnly={readOnly} />}
      {part === 'criteria' && <CriteriaPart call={call} draft={draft} readOnly={readOnly} />}
      {part === 'quotas' && <QuotasPart call={call} readOnly={readOnly} />}
      {part === 'preview' && <PreviewPart content={draft.content} />}
      {desk && isCopying && <NewCallDialog desk={desk} from={call.id} now={now} onClose={() => setCopying(false)} />}
    </Page>
  )
}
