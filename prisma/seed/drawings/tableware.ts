import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { turned } from './pottery.ts'
import { lying, standing, within } from './scene.ts'
import { around, circle, ellipse, path, petal, rect, star, stroke, times } from './shapes.ts'

/** A plate from above, ring by ring out from its star. */
export function plate(ink: Ink, chance: Chance): string {
  const fold = [8, 10, 12, 16][chance(4)] ?? 8
  const petals = (radius: number, length: number, width: number, fill: string, shift = 0) =>
    around(400, 400, radius, fold, (x, y, turn) => petal(x, y, turn, length, width, fill), -90 + shift)
  const face =
    circle(400, 400, 292, ink.main) +
    circle(400, 400, 284, ink.cream) +
    around(400, 400, 262, fold * 3, (x, y, _, n) => circle(x, y, n % 3 ? 7 : 12, n % 3 ? ink.main : ink.accent)) +
    circle(400, 400, 240, ink.main) +
    around(400, 400, 214, fold * 2, (x, y, turn) => star(x, y, 21, 9, 4, ink.cream, {}, turn)) +
    circle(400, 400, 188, ink.dark) +
    circle(400, 400, 182, ink.cream) +
    petals(56, 124, 34, ink.main) +
    petals(66, 96, 18, ink.light) +
    petals(100, 74, 18, ink.accent, 180 / fold) +
    star(400, 400, 74, 52, fold, ink.dark) +
    star(400, 400, 60, 30, fold, ink.accent) +
    circle(400, 400, 20, ink.cream)
  return lying(
    ink,
    face +
      circle(400, 400, 240, 'none', { stroke: '#000', 'stroke-opacity': '.2', 'stroke-width': 5 }) +
      circle(400, 400, 292, 'url(#puff)', { opacity: '.7' }) +
      path('M190 300A240 240 0 0 1 330 176', 'none', {
        stroke: '#fff',
        'stroke-width': 12,
        'stroke-opacity': '.45',
        'stroke-linecap': 'round',
      }),
    circle(400, 400, 292, '#1d1209'),
  )
}

/** Lime polished with a pebble: no ornament but its own clouds. */
export function tadelakt(ink: Ink, chance: Chance): string {
  const d = turned(
    chance(2)
      ? [
          [238, 380],
          [236, 420],
          [210, 560],
          [150, 640],
        ]
      : [
          [60, 170],
          [66, 230],
          [150, 360],
          [170, 500],
          [110, 640],
        ],
  )
  const clouds = times(40, () =>
    ellipse(180 + chance(440), 160 + chance(490), 30 + chance(70), 14 + chance(30), chance(2) ? '#fff' : '#000', {
      opacity: '.06',
    }),
  )
  const isBasin = d.startsWith('M638')
  const rim = isBasin
    ? ellipse(400, 380, 238, 46, ink.main) + ellipse(400, 386, 212, 36, ink.dark, { opacity: '.75' })
    : ellipse(400, 170, 60, 11, ink.dark)
  return standing(
    ink,
    within(
      'lime',
      path(d, '#000'),
      rect(100, 100, 600, 600, ink.main),
      clouds,
      stroke('M150 470q250 36 500 0', ink.dark, 4, { opacity: '.5' }),
      stroke('M150 486q250 36 500 0', ink.light, 3, { opacity: '.5' }),
      rect(162, 100, 476, 600, 'url(#round)'),
    ) + rim,
    { width: isBasin ? 210 : 170 },
  )
}
