import type { Client, Sink, SubscribePayload } from 'graphql-ws'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { subscribeResumably } from '../../web/src/live/resumable.ts'

type Tried = { readonly payload: SubscribePayload; readonly sink: Sink<unknown>; released: boolean }

/** A socket's client that only notes what it is asked for. */
function given() {
  const tried: Tried[] = []
  const subscribe = (payload: SubscribePayload, sink: Sink<unknown>) => {
    const one: Tried = { payload, sink, released: false }
    tried.push(one)
    return () => {
      one.released = true
    }
  }
  const told: unknown[] = []
  const sink = {
    next: (result: unknown) => told.push(result),
    error: (error: unknown) => told.push({ error }),
    complete: () => told.push('complete'),
  }
  const follow = (variables: Record<string, unknown>) =>
    subscribeResumably({ subscribe } as unknown as Client, { query: 'subscription', variables, key: 1 } as never, sink)
  return { tried, told, follow }
}

const event = (cursor: string) => ({ data: { scheduleChanged: { __typename: 'ScheduleEvent', cursor } } })

describe('a subscription that goes on after a loss', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('addEventListener', () => undefined)
    vi.stubGlobal('removeEventListener', () => undefined)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('asks from the last event it saw when the same payload is sent again', () => {
    const { tried, told, follow } = given()
    follow({ in: 'FR', after: '1' })
    expect(tried[0]?.payload.variables).toEqual({ in: 'FR', after: '1' })
    tried[0]?.sink.next(event('7'))
    expect(tried[0]?.payload.variables).toEqual({ in: 'FR', after: '7' })
    expect(told).toEqual([event('7')])
  })

  it('begins again after a close that the socket’s client holds for final', async () => {
    const { tried, told, follow } = given()
    follow({ after: '1' })
    tried[0]?.sink.next(event('7'))
    tried[0]?.sink.error({ code: 4401 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(tried.map(({ payload }) => payload.variables)).toEqual([{ after: '7' }, { after: '7' }])
    expect(told).toEqual([event('7')])
  })

  it('tells what the server refuses, and does not ask again', async () => {
    const { tried, told, follow } = given()
    follow({ after: '1' })
    tried[0]?.sink.error([{ message: 'PersistedQueryNotFound' }] as never)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tried).toHaveLength(1)
    expect(told).toEqual([{ error: [{ message: 'PersistedQueryNotFound' }] }])
  })

  it('stays quiet once nobody listens, even if it was about to begin again', async () => {
    const { tried, follow } = given()
    const stop = follow({ after: '1' })
    tried[0]?.sink.error({ code: 1006 })
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tried).toHaveLength(1)
    expect(tried[0]?.released).toBe(true)
  })

  it('adds no cursor to a subscription that takes none', () => {
    const { tried, follow } = given()
    follow({ in: 'AR' })
    tried[0]?.sink.next(event('7'))
    expect(tried[0]?.payload.variables).toEqual({ in: 'AR' })
  })
})
