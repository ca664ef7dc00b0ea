import type { Outline, Point } from '../plan-editor/drawing.ts'

/** As the API has it: more corners are no outline of a stand. */
export const MOST_POINTS = 60

/** Arabic and Persian digits as Latin ones; the Arabic point as a point. */
export const latin = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.')

/** A figure as people type it: with a comma or a point, with spaces between thousands. Undefined where it is none. */
export function readFigure(text: string): number | undefined {
  const plain = latin(text)
    .replace(/[\s\u00a0\u202f\u200e\u200f]/g, '')
    .replace(',', '.')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

/** Metres as people type them, in whole centimetres. */
export function readMetres(text: string): number | undefined {
  const metres = readFigure(text)
  return metres === undefined ? undefined : Math.round(metres * 100) || 0
}

/** Centimetres as metres that can be typed back. */
export const metresText = (cm: number): string => String(cm / 100)

/** Corners in metres: `0,0 3,0 3,2.5`. */
export const outlineText = (outline: Outline): string =>
  outline.map(([x, y]) => `${metresText(x)},${metresText(y)}`).join(' ')

/** Corners as `outlineText` writes them; undefined where one of them is no pair of figures. */
export function readOutline(text: string): Outline | undefined {
  const outline: Point[] = []
  for (const pair of latin(text)
    .trim()
    .split(/[\s;]+/)) {
    const [x, y, ...more] = pair.split(',').map(readMetres)
    if (x === undefined || y === undefined || more.length > 0) return undefined
    outline.push([x, y])
  }
  return outline.length <= MOST_POINTS ? outline : undefined
}
