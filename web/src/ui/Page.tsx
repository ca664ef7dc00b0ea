import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../i18n/useText.ts'
import { arrivedByLink } from './arrival.ts'

interface Props {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page with its one heading, which names the tab and takes the focus after a change of page. */
export function Page({ title, lead, actions, children }: Props) {
  const say = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${say('shell.name')}`
  }, [title, say])
  useEffect(() => {
    if (arrivedByLink()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
