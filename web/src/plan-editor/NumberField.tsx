import { TextField } from '../ui/TextField.tsx'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  min?: number
  max?: number
  step?: number
  hint?: string
}

/** A number of a dialog, kept as it is typed: whoever empties a field is about to fill it. */
export const NumberField = (props: Props) => <TextField {...props} type="number" required dir="ltr" />
