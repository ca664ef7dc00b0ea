import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type Decision, decisions, type Hands, mayBeHeld, mayDecide, type ReviewedFile } from './reviewTypes.ts'

interface Props {
  files: readonly ReviewedFile[]
  /** How many of them are on other pages. */
  elsewhere: number
  hands: Hands
  me: string | undefined
  busy: boolean
  query: string
  onDecide: (decision: Decision) => void
  onUndo: () => void
  onSend: () => void
  onAssign: (to: string | null) => void
  onShare: () => void
  onClear: () => void
}

/** What can be done to all the files that are chosen. */
export function BulkBar(props: Props) {
  const { files, elsewhere, hands, me, busy, query, onDecide, onUndo, onSend, onAssign, onShare, onClear } = props
  const say = useText()
  const held = files.some(({ state }) => mayBeHeld(state))
  return (
    <section className="review-bar row" aria-label={say('review.chosen', { count: files.length })}>
      <strong>
        {say('review.chosen', { count: files.length })}
        {elsewhere > 0 && <span className="soft"> {say('review.chosenElsewhere', { count: elsewhere })}</span>}
      </strong>
      {decisions
        .map((each) => ({ each, count: files.filter(({ state }) => mayDecide(each, state)).length }))
        .filter(({ count }) => count > 0)
        .map(({ each }) => (
          <Button
            key={each}
            tone={each === 'ACCEPT' ? 'primary' : each === 'REJECT' ? 'danger' : 'plain'}
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
      {held && (
        <label className="review-hand">
          <span className="unseen">{say('review.assign')}</span>
          <select
            className="input"
            value=""
            onChange={(e) => {
              const to = e.target.value
              if (to === 'share') onShare()
              else if (to !== '') onAssign(to === 'nobody' ? null : to)
            }}
          >
            <option value="">{say('review.assign')}</option>
            {files.length > 1 && <option value="share">{say('review.share')}</option>}
            {me && <option value={me}>{say('review.assignMe')}</option>}
            {hands
              .filter(({ reviewer }) => reviewer.id !== me)
              .map(({ reviewer: { id, name } }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            <option value="nobody">{say('review.filter.nobody')}</option>
          </select>
        </label>
      )}
      {(files.length === 2 || files.length === 3) && (
        <ButtonLink href={`/review/compare/${files.map(({ id }) => id).join(',')}${query}`}>
          {say('review.compare')}
        </ButtonLink>
      )}
      <Button tone="quiet" aria-label={say('review.chooseNone')} onClick={onClear}>
        <Icon name="close" />
      </Button>
    </section>
  )
}
