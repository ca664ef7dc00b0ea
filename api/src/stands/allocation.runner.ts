import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import { type Db, type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { beat, endDeadRuns, endRun, keepAnswer, readProposal } from './allocation.store.ts'
import { type AllocationNewsKind, allocationChanged } from './allocation.topics.ts'
import type { AllocationFailure, TracePoint } from './allocation.ts'
import type { AllocationOrder, AllocationWord } from './allocation.worker.ts'
import type { Progress } from './allocator/solve.ts'

/** Screens are told of progress this often; somebody who stopped it from another process is heeded as often. */
const BEAT_MS = 500
/** A process that said nothing for this long is no more. */
const SILENT_SECONDS = 15
const SWEEP_MS = 5_000
/** What an allocation of several thousand files may take. */
const MEMORY_MB = 768
const MOST_POINTS = 120

interface Run {
  readonly id: string
  readonly worker: Worker
  readonly started: number
  progress: Progress | undefined
  trace: TracePoint[]
  timer: NodeJS.Timeout | undefined
  beating: Promise<void>
}

/** Tells the journal how a proposal is. */
export async function tellAllocation(
  tx: Tx,
  id: string,
  kind: AllocationNewsKind,
  ms: number,
  actorId: string | null,
): Promise<void> {
  const proposal = await readProposal(tx, id)
  if (!proposal) return
  const { editionId, number, state, share, placed, value, bound } = proposal
  await append(tx, allocationChanged(editionId, id, kind, { number, state, share, ms, placed, value, bound }, actorId))
}

/** Runs allocations in threads of this process, and ends those whose process is gone. */
export class AllocationRunner {
  readonly #db: Db
  readonly #log: Logger
  readonly #runs = new Map<string, Run>()
  #sweeping: NodeJS.Timeout | undefined
  #swept: Promise<void> = Promise.resolve()

  constructor({ db, log }: { readonly db: Db; readonly log: Logger }) {
    this.#db = db
    this.#log = log
  }

  start(): void {
    const sweep = () => {
      this.#swept = this.#sweep().catch((error: unknown) => this.#log.error({ err: error }, 'dead allocations'))
    }
    sweep()
    this.#sweeping = setInterval(sweep, SWEEP_MS)
  }

  /** Ends what runs here, and says so: nobody waits for a process that is gone. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeping)
    await this.#swept
    await Promise.all([...this.#runs.values()].map((run) => this.#fail(run, 'PROCESS_ENDED')))
  }

  /** Begins a run that was added; it goes on by itself. */
  run(id: string, order: AllocationOrder): void {
    const worker = new Worker(new URL('./allocation.worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    const run: Run = {
      id,
      worker,
      started: performance.now(),
      progress: undefined,
      trace: [],
      timer: undefined,
      beating: Promise.resolve(),
    }
    this.#runs.set(id, run)
    run.timer = setInterval(() => {
      run.beating = run.beating.then(() => this.#beat(run)).catch((error: unknown) => this.#log.error({ err: error }))
    }, BEAT_MS)
    worker.on('message', (word: AllocationWord) => {
      if ('progress' in word) this.#hear(run, word.progress)
      else void this.#finish(run, word)
    })
    worker.on('error', (error) => {
      this.#log.error({ err: error, proposal: id }, 'an allocation failed')
      void this.#fail(run, 'FAULT')
    })
  }

  /** Ends the thread of a run that was stopped, if it is of this process; another process finds out by its next beat. */
  async halt(id: string): Promise<void> {
    const run = this.#runs.get(id)
    if (run) await this.#close(run)
  }

  #hear(run: Run, progress: Progress): void {
    run.progress = progress
    const { value, bound } = progress
    if (value === null || bound === null) return
    run.trace.push([Math.round(performance.now() - run.started), value, bound])
    // Every second point goes once there are too many: what is left shows the same curve.
    if (run.trace.length > MOST_POINTS)
      run.trace = run.trace.filter((_, n) => n % 2 === 0 || n === run.trace.length - 1)
  }

  async #beat(run: Run): Promise<void> {
    if (!this.#runs.has(run.id)) return
    const { share = 0, placed = null, value = null, bound = null } = run.progress ?? {}
    const lives = await transaction(this.#db, async (tx) => {
      const told = { share, placed: value === null ? null : placed, value, bound, trace: run.trace }
      if (!(await beat(tx, run.id, told))) return false
      await tellAllocation(tx, run.id, 'progress', performance.now() - run.started, null)
      return true
    })
    if (!lives) await this.#close(run)
  }

  async #finish(run: Run, { answer, wrong }: Extract<AllocationWord, { answer: unknown }>): Promise<void> {
    if (wrong.length > 0) {
      this.#log.error({ proposal: run.id, wrong: wrong.slice(0, 20) }, 'an allocation was found wrong')
      return this.#fail(run, 'CHECK_FAILED')
    }
    await this.#close(run)
    await this.#end(run, (tx) => keepAnswer(tx, run.id, answer, run.trace))
  }

  async #fail(run: Run, failure: AllocationFailure): Promise<void> {
    await this.#close(run)
    await this.#end(run, (tx) => endRun(tx, run.id, failure))
  }

  async #end(run: Run, write: (tx: Tx) => Promise<boolean>): Promise<void> {
    try {
      await run.beating
      await transaction(this.#db, async (tx) => {
        if (await write(tx)) await tellAllocation(tx, run.id, 'ended', performance.now() - run.started, null)
      })
    } catch (error) {
      // Its beats have ended: whichever process sweeps next says that it failed.
      this.#log.error({ err: error, proposal: run.id }, 'the end of an allocation was not kept')
    }
  }

  async #close(run: Run): Promise<void> {
    clearInterval(run.timer)
    this.#runs.delete(run.id)
    await run.worker.terminate()
  }

  async #sweep(): Promise<void> {
    await transaction(this.#db, async (tx) => {
      for (const id of await endDeadRuns(tx, SILENT_SECONDS)) await tellAllocation(tx, id, 'ended', 0, null)
    })
  }
}
