import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { setKeysActive, useKeysActive } from './keysActive.ts'

type Meanings = readonly (readonly [string, MessageKey])[]

export const queueKeys: Meanings = [
  ['J', 'review.keys.next'],
  ['K', 'review.keys.previous'],
  ['↵', 'review.keys.open'],
  ['X', 'review.keys.choose'],
  ['⇧ X', 'review.keys.range'],
  ['A', 'review.keys.take'],
  ['D', 'review.keys.decide'],
  ['/', 'review.keys.search'],
  ['?', 'review.keys.help'],
]

export const fileKeys: Meanings = [
  ['J', 'review.keys.next'],
  ['K', 'review.keys.previous'],
  ['U', 'review.keys.queue'],
  ['A', 'review.keys.take'],
  ['D', 'review.keys.decide'],
  ['M', 'review.keys.ask'],
  ['S', 'review.keys.score'],
  ['N', 'review.keys.note'],
  ['?', 'review.keys.help'],
]

/** Every key of a page, shown by `?`; and the way to turn them off. */
export function QueueKeys({ keys, open, onClose }: { keys: Meanings; open: boolean; onClose: () => void }) {
  const say = useText()
  const active = useKeysActive()
  return (
    <Dialog open={open} title={say('review.keys.title')} onClose={onClose}>
      <dl className="review-keys-list">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
      <label className="review-check">
        <input type="checkbox" checked={active} onChange={(e) => setKeysActive(e.target.checked)} />
        <span>{say('review.keys.active')}</span>
      </label>
    </Dialog>
  )
}
