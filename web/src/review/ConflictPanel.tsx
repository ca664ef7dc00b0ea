import { DeclareConflictDocument, WithdrawConflictDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { FileReview } from './reviewTypes.ts'

/** Who must not judge this file; and for the viewer, the way to say so. */
export function ConflictPanel({ id, review, me }: { id: string; review: FileReview; me: string | undefined }) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, declare] = useMutation(DeclareConflictDocument)
  const [, withdraw] = useMutation(WithdrawConflictDocument)
  const { busy, refused, ask } = useAsked()
  const [reason, setReason] = useState('')
  const isMine = review.conflicts.some(({ reviewer }) => reviewer.id === me)
  return (
    <section className="panel review-conflicts" aria-labelledby="conflicts">
      <h2 id="conflicts">{say('review.conflicts.title')}</h2>
      {review.isMember && <p>{say('review.conflicts.member')}</p>}
      {review.conflicts.length > 0 && (
        <ul className="review-others">
          {review.conflicts.map(({ reviewer, reason: why }) => (
            <li key={reviewer.id}>
              <strong>
                <bdi>{reviewer.name}</bdi>
              </strong>{' '}
              · <bdi>{why}</bdi>
            </li>
          ))}
        </ul>
      )}
      {isMine ? (
        <Button busy={busy} onClick={() => void ask(withdraw({ id, in: language }))}>
          {say('review.conflicts.over')}
        </Button>
      ) : (
        !review.isMember && (
          <details>
            <summary>{say('review.conflicts.mine')}</summary>
            <form
              className="review-form"
              onSubmit={(event) => {
                event.preventDefault()
                void ask(declare({ id, reason, in: language }))
              }}
            >
              <TextField
                label={say('review.conflicts.reason')}
                hint={say('review.conflicts.hint')}
                value={reason}
                maxLength={2000}
                onChange={setReason}
              />
              <Button type="submit" busy={busy} aria-disabled={reason.trim() === ''}>
                {say('review.conflicts.declare')}
              </Button>
            </form>
          </details>
        )
      )}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </section>
  )
}
