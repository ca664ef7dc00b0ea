import { createClient } from 'graphql-ws'
import { expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { subscribeResumably } from '../../web/src/live/resumable.ts'
import { layCable } from '../support/cable.ts'
import { whenFileEnds } from '../support/endings.ts'
import { startSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'

const FOLLOW = `subscription ($after: Cursor) { scheduleChanged(after: $after) {
  __typename ... on ScheduleEvent { cursor operation { number } } } }`
const EXTEND = `mutation ($id: ID!, $minutes: Int!, $version: Int!) {
  runOperation(operation: { extend: { sessionId: $id, minutes: $minutes } }, seen: [{ sessionId: $id, version: $version }]) {
    __typename ... on Operation { number } } }`

it('a client that was cut off gets exactly the three changes made meanwhile, in order, and then what is new', async () => {
  // The client's own code, outside a browser: nobody tells it that the network is there again.
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
  const salon = await startSalon()
  const cable = await layCable(salon.url)
  const editor = await salon.asPersona('editor')
  const read = '{ schedule { cursor sessions(first: 1) { nodes { id version } } } }'
  const { schedule } = await editor.query<
    { schedule: { cursor: string; sessions: { nodes: { id: string; version: number }[] } } },
    object
  >(read)
  const [session = { id: '', version: 0 }] = schedule.sessions.nodes
  let { version } = session
  const change = async () => {
    const answer = await editor.mutate<{ runOperation: { number: number } }, object>(EXTEND, {
      id: session.id,
      minutes: version % 2 ? -1 : 1,
      version,
    })
    version++
    return answer.runOperation.number
  }

  const heard: number[] = []
  let closed = 0
  const client = createClient({
    url: `${cable.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)),
    on: { closed: () => closed++ },
  })
  whenFileEnds(() => client.dispose())
  const request = { query: FOLLOW, variables: { after: schedule.cursor } } as unknown as Parameters<
    typeof subscribeResumably
  >[1]
  subscribeResumably(client, request, {
    next: ({ data }) =>
      heard.push((data as { scheduleChanged: { operation: { number: number } } }).scheduleChanged.operation.number),
    error: (error) => expect.fail(String(error)),
    complete: () => expect.fail('the subscription ended'),
  })

  const first = await change()
  await until(() => heard.length === 1)
  cable.pull()
  await until(() => closed > 0)
  const missed = [await change(), await change(), await change()]
  expect(heard).toEqual([first])
  cable.plug()
  await until(() => heard.length === 4)
  const later = await change()
  await until(() => heard.length >= 5)
  expect(heard).toEqual([first, ...missed, later])
})
