import {
  PublicScheduleDocument,
  type PublicScheduleQueryVariables,
  ScheduleChangedDocument,
} from '@salon/schema/generated/graphql.ts'
import type { Client, CombinedError } from 'urql'
import { createStore, type Store } from '../live/store.ts'
import { waitBeforeRetry } from '../live/wait.ts'
import { keepSchedule, keptSchedule } from './keptSchedule.ts'
import type { ChangeData, PublicScheduleRead, ScheduleEventData } from './session.ts'

/** A change that reached this screen. `seenAt` is real time: how long it stays marked is a matter of reading. */
export interface SeenChange extends ChangeData {
  readonly key: string
  readonly seenAt: number
}

export interface LiveSchedule {
  /** Undefined until read; null when there is no edition. */
  readonly schedule: PublicScheduleRead | null | undefined
  /** Why the last reading failed; what was read before stays. */
  readonly error: CombinedError | undefined
  /** Newest first, of the last minutes. */
  readonly changes: readonly SeenChange[]
}

const markedFor = 120_000
const kept = 30

/**
 * The schedule, read once and then kept true: the snapshot says at which cursor it was read, the subscription goes on
 * from there and resumes by itself, each event brings the sessions that changed, and the cache puts them everywhere.
 * Runs while somebody watches it.
 */
export function followSchedule(client: Client, language: PublicScheduleQueryVariables['in']): Store<LiveSchedule> {
  const variables = { in: language }
  const store = createStore<LiveSchedule>({ schedule: keptSchedule(language), error: undefined, changes: [] })
  const put = (part: Partial<LiveSchedule>) => store.set({ ...store.get(), ...part })
  let running = 0

  const readAgain = () => client.query(PublicScheduleDocument, variables, { requestPolicy: 'network-only' }).toPromise()

  function take(event: ScheduleEventData) {
    if (event.kind === 'RELEASE') void readAgain()
    if (event.kind === 'SEATS' || event.changes.length === 0) return
    const seenAt = Date.now()
    const fresh = event.changes.map((change, n) => ({ ...change, seenAt, key: `${event.cursor}/${n}` }))
    put({ changes: [...fresh.reverse(), ...store.get().changes].slice(0, kept) })
  }

  function start() {
    const run = ++running
    const stops: Array<() => void> = []
    const over = () => run !== running

    async function follow(attempt = 0): Promise<void> {
      const result = await readAgain()
      if (over()) return
      const cursor = result.error ? undefined : result.data?.schedule?.cursor
      if (!cursor) {
        put({ error: result.error })
        await waitBeforeRetry(attempt)
        return over() ? undefined : follow(attempt + 1)
      }
      const live = client.subscription(ScheduleChangedDocument, { ...variables, after: cursor }).subscribe((told) => {
        const event = told.data?.scheduleChanged
        if (event?.__typename === 'ScheduleEvent') take(event)
        // The journal has forgotten where we were: start again from a new snapshot.
        if (event?.__typename === 'CursorExpired') {
          live.unsubscribe()
          void follow()
        }
      })
      stops.push(live.unsubscribe)
    }

    const seen = client
      .query(PublicScheduleDocument, variables, { requestPolicy: 'cache-only' })
      .subscribe((result) => {
        if (!result.data) return
        put({ schedule: result.data.schedule, error: undefined })
        keepSchedule(language, result.data.schedule)
      })
    const fade = setInterval(() => {
      const { changes } = store.get()
      const still = changes.filter((change) => Date.now() - change.seenAt < markedFor)
      if (still.length < changes.length) put({ changes: still })
    }, 5_000)
    stops.push(
      seen.unsubscribe,
      () => clearInterval(fade),
      () => {
        // Whatever is still on its way belongs to a run that is over.
        if (run === running) running++
      },
    )
    void follow()
    return () => {
      for (const stop of stops) stop()
    }
  }

  return watchedWhile(store, start)
}

/** Runs while there is a watcher, and a little longer, since a change of page takes the last one away for a moment. */
function watchedWhile<T>(store: Store<T>, start: () => () => void): Store<T> {
  let watchers = 0
  let stop: (() => void) | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  return {
    ...store,
    watch(tell) {
      const forget = store.watch(tell)
      watchers++
      clearTimeout(leaving)
      stop ??= start()
      return () => {
        forget()
        if (--watchers > 0) return
        leaving = setTimeout(() => {
          stop?.()
          stop = undefined
        }, 10_000)
      }
    },
  }
}
