import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { type FileReview, farApart } from './reviewTypes.ts'

/** What each reviewer gave against each criterion, what it makes in all, and how far apart they are. */
export function ScoreTable({ review, me }: { review: FileReview; me: string | undefined }) {
  const say = useText()
  const intl = useIntl()
  const { scores, criteria, average, spread } = review
  if (scores.length === 0) return null
  const number = (value: number | null | undefined, digits = 1) =>
    value == null ? '' : intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const notes = scores.flatMap(({ reviewer, scores: given }) =>
    given.flatMap(({ criterion, note }) => (note ? [{ reviewer, criterion, note }] : [])),
  )
  return (
    <>
      <div className="row review-send">
        <h3 id="all-scores">{say('review.scores.all')}</h3>
        {average != null && (
          <strong className="review-average numerals">
            {say('review.averageOf', { average: number(average), count: review.reviewers })}
          </strong>
        )}
      </div>
      {spread != null && (
        <p className="row">
          <span className="numerals">{say('review.scores.spread', { spread: number(spread) })}</span>
          {spread >= farApart && <Badge tone="terracotta">{say('review.scores.apart')}</Badge>}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="import-table" tabIndex={0} aria-labelledby="all-scores">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('review.scores.criterion')}</th>
              {scores.map(({ reviewer, counts }) => (
                <th key={reviewer.id} scope="col">
                  <bdi>{reviewer.id === me ? say('review.assignMe') : reviewer.name}</bdi>
                  {!counts && <span className="soft"> {say('review.scores.uncounted')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {scores.map(({ reviewer, scores: given }) => (
                  <td key={reviewer.id} className="numerals">
                    {number(given.find(({ criterion }) => criterion === id)?.score, 0)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say('review.scores.whole')}</th>
              {scores.map(({ reviewer, average: own }) => (
                <td key={reviewer.id} className="numerals">
                  <strong>{number(own)}</strong>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      {notes.length > 0 && (
        <ul className="review-others">
          {notes.map(({ reviewer, criterion, note }) => (
            <li key={`${reviewer.id}${criterion}`}>
              <span className="soft">
                <bdi>{reviewer.name}</bdi> · {criteria.find(({ id }) => id === criterion)?.label}
              </span>
              <p>
                <bdi>{note}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
