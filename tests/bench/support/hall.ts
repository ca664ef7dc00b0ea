import type { Arrivals, Opening } from '../clients/sockets.ts'
import { benchFile, startProgram } from './processes.ts'

/** Many sockets in a process of their own. Messages are numbered from 0, in the order in which they come. */
export interface Hall {
  /** Waits until the nth message has reached every socket. */
  arrivals(message: number): Promise<readonly number[]>
  close(): Promise<void>
}

export async function openHall(opening: Opening): Promise<Hall> {
  const program = await startProgram(benchFile('clients/sockets.ts'))
  await program.ask('open', opening)
  return {
    arrivals: async (message) => (await program.ask<Arrivals>('wait', { message })).times,
    async close() {
      await program.ask('close', {})
      await program.stop()
    },
  }
}
