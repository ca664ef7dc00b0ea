import { useId, useRef } from 'react'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import type { Section } from './sections.ts'

interface Props {
  visits: readonly Section[]
  works: readonly Section[]
  current: Section | undefined
}

/** What does not fit under the thumb, in a sheet above it: the browser's own popover, closed by Escape or a tap beside. */
export function MoreSections({ visits, works, current }: Props) {
  const say = useText()
  const id = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const close = () => sheet.current?.hidePopover()
  const within = current && [...visits, ...works].includes(current)
  return (
    <>
      <button type="button" className="nav-more" popoverTarget={id} data-current={within || undefined}>
        <Icon name="menu" />
        <span>{say('shell.nav.more')}</span>
      </button>
      <div ref={sheet} id={id} popover="auto" className="nav-sheet">
        <SectionLinks sections={visits} current={current} onFollow={close} />
        {works.length > 0 && (
          <>
            <h2>{say('shell.nav.work')}</h2>
            <SectionLinks sections={works} current={current} onFollow={close} />
          </>
        )}
      </div>
    </>
  )
}
