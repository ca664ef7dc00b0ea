import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { type Criterion, freeKey, nothing } from './content.ts'
import { issueOf, type PartProps } from './draftTypes.ts'
import { LanguageTexts } from './LanguageTexts.tsx'
import { backAt, moved, useReorder } from './useReorder.ts'
import { useWritten } from './useWritten.ts'

/** What reviewers score files against, from 0 to 5, and what each weighs. */
export function CriteriaPart({ call, draft, readOnly }: PartProps) {
  const say = useText()
  const written = useWritten()
  const { content, change } = draft
  const { criteria } = content
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const isFixed = readOnly || call.scored > 0
  const put = (key: string, part: Partial<Criterion>) =>
    change({ criteria: criteria.map((each) => (each.key === key ? { ...each, ...part } : each)) })
  const move = (from: number, to: number) => {
    change({ criteria: moved(criteria, from, to) })
    announce(
      say('calls.moved', { name: written(criteria[from]?.label ?? nothing), place: to + 1, count: criteria.length }),
    )
  }
  const reorder = useReorder(
    criteria.map(({ key }) => key),
    move,
  )
  const remove = (criterion: Criterion) => {
    change({ criteria: criteria.filter(({ key }) => key !== criterion.key) })
    toast(say('calls.criterionRemoved', { name: written(criterion.label) }), {
      label: say('calls.undo'),
      run: () => change((now) => ({ criteria: backAt(now.criteria, criterion, criteria.indexOf(criterion)) })),
    })
  }
  return (
    <section className="panel call-part" aria-labelledby="call-criteria">
      <h2 id="call-criteria">{say('calls.part.criteria')}</h2>
      <p className="soft">{say('calls.criteriaLead')}</p>
      {call.scored > 0 && (
        <Note>
          <p>{say('calls.criteriaFixed', { count: call.scored })}</p>
        </Note>
      )}
      {criteria.length === 0 && <p className="soft">{say('calls.criteriaNone')}</p>}
      <ul className="criteria" ref={reorder.list}>
        {criteria.map((criterion, n) => {
          const name = written(criterion.label)
          const error = issueOf(draft, 'criteria', criterion.key, 'weight')
          const share = whole > 0 ? Math.round((criterion.weight / whole) * 100) : 0
          return (
            <li key={criterion.key} className="field-row" {...reorder.rowOf(criterion.key, n)}>
              <div className="criterion-head">
                {!readOnly && (
                  <button
                    {...reorder.handleOf(criterion.key)}
                    type="button"
                    className="field-handle"
                    aria-label={say('calls.handle', { name, place: n + 1, count: criteria.length })}
                    title={say('calls.handleHelp')}
                  >
                    <span aria-hidden="true">⠿</span>
                  </button>
                )}
                <label className="criterion-weight">
                  <span>{say('calls.weight')}</span>
                  <input
                    type="range"
                    min={1}
                    max={100}
                    disabled={readOnly}
                    aria-label={say('calls.weightOf', { name })}
                    aria-valuetext={say('calls.weightShare', { weight: criterion.weight, share })}
                    aria-invalid={error ? true : undefined}
                    value={criterion.weight}
                    onChange={(event) => put(criterion.key, { weight: event.target.valueAsNumber })}
                  />
                  <strong className="numerals">{say('calls.weightShare', { weight: criterion.weight, share })}</strong>
                </label>
                {!readOnly && (
                  <span className="field-steps">
                    <Button
                      tone="quiet"
                      aria-label={say('calls.moveUp', { name })}
                      aria-disabled={n === 0}
                      onClick={() => n > 0 && move(n, n - 1)}
                    >
                      <span aria-hidden="true">↑</span>
                    </Button>
                    <Button
                      tone="quiet"
                      aria-label={say('calls.moveDown', { name })}
                      aria-disabled={n === criteria.length - 1}
                      onClick={() => n < criteria.length - 1 && move(n, n + 1)}
                    >
                      <span aria-hidden="true">↓</span>
                    </Button>
                    {!isFixed && (
                      <Button
                        tone="quiet"
                        aria-label={say('calls.removeOf', { name })}
                        onClick={() => remove(criterion)}
                      >
                        <Icon name="close" />
                      </Button>
                    )}
                  </span>
                )}
              </div>
              <LanguageTexts
                label={say('calls.criterion')}
                value={criterion.label}
                maxLength={300}
                readOnly={readOnly}
                error={issueOf(draft, 'criteria', criterion.key, 'label')}
                onChange={(label) => put(criterion.key, { label })}
              />
            </li>
          )
        })}
      </ul>
      {!isFixed && (
        <Button
          onClick={() => {
            const taken = criteria.map(({ key }) => key)
            change({ criteria: [...criteria, { key: freeKey('criterion', taken), label: nothing, weight: 20 }] })
          }}
        >
          <Icon name="plus" />
          {say('calls.addCriterion')}
        </Button>
      )}
    </section>
  )
}
