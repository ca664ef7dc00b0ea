import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'

/** What an answer may wait for the journal: beyond it, the live event tells what was done. */
const PATIENCE_MS = 250

/**
 * Answers a mutation once this process's readings and caches know of it, so that who acts and then reads sees what they
 * did. The journal is a few milliseconds behind the commit.
 */
export const ownWrites: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ operation, contextValue }) => {
      if (operation?.operation !== 'mutation') return
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS)
      })
      await Promise.race([contextValue.tail.caughtUp(), patience])
      clearTimeout(timer)
    },
  }),
}
