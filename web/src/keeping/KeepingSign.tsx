import { useText } from '../i18n/useText.ts'
import type { KeepingState } from './useKeptForm.ts'

/** Where what was typed is: with the salon, on its way, or on this device until the network is back. */
export function KeepingSign({ state, refused }: { state: KeepingState; refused: string | undefined }) {
  const say = useText()
  return (
    <p className="keeping-sign" data-state={state} role="status">
      <span className="live-dot" aria-hidden="true" />
      {state === 'refused' && refused ? refused : say(`keeping.state.${state}`)}
    </p>
  )
}
