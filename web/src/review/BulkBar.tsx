import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { type Decision, decisions, mayDecide, type ReviewedFile, type ReviewList } from './reviewTypes.ts'

interface Props {
  files: readonly ReviewedFile[]
  reviewers: ReviewList['reviewers']
  me: string | undefined
  busy: boolean
  query: string
  onDecide: (decision: Decision) => void
  onUndo: () => void
  onSend: () => void
  onAssign: (to: string | null) => void
}

/** What can be done to all the files that are chosen. */
export function BulkBar({ files, reviewers, me, busy, query, onDecide, onUndo, onSend, onAssign }: Props) {
  const say = useText()
  const [one, other] = files
  return (
    <section className="review-bar row" aria-label={say('review.chosen', { count: files.length })}>
      <strong>{say('review.chosen', { count: files.length })}</strong>
      {decisions.map((each) => (
        <Button
          key={each}
          tone={each === 'ACCEPT' ? 'primary' : each === 'REJECT' ? 'danger' : 'plain'}
          disabled={!files.some(({ state }) => mayDecide(each, state))}
          onClick={() => onDecide(each)}
        >
          {say(`review.decide.${each}`)}
        </Button>
      ))}
      {files.every(({ isUnsent }) => isUnsent) && (
        <>
          <Button busy={busy} onClick={onUndo}>
            {say('review.undo')}
          </Button>
          <Button tone="primary" busy={busy} onClick={onSend}>
            {say('review.send', { count: files.length })}
          </Button>
        </>
      )}
      <label className="review-hand">
        <span className="unseen">{say('review.assign')}</span>
        <select
          className="input"
          value=""
          onChange={(e) => e.target.value && onAssign(e.target.value === 'nobody' ? null : e.target.value)}
        >
          <option value="">{say('review.assign')}</option>
          {me && <option value={me}>{say('review.assignMe')}</option>}
          {reviewers
            .filter(({ id }) => id !== me)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          <option value="nobody">{say('review.filter.nobody')}</option>
        </select>
      </label>
      {one && other && files.length === 2 && (
        <ButtonLink href={`/review/compare/${one.id}/${other.id}${query}`}>{say('review.compare')}</ButtonLink>
      )}
    </section>
  )
}
