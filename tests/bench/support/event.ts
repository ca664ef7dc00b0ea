import WebSocket from 'ws'
import { commitChange } from './change.ts'
import type { BenchDatabase } from './database.ts'
import { type BenchSalon, clientSubscription } from './salon.ts'

/** What every screen subscribes to. */
export const SUBSCRIPTION = 'ScheduleChanged'
export const IN_FRENCH = { in: 'FR' }

/** A real event as it went over the wire, for the peers to send the same. */
export interface WireEvent {
  readonly frame: string
  readonly data: object
}

export async function captureEvent(salon: BenchSalon, database: BenchDatabase): Promise<WireEvent> {
  const socket = new WebSocket(salon.socketUrl, 'graphql-transport-ws')
  const payload = clientSubscription(SUBSCRIPTION, IN_FRENCH)
  try {
    return await new Promise((resolve, reject) => {
      socket.on('error', reject)
      socket.on('open', () => socket.send('{"type":"connection_init"}'))
      socket.on('message', (bytes) => {
        const frame = String(bytes)
        const message = JSON.parse(frame) as { type: string; payload?: { data?: object } }
        if (message.type === 'connection_ack') {
          socket.send(JSON.stringify({ id: SUBSCRIPTION, type: 'subscribe', payload }))
          socket.send('{"type":"ping"}')
        } else if (message.type === 'pong') void commitChange(database, 0).catch(reject)
        else if (message.type === 'next' && message.payload?.data) resolve({ frame, data: message.payload.data })
        else reject(new Error(`an event was awaited, and this came: ${frame}`))
      })
    })
  } finally {
    socket.close()
  }
}
