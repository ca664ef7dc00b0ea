import { useState } from 'react'
import { useText } from '../i18n/useText.ts'

interface Props {
  name: string | undefined
  busy: boolean
  onChoose: (file: File) => void
}

/** Where a file is chosen, or dropped. */
export function ChooseFile({ name, busy, onChoose }: Props) {
  const say = useText()
  const [isOver, setIsOver] = useState(false)
  return (
    <label
      className="import-drop"
      data-over={isOver || undefined}
      aria-busy={busy || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        const [file] = event.dataTransfer.files
        if (file) onChoose(file)
      }}
    >
      <input
        type="file"
        className="unseen"
        accept=".svg,.geojson,.json,image/svg+xml,application/geo+json,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onChoose(file)
          // So that the same file, mended, can be chosen again.
          target.value = ''
        }}
      />
      <strong>{name ? <bdi>{name}</bdi> : say('plan-exchange.choose')}</strong>
      <span>{say(name ? 'plan-exchange.chooseAnother' : 'plan-exchange.chooseHint')}</span>
    </label>
  )
}
