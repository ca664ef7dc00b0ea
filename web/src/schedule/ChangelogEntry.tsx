import type { ChangelogQuery } from '@salon/schema/generated/graphql.ts'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { unbroken } from '../ui/unbroken.ts'
import { changeWords } from './changeWords.ts'

type Entry = ChangelogQuery['changelog']['nodes'][number]

const shown = 8

/** A release or a live operation: when, who, and what it changed. */
export function ChangelogEntry({ entry }: { entry: Entry }) {
  const say = useText()
  const times = useTimes()
  const isRelease = entry.__typename === 'Release'
  const at = isRelease ? entry.publishedAt : entry.at
  const by = isRelease ? entry.publishedBy : entry.by
  const changes = entry.changes.map((change) => (
    <li key={change.session.id}>
      <Link href={`/sessions/${encodeURIComponent(change.session.id)}`}>{unbroken(change.session.title)}</Link>
      <span>{changeWords(change, say, times)}</span>
    </li>
  ))
  return (
    <li className="log-entry" data-release={isRelease || undefined}>
      <p className="log-head">
        {isRelease ? (
          <b className="log-title">{say('schedule.version', { number: entry.number })}</b>
        ) : (
          <>
            <b>{say(`schedule.operation.${entry.kind}`)}</b>
            {entry.undoneBy && <Badge tone="terracotta">{say('schedule.log.undone')}</Badge>}
          </>
        )}
        <time className="numerals" dateTime={at}>
          {times.dateTime(at)}
        </time>
        {by && <span>{say('schedule.log.by', { name: by.name })}</span>}
        <span>{say('schedule.log.changes', { count: entry.changes.length })}</span>
      </p>
      {isRelease && entry.note && <p>{entry.note}</p>}
      <ul className="log-changes">{changes.slice(0, shown)}</ul>
      {changes.length > shown && (
        <details>
          <summary className="button">{say('schedule.log.rest', { count: changes.length - shown })}</summary>
          <ul className="log-changes">{changes.slice(shown)}</ul>
        </details>
      )}
    </li>
  )
}
