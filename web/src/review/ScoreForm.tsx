import { ScoreApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toasts.ts'
import type { FileOnDesk, FileReview } from './reviewTypes.ts'

const marks = [0, 1, 2, 3, 4, 5] as const

interface Given {
  readonly score: number | undefined
  readonly note: string
}

/** The viewer's scores against the call's criteria; those of colleagues show once they are given. */
export function ScoreForm({ file, review, me }: { file: FileOnDesk; review: FileReview; me: string | undefined }) {
  const say = useText()
  const intl = useIntl()
  const language = useSchemaLanguage()
  const [, scoreIt] = useMutation(ScoreApplicationDocument)
  const { busy, refused, ask } = useAsked()
  const own = review.scores.find(({ reviewer }) => reviewer.id === me)
  const [typed, setTyped] = useState<Readonly<Record<string, Given>>>({})
  const givenOf = (id: string): Given => {
    const kept = own?.scores.find(({ criterion }) => criterion === id)
    return typed[id] ?? { score: kept?.score, note: kept?.note ?? '' }
  }
  const change = (id: string, next: Partial<Given>) => setTyped({ ...typed, [id]: { ...givenOf(id), ...next } })
  const scores = review.criteria.flatMap(({ id }) => {
    const { score, note } = givenOf(id)
    return score === undefined ? [] : [{ criterion: id, score, note: note.trim() || null }]
  })
  const left = review.criteria.length - scores.length
  const send = async () => {
    const done = await ask(scoreIt({ id: file.id, scores, in: language }))
    if (done?.__typename !== 'StandApplication') return
    setTyped({})
    toast(say('review.scores.kept'))
  }
  const average = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 })
  return (
    <section className="panel review-scores" aria-labelledby="scores">
      <div className="row review-send">
        <h2 id="scores">{say('review.scores.title')}</h2>
        {review.average != null && (
          <strong className="review-average numerals">
            {say('review.averageOf', { average: average(review.average), count: review.reviewers })}
          </strong>
        )}
      </div>
      {review.criteria.length === 0 && <p className="soft">{say('review.scores.none')}</p>}
      {!review.inConflict && review.criteria.length > 0 && file.state !== 'WITHDRAWN' && (
        <>
          {review.criteria.map(({ id, label, weight }) => {
            const { score, note } = givenOf(id)
            return (
              <fieldset key={id} className="review-criterion">
                <legend>
                  {label} <span className="soft numerals">{say('review.scores.weight', { weight })}</span>
                </legend>
                <div className="review-marks">
                  {marks.map((mark) => (
                    <label key={mark}>
                      <input
                        type="radio"
                        name={id}
                        checked={score === mark}
                        onChange={() => change(id, { score: mark })}
                      />
                      <span className="numerals">{intl.formatNumber(mark)}</span>
                    </label>
                  ))}
                </div>
                <TextField
                  label={say('review.scores.note', { criterion: label })}
                  value={note}
                  maxLength={2000}
                  onChange={(text) => change(id, { note: text })}
                />
              </fieldset>
            )
          })}
          <div className="row">
            <Button
              tone="primary"
              busy={busy}
              aria-disabled={scores.length === 0}
              onClick={() => scores.length > 0 && void send()}
            >
              {say('review.scores.save')}
            </Button>
            {left > 0 && <span className="soft">{say('review.scores.left', { count: left })}</span>}
          </div>
        </>
      )}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      {!review.mayReadScores && <p className="soft">{say('review.scores.blind', { count: review.reviewers })}</p>}
      <ul className="review-others">
        {review.scores
          .filter(({ reviewer }) => reviewer.id !== me)
          .map(({ reviewer, counts, average: of, scores: given }) => (
            <li key={reviewer.id}>
              <strong>
                <bdi>{reviewer.name}</bdi>
              </strong>{' '}
              {of != null && <span className="numerals">{average(of)}</span>}{' '}
              {!counts && <span className="soft">{say('review.scores.uncounted')}</span>}
              <ul>
                {given.map(({ criterion, score, note }) => (
                  <li key={criterion}>
                    {review.criteria.find(({ id }) => id === criterion)?.label} ·{' '}
                    <span className="numerals">{intl.formatNumber(score)}</span>
                    {note && (
                      <>
                        {' '}
                        · <bdi>{note}</bdi>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </section>
  )
}
