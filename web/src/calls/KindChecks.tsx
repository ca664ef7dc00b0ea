import { useText } from '../i18n/useText.ts'
import { type Kind, kinds } from './callTypes.ts'

interface Props {
  label: string
  value: readonly Kind[]
  /** Which there are to choose from. */
  among?: readonly Kind[]
  /** Those that cannot be taken away, with how many files there are of each. */
  kept?: ReadonlyMap<string, number>
  readOnly: boolean
  error?: string | undefined
  onChange: (value: Kind[]) => void
}

/** Kinds of exhibitor, in their order whatever was checked first. */
export function KindChecks({ label, value, among = kinds, kept, readOnly, error, onChange }: Props) {
  const say = useText()
  return (
    <fieldset className="kind-checks">
      <legend>{label}</legend>
      {among.map((kind) => {
        const files = value.includes(kind) ? (kept?.get(kind) ?? 0) : 0
        return (
          <label key={kind} className="check">
            <input
              type="checkbox"
              checked={value.includes(kind)}
              disabled={readOnly || files > 0}
              onChange={(event) =>
                onChange(kinds.filter((each) => (each === kind ? event.target.checked : value.includes(each))))
              }
            />
            <span>
              {say(`stands.kind.${kind}`)}
              {files > 0 && <span className="soft"> · {say('calls.filesOf', { count: files })}</span>}
            </span>
          </label>
        )
      })}
      {error && <span className="field-error">{error}</span>}
    </fieldset>
  )
}
