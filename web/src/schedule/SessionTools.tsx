import type { SessionPageQuery } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useCalendarFile } from './useCalendarFile.ts'

type Session = NonNullable<SessionPageQuery['session']>

/** Share, take into a calendar, print; on paper, a code that leads back to the live page. */
export function SessionTools({ session }: { session: Session }) {
  const say = useText()
  const [copied, setCopied] = useState(false)
  const address = location.href.split('?')[0] ?? location.href

  async function share() {
    if (navigator.share) return void navigator.share({ title: session.title, url: address }).catch(() => undefined)
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  const file = useCalendarFile(session, address)
  return (
    <>
      <div className="row no-print">
        <Button onClick={share}>
          <Icon name="share" />
          {say('schedule.share')}
        </Button>
        <a className="button" href={file} download="salon.ics">
          <Icon name="calendar" />
          {say('schedule.toCalendar')}
        </a>
        <Button onClick={() => print()}>
          <Icon name="print" />
          {say('schedule.print')}
        </Button>
      </div>
      <p role="status" className={copied ? undefined : 'unseen'}>
        {copied && say('schedule.copied')}
      </p>
      <img
        className="print-code"
        alt={say('schedule.codeToPage')}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 0 }))}`}
      />
    </>
  )
}
