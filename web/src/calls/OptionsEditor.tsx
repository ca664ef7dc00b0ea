import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type FieldContent, freeKey, nothing, type Option } from './content.ts'
import { LanguageTexts } from './LanguageTexts.tsx'
import { moved } from './useReorder.ts'

interface Props {
  field: FieldContent
  /** How many files chose each option, by `field/option`. */
  chosen: ReadonlyMap<string, number>
  readOnly: boolean
  error: string | undefined
  onChange: (options: Option[]) => void
}

/** The options of a choice; one that files chose stays. */
export function OptionsEditor({ field, chosen, readOnly, error, onChange }: Props) {
  const say = useText()
  const { options } = field
  return (
    <fieldset className="field-options">
      <legend>{say('calls.options')}</legend>
      {error && <span className="field-error">{error}</span>}
      <ol>
        {options.map((option, n) => {
          const files = chosen.get(`${field.key}/${option.key}`) ?? 0
          const place = n + 1
          return (
            <li key={option.key}>
              <LanguageTexts
                label={say('calls.option', { place })}
                value={option.label}
                maxLength={300}
                readOnly={readOnly}
                onChange={(label) =>
                  onChange(options.map((each) => (each.key === option.key ? { ...each, label } : each)))
                }
              />
              {!readOnly && (
                <div className="row">
                  <Button
                    tone="quiet"
                    aria-label={say('calls.optionUp', { place })}
                    aria-disabled={n === 0}
                    onClick={() => n > 0 && onChange(moved(options, n, n - 1))}
                  >
                    <span aria-hidden="true">↑</span>
                  </Button>
                  <Button
                    tone="quiet"
                    aria-label={say('calls.optionDown', { place })}
                    aria-disabled={n === options.length - 1}
                    onClick={() => n < options.length - 1 && onChange(moved(options, n, n + 1))}
                  >
                    <span aria-hidden="true">↓</span>
                  </Button>
                  {files > 0 ? (
                    <span className="soft">{say('calls.chosenBy', { count: files })}</span>
                  ) : (
                    <Button
                      tone="quiet"
                      aria-label={say('calls.optionRemove', { place })}
                      onClick={() => onChange(options.filter(({ key }) => key !== option.key))}
                    >
                      <Icon name="close" />
                    </Button>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {!readOnly && (
        <Button
          onClick={() => {
            const key = freeKey(
              'option',
              options.map((each) => each.key),
            )
            onChange([...options, { key, label: nothing }])
          }}
        >
          <Icon name="plus" />
          {say('calls.addOption')}
        </Button>
      )}
    </fieldset>
  )
}
