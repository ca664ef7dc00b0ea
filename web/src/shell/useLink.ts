import { useEffect, useState } from 'react'
import { useConnection } from '../live/connection.ts'

const patience = 6_000

export type LinkState = 'connecting' | 'live' | 'reconnecting' | 'offline'

/** The connection as a person is told of it: a hiccup is "reconnecting"; what lasts is "offline". */
export function useLink(): { state: LinkState; lostAt?: number } {
  const link = useConnection()
  const lostAt = link.state === 'lost' ? link.lostAt : undefined
  const [, tick] = useState(0)
  useEffect(() => {
    if (lostAt === undefined) return
    const timer = setInterval(() => tick((n) => n + 1), 1_000)
    return () => clearInterval(timer)
  }, [lostAt])
  if (lostAt === undefined) return { state: link.state === 'live' ? 'live' : 'connecting' }
  return { state: !navigator.onLine || Date.now() - lostAt > patience ? 'offline' : 'reconnecting', lostAt }
}
