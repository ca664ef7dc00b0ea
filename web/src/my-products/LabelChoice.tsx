import { labelMeaning, labelName, labels } from '../catalogue/taxonomy.ts'
import { useText } from '../i18n/useText.ts'
import { ChipChoice } from '../keeping/ChipChoice.tsx'

interface Props {
  label: string
  value: readonly string[]
  error?: string
  onChange: (labels: readonly string[]) => void
}

/** Labels of origin or quality, each with what it promises to a buyer. */
export function LabelChoice({ label, value, error, onChange }: Props) {
  const say = useText()
  return (
    <ChipChoice
      label={label}
      hint={say('products.labelsHint')}
      error={error}
      keys={labels}
      nameOf={(key) => labelName(say, key)}
      meaningOf={(key) => labelMeaning(say, key)}
      value={value}
      limit={12}
      onChange={onChange}
    />
  )
}
