import type { ReactNode } from 'react'

export type BadgeTone = 'plain' | 'terracotta' | 'majorelle' | 'saffron' | 'mint' | 'live'

/** A state in colour and, always, in words. */
export const Badge = ({ tone = 'plain', children }: { tone?: BadgeTone; children: ReactNode }) => (
  <span className="badge" data-tone={tone}>
    {children}
  </span>
)
