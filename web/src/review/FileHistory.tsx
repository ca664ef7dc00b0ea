import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { type FileOnDesk, toneOf } from './reviewTypes.ts'

/** Every step of a file, the latest first; those that only the desk reads say so. */
export function FileHistory({ file }: { file: FileOnDesk }) {
  const say = useText()
  const { dateTime } = useTimes()
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{say('review.history')}</h2>
      <ol className="review-history">
        {file.history.toReversed().map(({ id, at, from, to, note, internal, by }) => (
          <li key={id}>
            <span className="row">
              <time className="soft numerals" dateTime={at}>
                {dateTime(at)}
              </time>
              {from !== to && <Badge tone={toneOf[to]}>{say(`review.state.${to}`)}</Badge>}
              {internal && <Badge>{say('review.internal')}</Badge>}
            </span>
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
