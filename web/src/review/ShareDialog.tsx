import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Refused } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Note } from '../ui/Note.tsx'
import { type Hands, mayBeHeld, type ReviewedFile } from './reviewTypes.ts'

interface Props {
  files: readonly ReviewedFile[]
  hands: Hands
  busy: boolean
  refused: Refused | undefined
  onShare: (among: readonly string[]) => void
  onClose: () => void
}

/** Among whom the files that nobody has are shared out; each then has as nearly as can be as many in hand. */
export function ShareDialog({ files, hands, busy, refused, onShare, onClose }: Props) {
  const say = useText()
  const desk = hands.filter(({ isDesk }) => isDesk)
  const [among, setAmong] = useState<readonly string[]>(
    (desk.length > 0 ? desk : hands).map(({ reviewer }) => reviewer.id),
  )
  const free = files.filter((file) => !file.assignedTo && mayBeHeld(file.state)).length
  const isReady = among.length > 0 && free > 0
  return (
    <Dialog
      open
      title={say('review.share.title', { count: free })}
      onClose={onClose}
      actions={
        <Button tone="primary" busy={busy} aria-disabled={!isReady} onClick={() => isReady && onShare(among)}>
          {say('review.share.do')}
        </Button>
      }
    >
      <p>{say('review.share.how')}</p>
      {files.length > free && <p className="soft">{say('review.share.stay', { count: files.length - free })}</p>}
      <fieldset className="review-keys">
        <legend>{say('review.share.among')}</legend>
        {hands.map(({ reviewer: { id, name }, inHand }) => (
          <label key={id} className="review-check review-share">
            <input
              type="checkbox"
              checked={among.includes(id)}
              onChange={(e) => setAmong(e.target.checked ? [...among, id] : among.filter((each) => each !== id))}
            />
            <bdi>{name}</bdi>
            <span className="soft numerals">{say('review.share.inHand', { count: inHand })}</span>
          </label>
        ))}
      </fieldset>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </Dialog>
  )
}
