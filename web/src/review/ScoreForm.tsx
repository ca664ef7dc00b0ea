import { ScoreApplicationDocument } from '@salon/schema/generated/graphql.ts'
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
import { ScoreTable } from './ScoreTable.tsx'
import { useKept } from './useKept.ts'

const marks = [0, 1, 2, 3, 4, 5] as const

interface Given {
  readonly score?: number | undefined
  readonly note: string
}

/** The viewer's scores against the call's criteria; those of colleagues show once they are given. */
export function ScoreForm({ file, review, me }: { file: FileOnDesk; review: FileReview; me: string | undefined }) {
  const say = useText()
  const intl = useIntl()
  const language = useSchemaLanguage()
  const [, scoreIt] = useMutation(ScoreApplicationDocument)
  const { busy, refused, ask } = useAsked()
  const [typed, setTyped, forget] = useKept<Readonly<Record<string, Given>>>(`${me}:scores:${file.id}`, {})
  const own = review.scores.find(({ reviewer }) => reviewer.id === me)
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
  const isReady = scores.length > 0 && Object.keys(typed).length > 0
  const send = async () => {
    const done = await ask(scoreIt({ id: file.id, scores, in: language }))
    if (done?.__typename !== 'StandApplication') return
    forget()
    toast(say('review.scores.kept'))
  }
  const mayScore = !review.inConflict && review.criteria.length > 0 && file.state !== 'WITHDRAWN'
  return (
    <section className="panel review-scores" aria-labelledby="scores">
      <h2 id="scores">{say('review.scores.title')}</h2>
      {review.criteria.length === 0 && <p className="soft">{say('review.scores.none')}</p>}
      {review.inConflict && <p className="soft">{say('review.scores.closed')}</p>}
      {mayScore && (
        <form
          className="review-scores"
          onSubmit={(event) => {
            event.preventDefault()
            if (isReady) void send()
          }}
        >
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
                  dir="auto"
                  maxLength={2000}
                  onChange={(text) => change(id, { note: text })}
                />
              </fieldset>
            )
          })}
          <div className="row">
            <Button type="submit" tone="primary" busy={busy} aria-disabled={!isReady}>
              {say('review.scores.save')}
            </Button>
            {left > 0 && <span className="soft">{say('review.scores.left', { count: left })}</span>}
          </div>
        </form>
      )}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      {!review.mayReadScores && !review.inConflict && review.criteria.length > 0 && (
        <p className="soft">{say('review.scores.blind', { count: review.reviewers })}</p>
      )}
      {review.mayReadScores && <ScoreTable review={review} me={me} />}
    </section>
  )
}
