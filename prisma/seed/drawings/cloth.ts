import type { Chance } from '../chance.ts'
import { carpet, HIGH, LEFT, TOP, WIDE } from './carpets.ts'
import type { Ink } from './palettes.ts'
import { lying, within } from './scene.ts'
import { around, circle, diamond, group, path, polygon, rect, star, stroke, times } from './shapes.ts'
import { band } from './weave.ts'

/** Strips of old cloth, knotted in whatever colours there were. */
export function patches(ink: Ink, chance: Chance): string {
  const colours = [ink.main, ink.dark, ink.light, ink.accent, ink.other, ink.cream, '#d96c8a', '#3f8f8c', '#e4743b']
  const size = 46
  const cell = (column: number, row: number) => {
    const [x, y] = [LEFT + column * size, TOP + row * size]
    const colour = colours[chance(colours.length)] ?? ink.main
    const jut = () => chance(15) - 7
    return polygon(
      [
        [x + jut(), y + jut()],
        [x + size + jut(), y + jut()],
        [x + size + jut(), y + size + jut()],
        [x + jut(), y + size + jut()],
      ],
      colour,
    )
  }
  const lines = times(3, (n) =>
    stroke(
      `M${LEFT} ${TOP + 110 + n * 200}` +
        times(12, (k) => `l${WIDE / 12} ${k % 2 ? 60 + chance(14) : -60 - chance(14)}`),
      colours[(n * 2 + chance(3)) % 9] ?? ink.accent,
      15,
    ),
  )
  const tufts = stroke(
    times(300, () => `M${LEFT + chance(WIDE)} ${TOP + chance(HIGH)}l${chance(13) - 6} ${chance(13) - 2}`),
    '#fff',
    2.6,
    { opacity: '.4' },
  )
  return carpet(
    ink,
    rect(LEFT, TOP, WIDE, HIGH, ink.main) +
      times(10, (column) => times(14, (row) => cell(column, row))) +
      lines +
      tufts,
  )
}

/** A cushion, embroidered or woven. */
export function cushion(ink: Ink, chance: Chance): string {
  const shape =
    'M190 214Q178 178 214 190Q400 214 586 190Q622 178 610 214Q586 400 610 586Q622 622 586 610Q400 586 214 610Q178 622 190 586Q214 400 190 214Z'
  const woven = times(9, (n) => band(n + chance(2), 170, 180 + n * 50, 460, 46, ink))
  const sewn =
    rect(170, 170, 460, 460, ink.cream) +
    [200, 150, 96]
      .map((r, n) =>
        star(400, 400, r, r * 0.78, 8, 'none', { stroke: n % 2 ? ink.accent : ink.main, 'stroke-width': 9 }),
      )
      .join('') +
    around(400, 400, 172, 16, (x, y) => diamond(x, y, 12, 18, ink.main)) +
    around(400, 400, 60, 8, (x, y, turn) =>
      group({ transform: `translate(${x} ${y}) rotate(${turn})` }, diamond(0, 0, 26, 11, ink.main)),
    ) +
    star(400, 400, 34, 14, 8, ink.accent) +
    rect(196, 196, 408, 408, 'none', { stroke: ink.main, 'stroke-width': 10, 'stroke-dasharray': '14 7' })
  const tassel = (x: number, y: number) =>
    circle(x, y, 12, ink.accent) +
    stroke(
      times(5, (n) => `M${x} ${y}l${(n - 2) * 7 * (x < 400 ? 1 : 1)} ${y < 400 ? -34 : 34}`),
      ink.accent,
      3,
    )
  return lying(
    ink,
    [
      [194, 194],
      [606, 194],
      [194, 606],
      [606, 606],
    ]
      .map(([x = 0, y = 0]) => tassel(x, y))
      .join('') +
      within(
        'cushion',
        path(shape, '#000'),
        chance(2) ? woven : sewn,
        rect(170, 170, 460, 460, 'url(#weave)'),
        rect(170, 170, 460, 460, 'url(#puff)'),
      ),
    path(shape, '#1d1209'),
  )
}
