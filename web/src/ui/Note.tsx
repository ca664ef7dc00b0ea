import type { ReactNode } from 'react'

interface Props {
  tone?: 'info' | 'danger' | 'warning' | 'good'
  /** Read out as soon as it appears: for what answers something the person just did. */
  urgent?: boolean
  children: ReactNode
}

export const Note = ({ tone = 'info', urgent = false, children }: Props) => (
  <div className="note" data-tone={tone} role={urgent ? 'alert' : undefined}>
    {children}
  </div>
)
