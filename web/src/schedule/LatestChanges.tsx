import { useEffect } from 'react'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { announce } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import { unbroken } from '../ui/unbroken.ts'
import { changeWords } from './changeWords.ts'
import type { SeenChange } from './followSchedule.ts'

const shown = 5

/** What moved while the reader was looking, newest first; told to screen readers once, politely. */
export function LatestChanges({ changes }: { changes: readonly SeenChange[] }) {
  const say = useText()
  const times = useTimes()
  const newest = changes[0]
  const line =
    newest && say('schedule.change.line', { title: newest.session.title, what: changeWords(newest, say, times) })
  useEffect(() => {
    if (line) announce(line)
  }, [line])
  if (!newest) return null
  return (
    <section className="latest no-print" aria-label={say('schedule.change.latest', { count: changes.length })}>
      <h2>
        <Icon name="live" />
        {say('schedule.change.latest', { count: changes.length })}
      </h2>
      <ol className="latest-list">
        {changes.slice(0, shown).map((change) => (
          <li key={change.key}>
            <Link href={`/sessions/${encodeURIComponent(change.session.id)}`}>{unbroken(change.session.title)}</Link>
            <span>{changeWords(change, say, times)}</span>
          </li>
        ))}
      </ol>
      {changes.length > shown && (
        <Link href="/changelog">{say('schedule.change.others', { count: changes.length - shown })}</Link>
      )}
    </section>
  )
}
