import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { FieldAnswer } from './FieldAnswer.tsx'
import type { FileOnDesk } from './reviewTypes.ts'

interface Props {
  file: FileOnDesk
  /** Asks for one paper by its name; absent where nothing may be asked. */
  onAsk: ((key: string) => void) | undefined
}

/** What the exhibitor answered, field by field, with its photographs and papers; what came since it was asked is marked. */
export function FileAnswers({ file, onAsk }: Props) {
  const say = useText()
  const since = file.history.slice(file.history.findLastIndex(({ kind }) => kind === 'asked') + 1)
  const isFresh = (key: string) =>
    since.length < file.history.length && since.some((step) => step.kind === 'attached' && step.key === key)
  // A paper that the call asks of nobody any more is read here, and not asked for again.
  const isAsked = (key: string) =>
    file.call.fields.some((field) => field.key === key && field.kinds.includes(file.kind))
  return (
    <section className="panel review-answers" aria-labelledby="answers">
      <h2 id="answers">{say('review.answers')}</h2>
      <dl>
        {file.fields.map(({ key, label, type }) => (
          <div key={key} data-asked={file.asked.includes(key) || undefined}>
            <dt>
              {label} {isFresh(key) && <Badge tone="mint">{say('review.fresh')}</Badge>}
            </dt>
            <dd>
              <FieldAnswer file={file} field={key} />
              {onAsk && type === 'PAPER' && isAsked(key) && (
                <Button tone="quiet" onClick={() => onAsk(key)} aria-label={`${say('review.askPaper')} – ${label}`}>
                  {say('review.askPaper')}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
