import { createStore, useStore } from '../live/store.ts'

const place = 'salon-review-keys'

function wanted(): boolean {
  try {
    return localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys act: who dictates to the computer, or types with a switch, turns them off. */
export const keysActive = createStore(wanted())

export function setKeysActive(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'on' : 'off')
  } catch {
    // A private window: it lasts as long as the page.
  }
  keysActive.set(on)
}

export const useKeysActive = (): boolean => useStore(keysActive)
