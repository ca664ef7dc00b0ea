import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import type { ImportAnswer } from './importTypes.ts'

interface Props {
  report: ImportAnswer
  onDownload: () => void
  /** What can be done now. */
  children?: ReactNode
}

/** What becomes of the rows: how many of each sort, and of every wrong cell why. */
export function ImportReport({ report, onDownload, children }: Props) {
  const say = useText()
  const { counts, wrong, good, total } = report
  return (
    <section className="panel" aria-labelledby="import-report">
      <h2 id="import-report">{say('review.import.report', { count: total })}</h2>
      <p className="row" aria-live="polite">
        {counts.new > 0 && <Badge tone="mint">{say('review.import.new', { count: counts.new })}</Badge>}
        {counts.added > 0 && <Badge tone="majorelle">{say('review.import.added', { count: counts.added })}</Badge>}
        {counts.there > 0 && <Badge>{say('review.import.there', { count: counts.there })}</Badge>}
        {counts.wrong > 0 && <Badge tone="terracotta">{say('review.import.wrong', { count: counts.wrong })}</Badge>}
      </p>
      {wrong.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard
        <section className="import-table" tabIndex={0} aria-label={say('review.import.wrongRows')}>
          <table>
            <caption className="unseen">{say('review.import.wrongRows')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('review.import.row')}</th>
                <th scope="col">{say('review.import.name')}</th>
                <th scope="col">{say('review.import.column')}</th>
                <th scope="col">{say('review.import.value')}</th>
                <th scope="col">{say('review.import.why')}</th>
              </tr>
            </thead>
            <tbody>
              {wrong.flatMap(({ row, name, issues }) =>
                issues.map((issue, n) => (
                  <tr key={`${row}${issue.column}`}>
                    {n === 0 && (
                      <>
                        <th scope="rowgroup" rowSpan={issues.length} className="numerals">
                          {row}
                        </th>
                        <td rowSpan={issues.length}>
                          <bdi>{name}</bdi>
                        </td>
                      </>
                    )}
                    <td>{issue.column}</td>
                    <td>
                      <bdi>{issue.value}</bdi>
                    </td>
                    <td>{issue.message}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </section>
      )}
      {counts.wrong > wrong.length && (
        <p className="soft">{say('review.import.more', { count: counts.wrong - wrong.length })}</p>
      )}
      {wrong.length === 0 && good.length > 0 && (
        <ul className="import-good">
          {good.slice(0, 8).map(({ row, name }) => (
            <li key={row}>
              <span className="numerals soft">{row}</span> <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div className="row review-report-acts">
        {children}
        {counts.wrong > 0 && <Button onClick={onDownload}>{say('review.import.download')}</Button>}
      </div>
    </section>
  )
}
