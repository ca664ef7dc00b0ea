import { useText } from '../i18n/useText.ts'
import { Note } from '../ui/Note.tsx'
import type { FileField, OpenFile } from './applicationTypes.ts'

interface Props {
  issues: OpenFile['issues']
  fields: readonly FileField[]
}

/** What keeps the file from being sent; each entry leads to its field. */
export function MissingList({ issues, fields }: Props) {
  const say = useText()
  if (issues.length === 0) return <Note tone="good">{say('participate.complete')}</Note>
  return (
    <Note tone="warning">
      <div className="missing">
        <p>{say('participate.missing', { count: issues.length })}</p>
        <ul>
          {issues.map(({ key, problem }) => (
            <li key={key}>
              <a
                href={`#field-${key}`}
                onClick={(event) => {
                  event.preventDefault()
                  const place = document.getElementById(`field-${key}`)
                  place?.scrollIntoView({ block: 'center' })
                  place?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
                }}
              >
                {fields.find((field) => field.key === key)?.label ?? key}
              </a>{' '}
              – {say(`participate.problem.${problem}`)}
            </li>
          ))}
        </ul>
      </div>
    </Note>
  )
}
