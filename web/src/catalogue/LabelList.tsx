import { useText } from '../i18n/useText.ts'
import { labelMeaning, labelName } from './taxonomy.ts'

/** Labels of origin or quality, each with what it promises. */
export function LabelList({ labels }: { labels: readonly string[] }) {
  const say = useText()
  if (labels.length === 0) return null
  return (
    <section className="sheet-labels">
      <h2>{say('catalogue.labels')}</h2>
      <dl>
        {labels.map((key) => (
          <div key={key}>
            <dt>{labelName(say, key)}</dt>
            <dd>{labelMeaning(say, key)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
