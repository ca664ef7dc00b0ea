import { parentPort, workerData } from 'node:worker_threads'
import type { Answer } from './allocator/answer.ts'
import { check } from './allocator/checker.ts'
import { type AllocatorFacts, instanceOf } from './allocator/facts.ts'
import { allocate, type Progress } from './allocator/solve.ts'

/** What the thread is given, and what it says. */
export interface AllocationOrder {
  readonly facts: AllocatorFacts
  readonly seed: number
  readonly seconds: number
}

export type AllocationWord =
  | { readonly progress: Progress }
  /** The answer, and what the checker found wrong with it. */
  | { readonly answer: Answer; readonly wrong: readonly string[] }

// A thread of its own: nobody who reads the plan meanwhile waits for it. It is stopped from outside, by ending it.
const order = workerData as AllocationOrder
const say = (word: AllocationWord) => parentPort?.postMessage(word)
const instance = instanceOf(order.facts)
const answer = allocate(instance, {
  seed: order.seed,
  seconds: order.seconds,
  now: () => performance.now(),
  tell: (progress) => {
    say({ progress })
    return true
  },
})
if (answer) say({ answer, wrong: check(instance, answer) })
