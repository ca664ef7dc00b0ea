import { ClockChangedDocument, DomainClockDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { type Client, useClient } from 'urql'
import { createStore, type Store, useStore } from './store.ts'

/** The domain's time `now` as it was at the real time `at`, both in milliseconds. */
export interface DomainClock {
  readonly now: number
  readonly at: number
  readonly rate: number
  readonly demo: boolean
}

const drawer = 'clock'
const readAgainAfter = 5 * 60_000
const clocks = new WeakMap<Client, Store<DomainClock>>()

/** What the domain's clock shows at a real time; a screen that lost its network goes on counting. */
export const domainTime = (clock: DomainClock, real = Date.now()): number => clock.now + (real - clock.at) * clock.rate

function keptClock(): DomainClock {
  const real: DomainClock = { now: Date.now(), at: Date.now(), rate: 1, demo: false }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(drawer) ?? 'null')
    return kept ? { ...real, ...kept } : real
  } catch {
    return real
  }
}

/** Reads the clock, follows its changes, and reads it again now and then, since a device's own clock drifts. */
function followClock(client: Client): Store<DomainClock> {
  const store = createStore(keptClock())
  const take = (clock: { now: string; rate: number; demo: boolean }) => {
    const next = { now: Date.parse(clock.now), at: Date.now(), rate: clock.rate, demo: clock.demo }
    localStorage.setItem(drawer, JSON.stringify(next))
    store.set(next)
  }
  let stop: (() => void) | undefined
  const follow = (after: string) => {
    stop?.()
    stop = client.subscription(ClockChangedDocument, { after }).subscribe((result) => {
      const event = result.data?.clockChanged
      if (event?.__typename === 'ClockEvent') take(event.clock)
      if (event?.__typename === 'CursorExpired') read(true)
    }).unsubscribe
  }
  const read = async (thenFollow: boolean): Promise<void> => {
    const result = await client.query(DomainClockDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    const clock = result.data?.clock
    if (clock && !result.error) take(clock)
    if (clock && !result.error && thenFollow) return follow(clock.cursor)
    if (thenFollow) setTimeout(read, 3_000, true)
  }
  read(true)
  setInterval(read, readAgainAfter, false)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') read(false)
  })
  return store
}

export function useDomainClock(): DomainClock {
  const client = useClient()
  let store = clocks.get(client)
  if (!store) {
    store = followClock(client)
    clocks.set(client, store)
  }
  return useStore(store)
}

/** The domain's now, in milliseconds, renewed every `every` milliseconds of real time (faster when the clock runs fast). */
export function useNow(every = 10_000): number {
  const clock = useDomainClock()
  const [, tick] = useState(0)
  const pace = Math.max(250, clock.rate > 1 ? every / clock.rate : every)
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), pace)
    return () => clearInterval(timer)
  }, [pace])
  return domainTime(clock)
}
