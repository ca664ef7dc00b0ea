import { useText } from '../i18n/useText.ts'
import { FieldAnswer } from './FieldAnswer.tsx'
import type { FileOnDesk } from './reviewTypes.ts'

/** What the exhibitor answered, field by field, with its photographs and papers. */
export function FileAnswers({ file }: { file: FileOnDesk }) {
  const say = useText()
  return (
    <section className="panel review-answers" aria-labelledby="answers">
      <h2 id="answers">{say('review.answers')}</h2>
      <dl>
        {file.call.fields
          .filter((field) => field.kinds.includes(file.kind))
          .map(({ key, label }) => (
            <div key={key} data-asked={file.asked.includes(key) || undefined}>
              <dt>{label}</dt>
              <dd>
                <FieldAnswer file={file} field={key} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
