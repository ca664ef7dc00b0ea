import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { filling, lying, within } from './scene.ts'
import {
  around,
  circle,
  diamond,
  group,
  path,
  petal,
  polygon,
  rect,
  star,
  starPoints,
  stroke,
  times,
} from './shapes.ts'

/** Zellige: stars of eight points and the crosses between them, each cut by hand, none quite like its neighbour. */
export function zellige(ink: Ink, chance: Chance): string {
  const size = [100, 134, 160][chance(3)] ?? 134
  const count = Math.ceil(800 / size) + 1
  const colours = [ink.main, ink.accent, ink.other, ink.dark, ink.light]
  const joint = { stroke: '#e9dfcc', 'stroke-width': 3 }
  const shine = () => ({ ...joint, 'fill-opacity': String(0.86 + chance(14) / 100) })
  const cell = (column: number, row: number) => {
    const [x, y] = [column * size, row * size]
    const first = colours[(column + row) % 2 === 0 ? 0 : 1 + ((column + 2 * row) % 3)] ?? ink.main
    const middle = [x + size / 2, y + size / 2] as const
    return (
      star(x, y, size * 0.5, size * 0.382, 8, first, shine(), -90) +
      star(x, y, size * 0.33, size * 0.25, 8, ink.cream, joint, -90) +
      star(x, y, size * 0.25, size * 0.12, 8, colours[(column * 2 + row) % 5] ?? ink.accent, joint, -90) +
      around(x, y, size * 0.33, 8, (px, py) => circle(px, py, size * 0.035, first)) +
      star(...middle, size * 0.28, size * 0.13, 4, colours[(column + row + 3) % 5] ?? ink.dark, shine(), -45) +
      diamond(...middle, size * 0.09, size * 0.09, ink.cream)
    )
  }
  return filling(
    ink,
    rect(0, 0, 800, 800, ink.cream) +
      times(count, (column) => times(count, (row) => cell(column, row))) +
      times(26, () =>
        polygon(starPoints(chance(800), chance(800), 40, 26, 3, chance(360)), '#fff', { opacity: '.06' }),
      ),
  )
}

/** A round of cut tiles: rings of stars around a great one. */
export function mosaic(ink: Ink, chance: Chance): string {
  const fold = [12, 16, 10][chance(3)] ?? 12
  const colours = [ink.main, ink.accent, ink.other, ink.light]
  const joint = { stroke: '#efe6d4', 'stroke-width': 3 }
  const colour = (n: number) => colours[n % 4] ?? ink.main
  const half = 180 / fold
  const face =
    circle(400, 400, 300, ink.dark) +
    circle(400, 400, 286, ink.cream) +
    around(400, 400, 262, fold * 2, (x, y, turn, n) => star(x, y, 30, 14, 4, colour(n), joint, turn)) +
    circle(400, 400, 232, ink.dark) +
    circle(400, 400, 226, ink.cream) +
    around(
      400,
      400,
      186,
      fold,
      (x, y, turn, n) => star(x, y, 44, 30, 8, colour(n), joint, turn) + star(x, y, 22, 10, 8, ink.cream, {}, turn),
    ) +
    around(400, 400, 92, fold, (x, y, turn, n) => petal(x, y, turn, 66, 20, colour(n + 1), joint), -90 + half) +
    star(400, 400, 118, 84, fold, ink.dark, joint) +
    star(400, 400, 96, 62, fold, ink.main, joint) +
    star(400, 400, 68, 40, fold, ink.accent, joint) +
    star(400, 400, 36, 18, fold, ink.cream)
  return lying(
    ink,
    face +
      circle(400, 400, 300, 'none', { stroke: '#2a2622', 'stroke-width': 9 }) +
      circle(400, 400, 300, 'url(#sheen)'),
    circle(400, 400, 304, '#1d1209'),
  )
}

/** Plaster, cut while it is still soft: light falls from the north-west. */
export function plaster(ink: Ink, chance: Chance): string {
  const fold = [8, 12, 16][chance(3)] ?? 8
  const tint = ink.main
  const cutting = (colour: string) =>
    [250, 206].map((r) => circle(400, 400, r, 'none', { stroke: colour, 'stroke-width': 9 })).join('') +
    [0, 1]
      .map((n) => star(400, 400, 196, 140, fold, 'none', { stroke: colour, 'stroke-width': 9 }, -90 + (n * 180) / fold))
      .join('') +
    around(400, 400, 228, fold * 3, (x, y) => circle(x, y, 9, colour)) +
    around(400, 400, 20, fold, (x, y, turn) => petal(x, y, turn, 92, 18, colour)) +
    around(
      400,
      400,
      130,
      fold,
      (x, y, turn) => petal(x, y, turn + 90, 30, 10, colour) + petal(x, y, turn - 90, 30, 10, colour),
    ) +
    around(400, 400, 278, fold * 2, (x, y, turn) => petal(x, y, turn, 46, 17, colour)) +
    [
      [90, 90],
      [710, 90],
      [90, 710],
      [710, 710],
    ]
      .map(
        ([x = 0, y = 0]) =>
          star(x, y, 66, 40, 8, 'none', { stroke: colour, 'stroke-width': 8 }) + star(x, y, 30, 14, 8, colour),
      )
      .join('')
  const layer = (dx: number, colour: string) => group({ transform: `translate(${dx} ${dx})` }, cutting(colour))
  return filling(
    ink,
    rect(0, 0, 800, 800, '#efe8da') +
      rect(0, 0, 800, 800, tint, { opacity: '.13' }) +
      circle(400, 400, 252, '#d8cdb9') +
      circle(400, 400, 252, tint, { opacity: '.22' }) +
      layer(5, '#a99a82') +
      layer(-3, '#ffffff') +
      layer(0, '#f4eee1') +
      within(
        'edge',
        rect(0, 0, 800, 800, '#000'),
        rect(14, 14, 772, 772, 'none', { stroke: '#cabda5', 'stroke-width': 9 }),
      ) +
      stroke('M20 20H780', '#fff', 5) +
      path('M0 0H800V800Z', '#000', { opacity: '.05' }),
  )
}
