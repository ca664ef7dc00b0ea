import { createStore, useStore } from './store.ts'

/** How the socket stands. `lostAt` is real time, in milliseconds, of the first failure since it last worked. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'lost'; readonly lostAt: number }

export const connection = createStore<Connection>({ state: 'connecting' })

export const connected = (): void => connection.set({ state: 'live' })

/** Keeps the time of the first loss, so that the age of the data does not start again with every attempt. */
export const disconnected = (): void => {
  if (connection.get().state !== 'lost') connection.set({ state: 'lost', lostAt: Date.now() })
}

export const useConnection = (): Connection => useStore(connection)
