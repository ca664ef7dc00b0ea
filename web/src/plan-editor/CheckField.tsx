import { useEffect, useRef } from 'react'

interface Props {
  label: string
  /** Undefined where the chosen things differ. */
  value: boolean | undefined
  onChange: (value: boolean) => void
}

export function CheckField({ label, value, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = value === undefined
  }, [value])
  return (
    <label className="editor-check">
      <input ref={box} type="checkbox" checked={value ?? false} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
