import { useIntl } from 'react-intl'
import { KeptTile } from '../files/KeptTile.tsx'
import { useText } from '../i18n/useText.ts'
import type { FileOnDesk } from './reviewTypes.ts'

/** What the exhibitor answered, field by field, with its photographs and papers. */
export function FileAnswers({ file }: { file: FileOnDesk }) {
  const say = useText()
  const intl = useIntl()
  const text = (key: string) => {
    const answer = file.answers.find((each) => each.key === key)
    const options = file.call.fields.find((each) => each.key === key)?.options
    if (answer?.yes != null) return say(answer.yes ? 'review.yes' : 'review.no')
    if (answer?.number != null) return intl.formatNumber(answer.number)
    return options?.find((each) => each.key === answer?.text)?.label ?? answer?.text ?? ''
  }
  return (
    <section className="panel review-answers" aria-labelledby="answers">
      <h2 id="answers">{say('review.answers')}</h2>
      <dl>
        {file.call.fields
          .filter((field) => field.kinds.includes(file.kind))
          .map(({ key, label, type }) => {
            const files = file.files.filter((each) => each.key === key)
            return (
              <div key={key} data-asked={file.asked.includes(key) || undefined}>
                <dt>{label}</dt>
                <dd>
                  {type === 'PHOTOGRAPH' || type === 'PAPER' ? (
                    files.length > 0 ? (
                      <ul className="file-tiles">
                        {files.map(({ id, name, file: kept }) => (
                          <KeptTile
                            key={id}
                            isFirst={false}
                            file={{
                              hash: kept.hash,
                              name,
                              mediaType: kept.mediaType,
                              width: kept.width ?? null,
                              height: kept.height ?? null,
                            }}
                          />
                        ))}
                      </ul>
                    ) : (
                      <span className="soft">{say('review.empty')}</span>
                    )
                  ) : (
                    <bdi>{text(key) || say('review.empty')}</bdi>
                  )}
                </dd>
              </div>
            )
          })}
      </dl>
    </section>
  )
}
