import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import type { OpenFile } from './applicationTypes.ts'

const kinds = [
  'opened',
  'attached',
  'detached',
  'submitted',
  'taken',
  'asked',
  'answered',
  'accepted',
  'waitlisted',
  'rejected',
  'withdrawn',
  'undone',
  'sent',
  'assigned',
  'shareInvited',
  'shareAccepted',
  'shareRefused',
  'shareWithdrawn',
  'shareEnded',
  'shareSet',
] as const

/** Every step, the latest first, as all concerned read it. */
export function FileHistory({ file }: { file: Pick<OpenFile, 'history' | 'fields' | 'call'> }) {
  const say = useText()
  const times = useTimes()
  return (
    <section aria-labelledby="file-history" className="file-history">
      <h2 id="file-history">{say('participate.history')}</h2>
      <ol>
        {file.history.toReversed().map(({ id, at, kind, to, note, key, fileName, by }) => {
          const known = kinds.find((each) => each === kind)
          const field = [...file.fields, ...file.call.fields].find((each) => each.key === key)
          return (
            <li key={id}>
              <time dateTime={at} className="numerals">
                {times.dateTime(at)}
              </time>
              <span>
                {known === 'sent' ? say(`participate.state.${to}`) : known ? say(`participate.did.${known}`) : kind}
                {by && (
                  <>
                    {' · '}
                    <bdi>{by.name}</bdi>
                  </>
                )}
              </span>
              {field && (
                <span className="history-paper">
                  {field.label}
                  {fileName && (
                    <>
                      {' · '}
                      <bdi>{fileName}</bdi>
                    </>
                  )}
                </span>
              )}
              {note && <q dir="auto">{note}</q>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
