import { Link } from 'wouter'
import { type Change, useChangeWords } from './useChangeWords.ts'

export type ListedChange = Change & { readonly session: { readonly id: string; readonly title: string } }

/** One line a session: its name, then from what to what. */
export function ChangeList({ changes, linked = true }: { changes: readonly ListedChange[]; linked?: boolean }) {
  const wordsOf = useChangeWords()
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li key={change.session.id}>
          {linked ? (
            <Link href={`/sessions/${change.session.id}`}>
              <bdi>{change.session.title}</bdi>
            </Link>
          ) : (
            <strong>
              <bdi>{change.session.title}</bdi>
            </strong>
          )}
          <span className="change-words numerals">
            {wordsOf(change).map((word) => (
              <span key={word}>{word}</span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
