export type Point = readonly [number, number]

/** A figure of a drawing, in a tenth of a pixel. */
export const at = (value: number): string => String(Math.round(value * 10) / 10)

export const points = (all: readonly Point[]): string => all.map(([x, y]) => `${at(x)},${at(y)}`).join(' ')

type Attributes = Readonly<Record<string, string | number>>

export function el(name: string, attributes: Attributes, inside = ''): string {
  const words = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? at(value) : value}"`)
    .join('')
  return inside ? `<${name}${words}>${inside}</${name}>` : `<${name}${words}/>`
}

export const group = (attributes: Attributes, ...inside: readonly string[]) => el('g', attributes, inside.join(''))
export const rect = (x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}) =>
  el('rect', { x, y, width, height, fill, ...more })
export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
  el('circle', { cx, cy, r, fill, ...more })
export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}) =>
  el('ellipse', { cx, cy, rx, ry, fill, ...more })
export const polygon = (all: readonly Point[], fill: string, more: Attributes = {}) =>
  el('polygon', { points: points(all), fill, ...more })
export const path = (d: string, fill: string, more: Attributes = {}) => el('path', { d, fill, ...more })
/** A line that is only a line. */
export const stroke = (d: string, colour: string, width: number, more: Attributes = {}) =>
  path(d, 'none', {
    stroke: colour,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    ...more,
  })

/** One figure, `count` times. */
export const times = (count: number, each: (n: number) => string): string =>
  Array.from({ length: Math.max(0, Math.round(count)) }, (_, n) => each(n)).join('')

/** `count` figures around a centre, each given its place and its angle in degrees. */
export const around = (
  cx: number,
  cy: number,
  radius: number,
  count: number,
  each: (x: number, y: number, turn: number, n: number) => string,
  start = -90,
) =>
  times(count, (n) => {
    const turn = start + (360 / count) * n
    const angle = (turn * Math.PI) / 180
    return each(cx + radius * Math.cos(angle), cy + radius * Math.sin(angle), turn, n)
  })

/** The corners of a star, or of a regular polygon where both radii are one. */
export function starPoints(cx: number, cy: number, outer: number, inner: number, count: number, turn = -90): Point[] {
  return Array.from({ length: count * 2 }, (_, n): Point => {
    const angle = ((turn + (180 / count) * n) * Math.PI) / 180
    const radius = n % 2 === 0 ? outer : inner
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
  })
}

export const star = (
  cx: number,
  cy: number,
  outer: number,
  inner: number,
  count: number,
  fill: string,
  more: Attributes = {},
  turn = -90,
) => polygon(starPoints(cx, cy, outer, inner, count, turn), fill, more)

export const diamond = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Attributes = {}) =>
  polygon(
    [
      [cx, cy - ry],
      [cx + rx, cy],
      [cx, cy + ry],
      [cx - rx, cy],
    ],
    fill,
    more,
  )

/** A leaf from a point outwards. */
export const petal = (
  x: number,
  y: number,
  turn: number,
  length: number,
  width: number,
  fill: string,
  more: Attributes = {},
) =>
  path(`M0 0Q${at(length / 2)} ${at(-width)} ${at(length)} 0Q${at(length / 2)} ${at(width)} 0 0Z`, fill, {
    transform: `translate(${at(x)} ${at(y)}) rotate(${at(turn)})`,
    ...more,
  })
