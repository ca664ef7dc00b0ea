import { useText } from '../i18n/useText.ts'
import type { SavingState } from './useFileForm.ts'

/** Where what was typed is: with the salon, on its way, or on this device until the network is back. */
export function SavingSign({ state, refused }: { state: SavingState; refused: string | undefined }) {
  const say = useText()
  return (
    <p className="saving-sign" data-state={state} role="status">
      <span className="live-dot" aria-hidden="true" />
      {state === 'refused' && refused ? refused : say(`participate.saving.${state}`)}
    </p>
  )
}
