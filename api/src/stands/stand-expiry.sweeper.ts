import type { Logger } from 'pino'
import { type ExpiryServices, remindHolders, sweepHolds } from './stand-expiry.actions.ts'

/** Screens are told within this long of a deadline; the stand itself was free at the deadline. */
const EVERY_MS = 1000

export interface SweeperOptions extends ExpiryServices {
  readonly log: Logger
  readonly everyMs?: number
}

/** Tells of deadlines that have passed, or come near, those that passed while no process ran first. */
export class HoldSweeper {
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #running = false
  readonly #options: SweeperOptions

  constructor(options: SweeperOptions) {
    this.#options = options
  }

  start(): void {
    this.#running = true
    this.#tick()
  }

  async stop(): Promise<void> {
    this.#running = false
    clearTimeout(this.#timer)
    await this.#working
  }

  #tick(): void {
    const { log, everyMs } = this.#options
    this.#working = this.#sweep()
      .catch((error: unknown) => log.error({ err: error }, 'telling of past deadlines failed'))
      .then(() => {
        if (this.#running) this.#timer = setTimeout(() => this.#tick(), everyMs ?? EVERY_MS)
      })
  }

  async #sweep(): Promise<void> {
    const swept = await sweepHolds(this.#options)
    const reminded = await remindHolders(this.#options)
    if (swept + reminded > 0) this.#options.log.info({ swept, reminded }, 'deadlines of stands were told')
  }
}
