import { useText } from '../i18n/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { fieldTypes } from './callTypes.ts'
import type { FieldContent } from './content.ts'
import { nothing } from './content.ts'
import { issueOf } from './draftTypes.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import { KindChecks } from './KindChecks.tsx'
import { LanguageTexts } from './LanguageTexts.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'

const characters = ['TEXT', 'LONG_TEXT']
const files = ['PHOTOGRAPH', 'PAPER']

/** All of one field: what it is called, what it takes, of whom, and how much. */
export function FieldEditor({ field, answered, chosen, kinds, draft, readOnly, onChange }: FieldRowProps) {
  const say = useText()
  const error = (part: string) => issueOf(draft, 'fields', field.key, part)
  const retype = (typed: string) => {
    const type = fieldTypes.find((each) => each === typed) ?? field.type
    const fresh: Partial<FieldContent> = { type, limit: files.includes(type) ? 1 : null }
    const needsOptions = type === 'CHOICE' && field.options.length === 0
    onChange(needsOptions ? { ...fresh, options: [1, 2].map((n) => ({ key: `option-${n}`, label: nothing })) } : fresh)
  }
  return (
    <>
      <LanguageTexts
        label={say('calls.label')}
        value={field.label}
        maxLength={300}
        readOnly={readOnly}
        error={error('label')}
        onChange={(label) => onChange({ label })}
      />
      <LanguageTexts
        label={say('calls.hint')}
        value={field.hint}
        rows={2}
        maxLength={1000}
        readOnly={readOnly}
        error={error('hint')}
        onChange={(hint) => onChange({ hint })}
      />
      <div className="field-settings">
        <SelectField
          label={say('calls.fieldType')}
          hint={answered > 0 ? say('calls.typeKept') : undefined}
          disabled={readOnly || answered > 0}
          value={field.type}
          onChange={retype}
          options={fieldTypes.map((type) => ({ value: type, label: say(`calls.type.${type}`) }))}
        />
        {(characters.includes(field.type) || files.includes(field.type)) && (
          <TextField
            label={say(files.includes(field.type) ? 'calls.limitFiles' : 'calls.limitCharacters')}
            hint={say(
              files.includes(field.type)
                ? 'calls.limitFilesHint'
                : field.type === 'TEXT'
                  ? 'calls.limitLineHint'
                  : 'calls.limitTextHint',
            )}
            error={error('limit')}
            inputMode="numeric"
            dir="ltr"
            maxLength={4}
            readOnly={readOnly}
            value={field.limit === null ? '' : String(field.limit)}
            onChange={(text) => /^\d{0,4}$/.test(text) && onChange({ limit: text === '' ? null : Number(text) })}
          />
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={field.required}
            disabled={readOnly}
            onChange={(event) => onChange({ required: event.target.checked })}
          />
          <span>{say('calls.requiredField')}</span>
        </label>
      </div>
      <KindChecks
        label={say('calls.askedOf')}
        value={field.kinds}
        among={kinds}
        readOnly={readOnly}
        error={error('kinds')}
        onChange={(next) => onChange({ kinds: next })}
      />
      {field.type === 'CHOICE' && (
        <OptionsEditor
          field={field}
          chosen={chosen}
          readOnly={readOnly}
          error={error('options')}
          onChange={(options) => onChange({ options })}
        />
      )}
    </>
  )
}
