import { useEffect, useRef } from 'react'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import { CallWorkspace } from './CallWorkspace.tsx'
import { useCallRecord } from './useCallRecord.ts'

/** One call: found, followed, and told of whoever else changes it. */
export function CallEditor({ id }: { id: string }) {
  const say = useText()
  const viewer = useViewer()
  const { call, edition, known, error, read, change } = useCallRecord(id)
  const told = useRef<string>(undefined)
  useEffect(() => {
    // Keystrokes of a colleague are in the form itself; what is set or published is told.
    if (!change?.by || change.call !== id || change.kind === 'drafted' || change.cursor === told.current) return
    told.current = change.cursor
    if (change.by.id !== viewer?.person.id) toast(say('calls.changedBy', { name: change.by.name }))
  }, [change, id, say, viewer])
  if (call && edition) return <CallWorkspace call={call} timeZone={edition.timeZone} read={read} />
  return (
    <Page title={say('calls.one')}>
      {error && <Failure error={error} onRetry={read} />}
      {!known && !error && <Loading />}
      {known && !call && !error && (
        <Empty title={say('calls.gone')} text={say('calls.goneWhy')}>
          <ButtonLink href="/calls">{say('calls.back')}</ButtonLink>
        </Empty>
      )}
    </Page>
  )
}
