import { useId, useState } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { ReviewCall } from './reviewTypes.ts'

interface Props {
  calls: readonly ReviewCall[]
  call: string
  file: File | undefined
  onCall: (key: string) => void
  onFile: (file: File) => void
}

/** Which table, for which call: chosen or dropped; and a table to fill in for who has none. */
export function ImportFile({ calls, call, file, onCall, onFile }: Props) {
  const say = useText()
  const id = useId()
  const language = useLanguage()
  const [isOver, setOver] = useState(false)
  return (
    <section className="panel review-form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('review.import.file')}</h2>
      <SelectField
        label={say('review.filter.call')}
        value={call}
        onChange={onCall}
        options={calls.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <label
        className="import-drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const [dropped] = event.dataTransfer.files
          if (dropped) onFile(dropped)
        }}
      >
        <Icon name="paper" />
        <strong>{file ? <bdi>{file.name}</bdi> : say('review.import.choose')}</strong>
        <span className="soft">{say('review.import.limits')}</span>
        <input
          className="unseen"
          type="file"
          accept=".csv,.xlsx,text/csv"
          onChange={(event) => {
            const [picked] = event.target.files ?? []
            if (picked) onFile(picked)
            // The same file, mended, may be chosen again.
            event.target.value = ''
          }}
        />
      </label>
      <p className="row">
        <span className="soft">{say('review.import.templates')}</span>
        {(['csv', 'xlsx'] as const).map((format) => (
          <a
            key={format}
            className="button"
            data-tone="quiet"
            href={`/review/template.${format}?lang=${language}&call=${encodeURIComponent(call)}`}
            download
          >
            {say('review.import.template', { format: format.toUpperCase() })}
          </a>
        ))}
      </p>
    </section>
  )
}
