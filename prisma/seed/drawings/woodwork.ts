import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { lying, standing, within } from './scene.ts'
import { around, circle, diamond, group, path, petal, rect, star, stroke, times } from './shapes.ts'

/** Cut into a surface: its shaded side first, then its lit one, then the cut itself. */
const relief = (ink: Ink, draw: (colour: string) => string) =>
  group({ transform: 'translate(-2.5 -2.5)' }, draw(ink.light)) +
  group({ transform: 'translate(2.5 2.5)' }, draw(ink.dark)) +
  draw(ink.main)

const ARCH = 'M250 640V330Q250 250 310 210Q372 170 400 120Q428 170 490 210Q550 250 550 330V640Z'

/** A carved panel: a horseshoe arch, a star within, leaves around. */
export function panel(ink: Ink, chance: Chance): string {
  const fold = [8, 12, 16][chance(3)] ?? 8
  const carving = (colour: string) =>
    path(ARCH, 'none', { stroke: colour, 'stroke-width': 12 }) +
    [150, 112, 76]
      .map((r, n) =>
        star(400, 420, r, r * 0.72, fold, 'none', { stroke: colour, 'stroke-width': 7 }, -90 + n * (90 / fold)),
      )
      .join('') +
    around(400, 420, 20, fold, (x, y, turn) => petal(x, y, turn, 44, 9, colour)) +
    [222, 578]
      .map((x) =>
        times(
          9,
          (n) => petal(x, 660 - n * 62, -90 + (n % 2 ? 40 : -40), 40, 13, colour) + circle(x, 650 - n * 62, 6, colour),
        ),
      )
      .join('') +
    times(9, (n) => diamond(240 + n * 40, 682, 14, 14, colour))
  const board = rect(180, 80, 440, 640, ink.main)
  return lying(
    ink,
    rect(160, 60, 480, 680, ink.dark, { rx: 4 }) +
      board +
      rect(180, 80, 440, 640, 'url(#grain)') +
      path(ARCH, ink.dark, { opacity: '.35' }) +
      relief(ink, carving) +
      rect(160, 60, 480, 680, 'none', { stroke: ink.light, 'stroke-width': 5, opacity: '.5' }) +
      rect(160, 60, 480, 680, 'url(#sheen)'),
    rect(160, 60, 480, 680, '#1d1209'),
  )
}

export function chest(ink: Ink, chance: Chance): string {
  const fold = [10, 8, 12][chance(3)] ?? 8
  const carve = (x: number) =>
    relief(
      ink,
      (colour) =>
        rect(x - 96, 396, 192, 176, 'none', { stroke: colour, 'stroke-width': 6 }) +
        [72, 50].map((r) => star(x, 484, r, r * 0.6, fold, 'none', { stroke: colour, 'stroke-width': 6 })).join('') +
        circle(x, 484, 13, colour),
    )
  const brass = '#d9a94e'
  return standing(
    ink,
    path('M130 330Q140 250 190 240H610Q660 250 670 330Z', ink.main) +
      path('M130 330Q140 250 190 240H610Q660 250 670 330Z', 'url(#grain)') +
      stroke('M150 300H650M166 268H634', ink.dark, 4, { opacity: '.5' }) +
      rect(130, 330, 540, 280, ink.main) +
      rect(130, 330, 540, 280, 'url(#grain)') +
      carve(268) +
      carve(532) +
      rect(120, 324, 560, 18, ink.dark) +
      rect(120, 600, 560, 22, ink.dark) +
      rect(146, 620, 50, 24, ink.dark) +
      rect(604, 620, 50, 24, ink.dark) +
      rect(372, 310, 56, 92, brass, { rx: 8 }) +
      star(400, 356, 22, 10, 8, ink.dark) +
      [140, 636]
        .map((x) => rect(x, 330, 24, 270, brass) + times(6, (n) => circle(x + 12, 352 + n * 46, 5, ink.dark)))
        .join('') +
      rect(130, 330, 540, 280, 'url(#round)', { opacity: '.35' }),
    { width: 300 },
  )
}

/** Thuya inlaid with lemonwood and mother-of-pearl, from above. */
export function marquetry(ink: Ink, chance: Chance): string {
  const isBoard = chance(2) === 0
  const shell = '#eef0e8'
  const frame =
    rect(150, 150, 500, 500, ink.dark, { rx: 10 }) +
    rect(168, 168, 464, 464, ink.accent) +
    times(29, (n) =>
      times(
        2,
        (k) => rect(168 + n * 16, k ? 616 : 168, 8, 16, ink.dark) + rect(k ? 616 : 168, 168 + n * 16, 16, 8, ink.dark),
      ),
    ) +
    rect(184, 184, 432, 432, ink.main)
  const board = times(8, (row) =>
    times(8, (column) => rect(208 + column * 48, 208 + row * 48, 48, 48, (row + column) % 2 ? ink.other : ink.accent)),
  )
  const fold = [8, 12][chance(2)] ?? 8
  const inlay =
    star(400, 400, 196, 140, fold, ink.dark) +
    star(400, 400, 184, 128, fold, ink.accent) +
    star(400, 400, 160, 108, fold, ink.other) +
    around(400, 400, 138, fold, (x, y, turn) =>
      diamond(0, 0, 26, 11, shell, { transform: `translate(${x} ${y}) rotate(${turn})` }),
    ) +
    star(400, 400, 104, 66, fold, ink.accent, {}, -90 + 180 / fold) +
    star(400, 400, 82, 44, fold, ink.dark) +
    around(400, 400, 50, fold, (x, y) => circle(x, y, 8, shell)) +
    star(400, 400, 34, 16, fold, shell)
  const corners = [
    [226, 226],
    [574, 226],
    [226, 574],
    [574, 574],
  ]
    .map(([x = 0, y = 0]) => star(x, y, 30, 13, 8, ink.accent) + circle(x, y, 8, shell))
    .join('')
  return lying(
    ink,
    frame +
      rect(150, 150, 500, 500, 'url(#grain)') +
      (isBoard ? board + rect(200, 200, 400, 400, 'none', { stroke: shell, 'stroke-width': 5 }) : inlay + corners) +
      rect(150, 150, 500, 500, 'url(#sheen)'),
    rect(150, 150, 500, 500, '#1d1209'),
  )
}

/** Zouaq: stars and flowers painted on cedar. */
export function zouaq(ink: Ink, chance: Chance): string {
  const fold = [8, 10, 12][chance(3)] ?? 8
  const flower = (x: number, y: number, size: number, n = 0) =>
    around(x, y, 0, 6, (cx, cy, turn) => petal(cx, cy, turn, size, size * 0.36, n % 2 ? ink.accent : ink.cream)) +
    circle(x, y, size * 0.26, n % 2 ? ink.cream : ink.accent)
  const vine = (way: 1 | -1) =>
    stroke(
      `M${400 + way * 40} 700C${400 + way * 240} 640 ${400 + way * 60} 560 ${400 + way * 210} 500S${400 + way * 120} 360 ${400 + way * 220} 300S${400 + way * 120} 160 ${400 + way * 40} 110`,
      ink.light,
      5,
    ) +
    times(8, (n) =>
      petal(
        400 + way * (150 + 60 * Math.sin(n * 1.9)),
        660 - n * 72,
        way > 0 ? -30 - n * 20 : 210 + n * 20,
        44,
        13,
        ink.light,
      ),
    )
  const body =
    rect(150, 60, 500, 680, ink.dark) +
    rect(166, 76, 468, 648, ink.accent) +
    rect(178, 88, 444, 624, ink.main) +
    within('vines', rect(178, 88, 444, 624, '#000'), vine(1), vine(-1)) +
    [
      [240, 190],
      [560, 190],
      [240, 610],
      [560, 610],
      [226, 400],
      [574, 400],
    ]
      .map(([x = 0, y = 0], n) => flower(x, y, 40, n))
      .join('') +
    star(400, 400, 170, 122, fold, ink.dark) +
    star(400, 400, 158, 112, fold, ink.accent) +
    star(400, 400, 140, 94, fold, ink.cream) +
    star(400, 400, 116, 76, fold, ink.other) +
    flower(400, 400, 66) +
    [150, 650].map((y) => star(400, y, 46, 24, 8, ink.accent) + flower(400, y, 26, 1)).join('') +
    times(18, (n) => circle(190 + n * 24.7, 82, 4, ink.dark) + circle(190 + n * 24.7, 718, 4, ink.dark))
  return lying(
    ink,
    body + rect(150, 60, 500, 680, 'url(#grain)', { opacity: '.7' }) + rect(150, 60, 500, 680, 'url(#sheen)'),
    rect(150, 60, 500, 680, '#1d1209'),
  )
}
