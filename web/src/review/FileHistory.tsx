import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { type FileOnDesk, toneOf } from './reviewTypes.ts'

/** Steps that change no state, and what else a state does not say. */
const steps = [
  'imported',
  'attached',
  'detached',
  'assigned',
  'scored',
  'conflict',
  'conflictOver',
  'noted',
  'sent',
  'undone',
  'answered',
  'shareInvited',
  'shareAccepted',
  'shareRefused',
  'shareWithdrawn',
  'shareEnded',
  'shareSet',
] as const

/** Every step of a file, the latest first; those that only the desk reads say so. */
export function FileHistory({ file, children }: { file: FileOnDesk; children?: ReactNode }) {
  const say = useText()
  const { dateTime } = useTimes()
  const said = (kind: string) => {
    const known = steps.find((each) => each === kind)
    return known && say(`review.step.${known}`)
  }
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{say('review.history')}</h2>
      {children}
      <ol className="review-history">
        {file.history.toReversed().map(({ id, at, kind, from, to, note, key, fileName, internal, by }) => (
          <li key={id}>
            <span className="row">
              <time className="soft numerals" dateTime={at}>
                {dateTime(at)}
              </time>
              {from !== to && <Badge tone={toneOf[to]}>{say(`review.state.${to}`)}</Badge>}
              {said(kind) && <span>{said(kind)}</span>}
              {internal && <Badge>{say('review.internal')}</Badge>}
            </span>
            {key && (
              <span>
                {[...file.fields, ...file.call.fields].find((each) => each.key === key)?.label ?? key}
                {fileName && (
                  <>
                    {' · '}
                    <bdi>{fileName}</bdi>
                  </>
                )}
              </span>
            )}
            {by && <bdi>{by.name}</bdi>}
            {note && (
              <p>
                <bdi>{note}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
