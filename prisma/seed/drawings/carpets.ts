import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { lying, within } from './scene.ts'
import { around, circle, diamond, polygon, rect, star, stroke, times } from './shapes.ts'
import { band } from './weave.ts'

export const [LEFT, TOP, WIDE, HIGH] = [170, 78, 460, 644]
const RIGHT = LEFT + WIDE
const BOTTOM = TOP + HIGH

/** A carpet from above: its fringes, its field, and the pile over all. */
export function carpet(ink: Ink, field: string): string {
  const fringe = (y: number, way: number) =>
    stroke(
      times(76, (n) => `M${LEFT + 4 + n * 6} ${y}l${n % 3 === 0 ? 2 : -1} ${way * (20 + (n % 4) * 3)}`),
      ink.cream,
      2.4,
    )
  const shape = rect(LEFT, TOP, WIDE, HIGH, '#000')
  return lying(
    ink,
    fringe(TOP, -1) +
      fringe(BOTTOM, 1) +
      within(
        'field',
        shape,
        field,
        rect(LEFT, TOP, WIDE, HIGH, 'url(#weave)'),
        rect(LEFT, TOP, WIDE, HIGH, 'url(#sheen)'),
      ),
    rect(LEFT, TOP - 14, WIDE, HIGH + 28, '#1d1209'),
  )
}

/** Lozenges within one another, as on the carpets of the Atlas; no two lines quite straight. */
export function lozenges(ink: Ink, chance: Chance): string {
  const wobble = () => chance(9) - 4
  const columns = 3 + chance(2)
  const rows = columns + 2
  const [w, h] = [WIDE / columns, HIGH / rows]
  const cell = (cx: number, cy: number, kind: number) => {
    const line = (share: number, colour: string, width: number) =>
      polygon(
        [
          [cx + wobble(), cy - h * share],
          [cx + w * share, cy + wobble()],
          [cx + wobble(), cy + h * share],
          [cx - w * share, cy + wobble()],
        ],
        'none',
        { stroke: colour, 'stroke-width': width, 'stroke-linejoin': 'miter' },
      )
    const heart = [
      diamond(cx, cy, w * 0.13, h * 0.13, ink.accent),
      stroke(`M${cx - 14} ${cy - 14}l28 28M${cx + 14} ${cy - 14}l-28 28`, ink.other, 6),
      circle(cx, cy, 9, ink.other),
      star(cx, cy, 22, 9, 4, ink.accent),
    ][kind % 4]
    return line(0.5, ink.dark, 7) + line(0.36, kind % 2 ? ink.accent : ink.light, 4.5) + line(0.24, ink.dark, 4) + heart
  }
  const field = times(columns + 1, (column) =>
    times(rows + 1, (row) => cell(LEFT + column * w, TOP + row * h, column + row)),
  )
  const between = times(columns, (column) =>
    times(rows, (row) => cell(LEFT + (column + 0.5) * w, TOP + (row + 0.5) * h, column * 3 + row)),
  )
  return carpet(
    ink,
    rect(LEFT, TOP, WIDE, HIGH, ink.main) +
      (chance(2)
        ? field + between
        : field +
          times(columns, (c) =>
            times(rows, (r) => diamond(LEFT + (c + 0.5) * w, TOP + (r + 0.5) * h, 12, 12, ink.accent)),
          )),
  )
}

export function bands(ink: Ink, chance: Chance): string {
  const half: [number, number][] = []
  let filled = 0
  for (let n = chance(7); filled < HIGH / 2 - 30; n += 1 + chance(3)) {
    const height = [16, 30, 44, 24][half.length % 4] ?? 24
    half.push([n, height])
    filled += height + 6
  }
  // The same from both ends, as on the loom: it is folded to be checked.
  let y = TOP
  const above = half.map(([kind, height]) => {
    const drawn = band(kind, LEFT, y, WIDE, height, ink)
    const under = band(kind, LEFT, TOP + BOTTOM - y - height, WIDE, height, ink)
    y += height + 6
    return drawn + under
  })
  const middle = rect(LEFT, y, WIDE, BOTTOM + TOP - 2 * y, ink.main) + band(2, LEFT, 400 - 26, WIDE, 52, ink)
  return carpet(ink, rect(LEFT, TOP, WIDE, HIGH, ink.cream) + above.join('') + middle)
}

/** The carpet of Rabat: borders around a field with a star in its middle and a quarter of one in each corner. */
export function medallion(ink: Ink, chance: Chance): string {
  const frames = [ink.dark, ink.accent, ink.other, ink.cream, ink.main, ink.accent, ink.dark]
  let inset = 0
  const borders = frames.map((colour, n) => {
    const drawn = rect(LEFT + inset, TOP + inset, WIDE - 2 * inset, HIGH - 2 * inset, colour)
    inset += [10, 4, 26, 4, 30, 4, 8][n] ?? 6
    return drawn
  })
  const dots = (away: number, colour: string, size: number) => {
    const [w, h] = [WIDE - 2 * away, HIGH - 2 * away]
    const across = Math.round(w / 26)
    const down = Math.round(h / 26)
    const one = (x: number, y: number, n: number) =>
      n % 2 ? diamond(x, y, size, size, colour) : star(x, y, size, size * 0.45, 8, colour)
    return (
      times(
        across + 1,
        (n) =>
          one(LEFT + away + (w / across) * n, TOP + away, n) + one(LEFT + away + (w / across) * n, BOTTOM - away, n),
      ) +
      times(
        down - 1,
        (n) =>
          one(LEFT + away, TOP + away + (h / down) * (n + 1), n) +
          one(RIGHT - away, TOP + away + (h / down) * (n + 1), n),
      )
    )
  }
  const rose = (cx: number, cy: number, r: number) =>
    star(cx, cy, r, r * 0.82, 16, ink.dark) +
    star(cx, cy, r * 0.92, r * 0.7, 8, ink.accent) +
    star(cx, cy, r * 0.74, r * 0.5, 8, ink.other) +
    circle(cx, cy, r * 0.46, ink.cream) +
    around(cx, cy, r * 0.3, 8, (x, y, turn) =>
      diamond(0, 0, r * 0.13, r * 0.07, ink.main, { transform: `translate(${x} ${y}) rotate(${turn})` }),
    ) +
    star(cx, cy, r * 0.2, r * 0.09, 8, ink.dark)
  const corners = [
    [LEFT + inset, TOP + inset],
    [RIGHT - inset, TOP + inset],
    [LEFT + inset, BOTTOM - inset],
    [RIGHT - inset, BOTTOM - inset],
  ]
  const flowers = times(34, () => {
    const [x, y] = [LEFT + inset + 16 + chance(WIDE - 2 * inset - 32), TOP + inset + 16 + chance(HIGH - 2 * inset - 32)]
    return star(x, y, 9, 4, 5, ink.light) + circle(x, y, 3, ink.accent)
  })
  const inner = within(
    'inner',
    rect(LEFT + inset, TOP + inset, WIDE - 2 * inset, HIGH - 2 * inset, '#000'),
    rect(LEFT, TOP, WIDE, HIGH, ink.main),
    flowers,
    corners.map(([x = 0, y = 0]) => rose(x, y, 92)).join(''),
  )
  return carpet(
    ink,
    borders.join('') +
      dots(27, ink.cream, 9) +
      dots(62, ink.cream, 10) +
      inner +
      rose(400, 400, 128) +
      rose(400, 248, 40) +
      rose(400, 552, 40),
  )
}
