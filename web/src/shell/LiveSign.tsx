import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { type LinkState, useLink } from './useLink.ts'

const words = {
  connecting: 'shell.live.connecting',
  live: 'shell.live.live',
  reconnecting: 'shell.live.reconnecting',
  offline: 'shell.live.offline',
} as const satisfies Record<LinkState, MessageKey>

/** Whether what is on the screen is true now: in colour, in shape and in words. */
export function LiveSign() {
  const say = useText()
  const { state } = useLink()
  return (
    <span className="live-sign" data-state={state}>
      <span className="live-dot" aria-hidden="true" />
      {say(words[state])}
    </span>
  )
}
