import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { filling, standing } from './scene.ts'
import { around, circle, ellipse, group, path, polygon, rect, star, stroke, times } from './shapes.ts'

/** A C of iron that ends in two curls. */
const scroll = (x: number, y: number, size: number, turn: number, mirrored: boolean, colour: string, width: number) =>
  group(
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(${(mirrored ? -size : size) / 100} ${size / 100})` },
    stroke(
      'M8 -20C-6 -30 -4 -52 14 -54C40 -56 56 -30 56 0C56 30 40 56 14 54C-4 52 -6 30 8 20',
      colour,
      (width * 100) / size,
    ),
  )

/** A grille before a window, and the sky behind it. */
export function grille(ink: Ink, chance: Chance): string {
  const sky = `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fbfe0"/><stop offset=".6" stop-color="#f4dcb4"/><stop offset="1" stop-color="#e8a66b"/></linearGradient></defs>`
  const size = [92, 118, 76][chance(3)] ?? 92
  const iron = (dx: number, colour: string) =>
    group(
      { transform: `translate(${dx} ${dx})` },
      times(5, (n) => rect(196 + n * 102 - 5, 130, 10, 570, colour)),
      [250, 400, 550, 690].map((y) => rect(150, y - 5, 500, 10, colour)).join(''),
      times(4, (column) =>
        times(
          3,
          (row) =>
            scroll(247 + column * 102, 325 + row * 150, size, 90, row % 2 === 0, colour, 8) +
            scroll(247 + column * 102, 325 + row * 150, size, -90, row % 2 === 1, colour, 8),
        ),
      ),
      star(400, 200, 46, 20, 8, colour),
      [-1, 1].map((way) => scroll(400 + way * 110, 200, 96, 0, way > 0, colour, 8)).join(''),
      times(5, (n) => circle(196 + n * 102, 400, 12, colour)),
    )
  return filling(
    ink,
    sky +
      rect(0, 0, 800, 800, ink.ground[0]) +
      path('M120 740V330Q120 70 400 70Q680 70 680 330V740Z', ink.ground[1]) +
      path('M150 720V330Q150 100 400 100Q650 100 650 330V720Z', 'url(#sky)') +
      path('M150 620Q260 560 380 610T650 590V720H150Z', '#8a6a4c', { opacity: '.55' }) +
      iron(5, 'rgba(40,25,15,.25)') +
      iron(0, ink.main) +
      path('M150 720V330Q150 100 400 100Q650 100 650 330V720Z', 'none', { stroke: ink.main, 'stroke-width': 17 }) +
      path('M146 716V330Q146 96 400 96', 'none', { stroke: ink.light, 'stroke-width': 3, opacity: '.7' }),
  )
}

/** A table of iron with a top of cut tiles. */
export function ironTable(ink: Ink, chance: Chance): string {
  const fold = [8, 10, 12][chance(3)] ?? 8
  const leg = (way: 1 | -1) =>
    stroke(
      `M${400 + way * 190} 372C${400 + way * 150} 470 ${400 + way * 70} 470 ${400 + way * 80} 540C${400 + way * 92} 610 ${400 + way * 190} 590 ${400 + way * 214} 650`,
      ink.main,
      14,
    ) +
    scroll(400 + way * 96, 470, 84, 0, way < 0, ink.main, 9) +
    circle(400 + way * 216, 650, 13, ink.main)
  const tiles = group(
    { transform: 'translate(400 356) scale(1 .3)' },
    circle(0, 0, 262, ink.main),
    circle(0, 0, 246, ink.cream),
    around(0, 0, 214, fold * 2, (x, y, turn, n) => star(x, y, 34, 16, 8, n % 2 ? ink.accent : ink.other, {}, turn)),
    star(0, 0, 176, 118, fold, ink.other),
    star(0, 0, 150, 92, fold, ink.cream),
    star(0, 0, 120, 66, fold, ink.accent),
    star(0, 0, 70, 34, fold, ink.main),
    circle(0, 0, 16, ink.cream),
    circle(0, 0, 262, 'url(#puff)'),
  )
  return standing(
    ink,
    ellipse(400, 650, 280, 36, 'url(#shadow)') +
      leg(1) +
      leg(-1) +
      stroke('M320 540Q400 580 480 540', ink.main, 11) +
      ellipse(400, 368, 264, 80, ink.dark) +
      tiles,
    { foot: 655, width: 200 },
  )
}

/** A lantern of iron and coloured glass, or a candlestick. */
export function ironLantern(ink: Ink, chance: Chance): string {
  if (chance(2) === 0) {
    const arm = (x: number, y: number) =>
      (x === 0 ? '' : stroke(`M400 470C${400 + x * 0.2} 520 ${400 + x} 500 ${400 + x} ${y + 40}`, ink.main, 11)) +
      rect(400 + x - 26, y + 30, 52, 12, ink.main, { rx: 5 }) +
      rect(400 + x - 13, y - 66, 26, 96, ink.cream, { rx: 4 }) +
      rect(400 + x - 13, y - 66, 26, 96, 'url(#round)', { rx: 4, opacity: '.5' }) +
      ellipse(400 + x, y - 92, 9, 20, '#ffb52e') +
      circle(400 + x, y - 92, 44, 'url(#glow)', { opacity: '.6' })
    return standing(
      ink,
      [
        [-220, 330],
        [-114, 290],
        [114, 290],
        [220, 330],
        [0, 250],
      ]
        .map(([x = 0, y = 0]) => arm(x, y))
        .join('') +
        rect(393, 280, 14, 340, ink.main) +
        circle(400, 470, 19, ink.main) +
        circle(400, 560, 15, ink.main) +
        scroll(400, 590, 70, 90, false, ink.main, 9) +
        path('M310 642Q400 590 490 642Z', ink.main),
      { width: 130 },
    )
  }
  const glass = [ink.accent, ink.other, '#c0392b', '#2d6fb0']
  const pane = (x: number, width: number, n: number) =>
    polygon(
      [
        [x, 300],
        [x + width, 300],
        [x + width - 8, 560],
        [x + 8, 560],
      ],
      glass[n % 4] ?? ink.accent,
      { opacity: '.85' },
    ) +
    star(x + width / 2, 430, width * 0.36, width * 0.16, 8, ink.cream) +
    polygon(
      [
        [x, 300],
        [x + width, 300],
        [x + width - 8, 560],
        [x + 8, 560],
      ],
      'none',
      { stroke: ink.main, 'stroke-width': 9 },
    )
  return standing(
    ink,
    circle(400, 430, 300, 'url(#glow)', { opacity: '.5' }) +
      stroke('M400 40V150', ink.main, 6) +
      circle(400, 158, 21, 'none', { stroke: ink.main, 'stroke-width': 9 }) +
      path('M240 300Q300 210 400 180Q500 210 560 300Z', ink.main) +
      path('M240 300Q300 210 400 180Q500 210 560 300Z', 'url(#sheen)') +
      pane(252, 92, 0) +
      pane(456, 92, 1) +
      pane(346, 108, 2) +
      path('M260 560H540L500 620H300Z', ink.main) +
      scroll(256, 608, 66, 60, false, ink.main, 8) +
      scroll(544, 608, 66, -60, true, ink.main, 8) +
      circle(400, 640, 15, ink.main),
    { width: 130 },
  )
}
