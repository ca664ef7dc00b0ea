import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Note } from '../ui/Note.tsx'
import type { ImportAnswer } from './importTypes.ts'

/** What came of it: every new file, where it can be read. */
export function ImportResult({ report, call }: { report: ImportAnswer; call: string }) {
  const say = useText()
  const { imported, files } = report
  return (
    <section className="panel review-form" aria-labelledby="import-result">
      <h2 id="import-result">{say('review.import.result')}</h2>
      <Note tone="good">
        <p>{say('review.import.done', { count: imported })}</p>
      </Note>
      <ol className="import-good">
        {files.map(({ id, number, name, row }) => (
          <li key={id}>
            <Link href={`/review/${id}`}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span className="numerals soft">
              {say('claims.fileNumber', { number: String(number) })} · {say('review.import.fromRow', { row })}
            </span>
          </li>
        ))}
      </ol>
      {imported > files.length && (
        <p className="soft">{say('review.import.more', { count: imported - files.length })}</p>
      )}
      <ButtonLink tone="primary" href={`/review?state=SUBMITTED&sort=CHANGED&call=${encodeURIComponent(call)}`}>
        {say('review.import.open')}
      </ButtonLink>
    </section>
  )
}
