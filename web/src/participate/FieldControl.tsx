import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import type { FileField } from './applicationTypes.ts'
import type { AnswerValue } from './typed.ts'

interface Props {
  field: FileField
  value: AnswerValue
  error: string | undefined
  readOnly: boolean
  /** What another device typed into the same field. */
  theirs: { readonly value: AnswerValue } | undefined
  onChange: (value: AnswerValue) => void
  onLeave: () => void
  onSettle: (choice: 'mine' | 'theirs') => void
}

/** One field of the call that is typed or chosen. */
export function FieldControl({ field, value, error, readOnly, theirs, onChange, onLeave, onSettle }: Props) {
  const say = useText()
  const label = field.required ? field.label : say('participate.optional', { label: field.label })
  const shared = { className: 'input', onBlur: onLeave, disabled: readOnly }
  return (
    <div id={`field-${field.key}`} className="file-field">
      <Field label={label} hint={field.hint || undefined} error={error}>
        {(control) => {
          switch (field.type) {
            case 'LONG_TEXT':
              return (
                <textarea
                  {...control}
                  {...shared}
                  rows={6}
                  dir="auto"
                  maxLength={field.limit ?? undefined}
                  value={typeof value === 'string' ? value : ''}
                  onChange={(e) => onChange(e.target.value)}
                />
              )
            case 'NUMBER':
              return (
                <input
                  {...control}
                  {...shared}
                  type="number"
                  min={0}
                  inputMode="numeric"
                  value={typeof value === 'number' ? value : ''}
                  onChange={(e) => onChange(e.target.value === '' ? null : e.target.valueAsNumber)}
                />
              )
            case 'CHOICE':
              return (
                <select
                  {...control}
                  {...shared}
                  value={typeof value === 'string' ? value : ''}
                  onChange={(e) => onChange(e.target.value || null)}
                >
                  <option value="">{say('participate.choose')}</option>
                  {field.options.map(({ key, label: option }) => (
                    <option key={key} value={key}>
                      {option}
                    </option>
                  ))}
                </select>
              )
            case 'YES_NO':
              return (
                <select
                  {...control}
                  {...shared}
                  value={typeof value === 'boolean' ? String(value) : ''}
                  onChange={(e) => onChange(e.target.value === '' ? null : e.target.value === 'true')}
                >
                  <option value="">{say('participate.choose')}</option>
                  <option value="true">{say('participate.yes')}</option>
                  <option value="false">{say('participate.no')}</option>
                </select>
              )
            default:
              return (
                <input
                  {...control}
                  {...shared}
                  dir="auto"
                  maxLength={field.limit ?? undefined}
                  value={typeof value === 'string' ? value : ''}
                  onChange={(e) => onChange(e.target.value)}
                />
              )
          }
        }}
      </Field>
      {theirs && (
        <Note tone="warning" urgent>
          <p>{say('participate.clash', { theirs: String(theirs.value ?? '–') })}</p>
          <div className="row">
            <Button onClick={() => onSettle('mine')}>{say('participate.keepMine')}</Button>
            <Button onClick={() => onSettle('theirs')}>{say('participate.takeTheirs')}</Button>
          </div>
        </Note>
      )}
    </div>
  )
}
