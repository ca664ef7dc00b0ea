/**
 * A figure as people type it: a comma or a point before the decimals, spaces between thousands, Arabic digits too.
 * Undefined when it is none; null when nothing was typed.
 * @param decimals how many are kept: more are refused rather than rounded away
 */
export function readDecimal(text: string, decimals: number): number | null | undefined {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\u00a0\u202f\u066c’']/g, '')
    .replace(/[,\u066b]/g, '.')
  if (plain === '') return null
  const [whole, after = ''] = plain.split('.')
  if (!/^\d+(?:\.\d*)?$/.test(plain) || after.replace(/0+$/, '').length > decimals) return undefined
  // Digits are put together rather than multiplied: 0.29 × 100 is not 29.
  return Number(`${whole}${after.slice(0, decimals).padEnd(decimals, '0')}`)
}

/** The figure that was read, as it is typed: 1250.5 for 125050 with two decimals. */
export function writeDecimal(value: number | null | undefined, decimals: number): string {
  if (value == null) return ''
  const digits = String(value).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const after = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '')
  return after ? `${whole}.${after}` : whole
}
