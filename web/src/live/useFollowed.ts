import { useEffect, useRef, useState } from 'react'
import { type AnyVariables, type TypedDocumentNode, useSubscription } from 'urql'
import { waitBeforeRetry } from './wait.ts'

interface Following<Data, Variables extends AnyVariables> {
  readonly query: TypedDocumentNode<Data, Variables>
  readonly variables: (after: string | undefined) => Variables
  /** At which the snapshot was read; undefined while there is none. */
  readonly cursor: string | undefined
  /** Reads the snapshot again from the server and returns its cursor; undefined when that failed. */
  readonly again: () => Promise<string | undefined>
  readonly paused?: boolean
}

/**
 * The events that follow a snapshot. Only the first cursor counts: the socket itself goes on after a loss, and what the
 * cache learns later must not start it again. When the journal has forgotten where we were, the snapshot is read again,
 * until that succeeds, and followed from there.
 */
export function useFollowed<Data, Variables extends AnyVariables>(following: Following<Data, Variables>) {
  const { query, variables, cursor, paused = false } = following
  const [after, setAfter] = useState<string>()
  useEffect(() => setAfter((known) => known ?? cursor), [cursor])
  const [{ data }] = useSubscription({ query, variables: variables(after), pause: paused || after === undefined })
  const again = useRef(following.again)
  again.current = following.again
  useEffect(() => {
    if (!hasExpired(data)) return
    let left = false
    const readUntilRead = async (attempt: number): Promise<void> => {
      const fresh = await again.current()
      if (fresh) return left ? undefined : setAfter(fresh)
      await waitBeforeRetry(attempt)
      if (!left) await readUntilRead(attempt + 1)
    }
    void readUntilRead(0)
    return () => {
      left = true
    }
  }, [data])
  return data
}

function hasExpired(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  return Object.values(data).some((event) => event?.__typename === 'CursorExpired')
}
