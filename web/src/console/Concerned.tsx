import type { ConsolePreviewQuery } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

type Preview = Extract<ConsolePreviewQuery['operationPreview'], { __typename: 'OperationPreview' }>
const FIRST = 8

/** Everyone who will get a notice, and why. */
export function Concerned({ preview }: { preview: Pick<Preview, 'concerned' | 'concernedCount'> }) {
  const say = useText()
  const [all, setAll] = useState(false)
  const shown = all ? preview.concerned : preview.concerned.slice(0, FIRST)
  const rest = preview.concernedCount - shown.length
  return (
    <section className="console-concerned">
      <h3>{say('console.preview.concerned', { count: preview.concernedCount })}</h3>
      <ul className="console-people">
        {shown.map(({ person, reasons }) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi>
            <span>{reasons.map((reason) => say(`console.reason.${reason}`)).join(say('notices.word.separator'))}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && !all && preview.concerned.length > shown.length ? (
        <Button tone="quiet" onClick={() => setAll(true)}>
          {say('console.preview.more', { count: rest })}
        </Button>
      ) : (
        rest > 0 && <p>{say('console.preview.more', { count: rest })}</p>
      )}
    </section>
  )
}
