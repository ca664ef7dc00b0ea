import type { ExecutionResult } from 'graphql'

/**
 * The source that graphql-ws iterates while our frames go straight to the socket: it yields nothing but a last answer,
 * if any, and ends. `return()` settles at once, which an `async function*` waiting for an event would not.
 */
export class ParkedSource implements AsyncGenerator<ExecutionResult, void, void> {
  #last: ExecutionResult | undefined
  #ended = false
  #wake: ((result: IteratorResult<ExecutionResult, void>) => void) | undefined
  readonly #onEnd: () => void

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd
  }

  /** Ends the subscription from our side, after a last answer if there is one. */
  finish(last?: ExecutionResult): void {
    if (this.#ended) return
    this.#ended = true
    this.#onEnd()
    if (!this.#wake) this.#last = last
    else if (last) this.#wake({ done: false, value: last })
    else this.#wake({ done: true, value: undefined })
    this.#wake = undefined
  }

  next(): Promise<IteratorResult<ExecutionResult, void>> {
    const last = this.#last
    this.#last = undefined
    if (last) return Promise.resolve({ done: false, value: last })
    if (this.#ended) return Promise.resolve({ done: true, value: undefined })
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.#last = undefined
    this.finish()
    return Promise.resolve({ done: true, value: undefined })
  }

  throw(error: unknown): Promise<IteratorResult<ExecutionResult, void>> {
    this.finish()
    return Promise.reject(error)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }
}
