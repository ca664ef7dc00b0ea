import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { Dialog } from '../ui/Dialog.tsx'

const rows: readonly (readonly [string, MessageKey])[] = [
  ['J', 'review.keys.next'],
  ['K', 'review.keys.previous'],
  ['X', 'review.keys.choose'],
  ['⇧ X', 'review.keys.range'],
  ['A', 'review.keys.take'],
  ['↵', 'review.keys.open'],
  ['?', 'review.keys.help'],
]

/** Every key of the queue, shown by `?`. */
export function QueueKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useText()
  return (
    <Dialog open={open} title={say('review.keys.title')} onClose={onClose}>
      <dl className="review-keys-list">
        {rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd dir="ltr">{keys}</kbd>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
