import { useText } from '../i18n/useText.ts'
import type { Content } from './content.ts'
import { contentChanges } from './contentChanges.ts'
import { useWritten } from './useWritten.ts'

interface Props {
  before: Content
  after: Content
  sent: number
  drafts: number
}

/** What publishing would change, and for whom: for who is still filling in, and not for who has sent. */
export function PublishChanges({ before, after, sent, drafts }: Props) {
  const say = useText()
  const written = useWritten()
  const changes = contentChanges(before, after)
  const names = (content: Content, keys: readonly string[]) =>
    content.fields
      .filter(({ key }) => keys.includes(key))
      .map(({ label }) => written(label))
      .join(', ')
  const lines = [
    changes.added.length > 0 && say('calls.change.added', { names: names(after, changes.added) }),
    changes.removed.length > 0 && say('calls.change.removed', { names: names(before, changes.removed) }),
    changes.changed.length > 0 && say('calls.change.changed', { names: names(after, changes.changed) }),
    changes.reordered && say('calls.change.reordered'),
    (changes.title || changes.terms) && say('calls.change.texts'),
    changes.kinds && say('calls.change.kinds'),
    changes.criteria && say('calls.change.criteria'),
  ].filter((line) => line !== false)
  return (
    <details className="publish-changes">
      <summary>{say('calls.changes', { count: lines.length })}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="soft">{say('calls.changesFor', { sent, drafts })}</p>
    </details>
  )
}
