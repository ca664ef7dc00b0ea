import { connection } from '../live/connection.ts'
import { waitBeforeRetry } from '../live/wait.ts'

/**
 * Waits before attempt `n` (from 0) of what the network refused; less long when the browser says that it is back, when
 * the socket is live again, or when somebody asks to try now. Rejects once it was given up.
 */
export function waitForNetwork(n: number, signal: AbortSignal, hurry: EventTarget): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      unwatch()
      hurry.removeEventListener('now', go)
      signal.removeEventListener('abort', giveUp)
    }
    const go = () => {
      end()
      resolve()
    }
    const giveUp = () => {
      end()
      reject(signal.reason)
    }
    const unwatch = connection.watch(() => {
      if (connection.get().state === 'live') go()
    })
    hurry.addEventListener('now', go)
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
    void waitBeforeRetry(n).then(go)
  })
}
