import { useText } from '../i18n/useText.ts'
import { Note } from '../ui/Note.tsx'
import type { ImportAnswer } from './importTypes.ts'

interface Props {
  report: ImportAnswer
  /** What each column is from now on, in their order; empty for none. */
  onChange: (columns: readonly string[]) => void
}

/** What each column of the file was taken for, which somebody may change. */
export function ImportColumns({ report, onChange }: Props) {
  const say = useText()
  const { columns, targets, lacking } = report
  const choose = (place: number, target: string) =>
    onChange(
      columns.map((column, n) => {
        if (n === place) return target
        // What is chosen here is no longer chosen elsewhere.
        return column.target === target ? '' : (column.target ?? '')
      }),
    )
  const known = columns.filter(({ target }) => target !== null).length
  return (
    <section className="panel" aria-labelledby="import-columns">
      <h2 id="import-columns">{say('review.import.columns')}</h2>
      <p className="soft">{say('review.import.columnsKnown', { known, count: columns.length })}</p>
      {lacking.length > 0 && (
        <Note tone="warning" urgent>
          <p>
            {say('review.import.lacking')} {lacking.map(({ label }) => label).join(', ')}
          </p>
        </Note>
      )}
      <details open={lacking.length > 0}>
        <summary>{say('review.import.columnsChange')}</summary>
        <ul className="import-columns">
          {columns.map(({ title, target, samples }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place: two may have one title
            <li key={`${place}${title}`}>
              <label>
                <strong>
                  <bdi>{title || say('review.import.untitled', { place: place + 1 })}</bdi>
                </strong>
                <span className="soft import-sample">
                  <bdi>{samples.filter(Boolean).slice(0, 2).join(' · ')}</bdi>
                </span>
                <select className="input" value={target ?? ''} onChange={(e) => choose(place, e.target.value)}>
                  <option value="">{say('review.import.ignored')}</option>
                  {targets.map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
