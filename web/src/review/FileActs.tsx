import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { type Decision, decisions, type FileOnDesk, mayDecide } from './reviewTypes.ts'

interface Props {
  file: FileOnDesk
  busy: boolean
  onTake: () => void
  onAsk: () => void
  onDecide: (decision: Decision) => void
  onUndo: () => void
  onSend: () => void
}

/** What the desk may do of one file now; who must not judge it may do nothing. */
export function FileActs({ file, busy, onTake, onAsk, onDecide, onUndo, onSend }: Props) {
  const say = useText()
  if (file.review?.inConflict) return null
  const open = decisions.filter((each) => mayDecide(each, file.state))
  if (file.state !== 'SUBMITTED' && open.length === 0 && !file.isUnsent) return null
  return (
    <section className="row review-bar review-acts" aria-label={say('review.decision')}>
      {file.state === 'SUBMITTED' && (
        <Button tone="primary" busy={busy} onClick={onTake}>
          {say('review.take')}
        </Button>
      )}
      {file.state === 'UNDER_REVIEW' && <Button onClick={onAsk}>{say('review.ask')}</Button>}
      {open.map((each) => (
        <Button
          key={each}
          tone={each === 'ACCEPT' ? 'primary' : each === 'REJECT' ? 'danger' : 'plain'}
          onClick={() => onDecide(each)}
        >
          {say(`review.decide.${each}`)}
        </Button>
      ))}
      {file.isUnsent && (
        <>
          <Button busy={busy} onClick={onUndo}>
            {say('review.undo')}
          </Button>
          <Button tone="primary" busy={busy} onClick={onSend}>
            {say('review.send', { count: 1 })}
          </Button>
        </>
      )}
    </section>
  )
}
