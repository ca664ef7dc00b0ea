const longest = 15_000

/**
 * Waits before attempt `n` (from 0): doubling from half a second, spread so that a hall full of phones does not come
 * back in one instant, and cut short when the browser says that the network is there again.
 */
export const waitBeforeRetry = (n: number): Promise<void> =>
  new Promise((resolve) => {
    const span = Math.min(longest, 500 * 2 ** n)
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, span * (0.5 + Math.random() / 2))
    addEventListener('online', done)
  })
