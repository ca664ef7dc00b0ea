import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import type { MyExhibitor, MyFileHead, PublicCall } from './applicationTypes.ts'
import { phaseAt } from './callPhase.ts'
import { StartFile } from './StartFile.tsx'

interface Props {
  call: PublicCall
  isSignedIn: boolean
  mine: { readonly exhibitors: readonly MyExhibitor[]; readonly files: readonly MyFileHead[] } | undefined
}

/** What a call is for, until when, and what one needs; and the way into it. */
export function CallCard({ call, isSignedIn, mine }: Props) {
  const say = useText()
  const times = useTimes()
  const phase = phaseAt(call, useNow(1_000))
  const [isStarting, setStarting] = useState(false)
  const papers = call.fields.filter(({ type, required }) => required && (type === 'PAPER' || type === 'PHOTOGRAPH'))
  return (
    <section className="card call-card" data-phase={phase} aria-labelledby={`call-${call.key}`}>
      <div className="row">
        <Badge tone={phase === 'OPEN' ? 'mint' : phase === 'COMING' ? 'saffron' : 'plain'}>
          {say(`participate.phase.${phase}`)}
        </Badge>
        <span>
          {phase === 'COMING'
            ? say('participate.opensAt', { at: times.dateTime(call.opensAt) })
            : say(phase === 'OPEN' ? 'participate.closesAt' : 'participate.closedAt', {
                at: times.dateTime(call.closesAt),
              })}
        </span>
      </div>
      <h2 id={`call-${call.key}`}>{call.title}</h2>
      {phase !== 'CLOSED' && (
        <>
          <p>{call.terms}</p>
          <h3>{say('participate.who')}</h3>
          <p>{call.kinds.map((kind) => say(`stands.kind.${kind}`)).join(' · ')}</p>
          {papers.length > 0 && (
            <>
              <h3>{say('participate.papers')}</h3>
              <ul className="needed">
                {papers.map(({ key, label }) => (
                  <li key={key}>{label}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {phase === 'OPEN' &&
        (isSignedIn ? (
          isStarting && mine ? (
            <StartFile call={call} exhibitors={mine.exhibitors} files={mine.files} />
          ) : (
            <Button tone="primary" onClick={() => setStarting(true)}>
              {say('participate.start')}
            </Button>
          )
        ) : (
          <ButtonLink href="/sign-in?next=/participate" tone="primary">
            {say('participate.signIn')}
          </ButtonLink>
        ))}
    </section>
  )
}
