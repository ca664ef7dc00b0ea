import type { ReactNode } from 'react'
import { Star } from './Star.tsx'

/** What a list says when there is nothing in it, and what one can do then. */
export const Empty = ({ title, text, children }: { title: string; text?: string; children?: ReactNode }) => (
  <div className="nothing">
    <Star />
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {children}
  </div>
)
