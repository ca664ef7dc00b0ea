import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Empty } from '../ui/Empty.tsx'
import type { Draft } from './draftTypes.ts'
import { useTitle } from './useTitle.ts'

/** What the next release would get wrong: what forbids it first, each with the way to its session. */
export function WarningsPanel({ draft, onChoose }: { draft: Draft; onChoose: (sessionId: string) => void }) {
  const say = useText()
  const titleOf = useTitle()
  if (draft.warnings.length === 0) return <Empty title={say('programme.warnings.none')} />
  const nameOf = new Map(draft.sessions.map((each) => [each.sessionId, titleOf(each.content.titles)]))
  const ordered = [...draft.warnings].sort((a, b) => Number(b.blocking) - Number(a.blocking))
  return (
    <ul className="warnings">
      {ordered.map((warning) => (
        <li
          key={[warning.kind, warning.sessionId, warning.otherSessionId, warning.person?.id].join()}
          className="note"
          data-tone={warning.blocking ? 'danger' : 'warning'}
        >
          <div>
            <div className="row">
              <strong>{say(`programme.warning.${warning.kind}`)}</strong>
              <Badge tone={warning.blocking ? 'terracotta' : 'saffron'}>
                {say(warning.blocking ? 'programme.warnings.blocking' : 'programme.warnings.advice')}
              </Badge>
            </div>
            <p>{warning.message}</p>
            <div className="row">
              {[warning.sessionId, warning.otherSessionId].map(
                (id) =>
                  id && (
                    <button key={id} type="button" className="link-button" onClick={() => onChoose(id)}>
                      {say('programme.warnings.open', { title: nameOf.get(id) ?? '' })}
                    </button>
                  ),
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
