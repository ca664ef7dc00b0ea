import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { lying, standing, within } from './scene.ts'
import { around, circle, ellipse, path, petal, rect, star, stroke, times } from './shapes.ts'

/** A tray from above: a scalloped rim and rings of engraving around a rosette. */
export function tray(ink: Ink, chance: Chance): string {
  const fold = [8, 12, 16][chance(3)] ?? 12
  const line = (r: number, width = 2.5) =>
    circle(400, 400, r, 'none', { stroke: ink.dark, 'stroke-width': width, 'stroke-opacity': '.75' })
  const cut = { fill: 'none', stroke: ink.dark, 'stroke-width': 2.4, 'stroke-opacity': '.75' }
  const scallops = around(400, 400, 284, 40, (x, y) => circle(x, y, 24, 'url(#metal)'))
  const lattice = [0, 1]
    .map((turn) => star(400, 400, 178, 178 * 0.62, fold, 'none', { ...cut }, -90 + (turn * 180) / fold))
    .join('')
  const face =
    circle(400, 400, 288, 'url(#metal)') +
    line(268, 5) +
    line(258) +
    around(
      400,
      400,
      238,
      fold * 3,
      (x, y, turn) =>
        petal(x, y, turn + 90, 30, 13, ink.dark, { opacity: '.28' }) + circle(x, y, 4, ink.dark, { opacity: '.6' }),
    ) +
    line(218) +
    line(212) +
    around(400, 400, 198, fold * 4, (x, y) => circle(x, y, 5, 'none', cut)) +
    line(184) +
    lattice +
    around(400, 400, 132, fold, (x, y, turn) => star(x, y, 19, 8, 6, ink.dark, { opacity: '.4' }, turn)) +
    line(104, 4) +
    circle(400, 400, 100, ink.dark, { opacity: '.16' }) +
    around(400, 400, 14, fold, (x, y, turn) =>
      petal(x, y, turn, 80, 18, ink.light, { opacity: '.55', stroke: ink.dark, 'stroke-width': 2 }),
    ) +
    circle(400, 400, 17, ink.dark, { opacity: '.7' })
  return lying(ink, scallops + face + circle(400, 400, 306, 'url(#sheen)'), circle(400, 400, 308, '#1d1209'))
}

/** What the hammer leaves: rows of small hollows. `fill-opacity`: each `opacity` would be a layer of its own. */
const hollows = (ink: Ink, top: number, bottom: number) =>
  times((bottom - top) / 15, (row) =>
    times(32, (n) =>
      ellipse(150 + n * 16 + (row % 2) * 8, top + row * 15, 6.5, 5, n % 3 ? ink.dark : ink.light, {
        'fill-opacity': '.2',
      }),
    ),
  )

export function hammered(ink: Ink, chance: Chance): string {
  const isDeep = chance(2) === 0
  const d = isDeep
    ? 'M330 200Q332 300 250 380Q190 470 250 570Q300 640 400 640Q500 640 550 570Q610 470 550 380Q468 300 470 200Z'
    : 'M170 400Q184 560 310 612L306 640H494L490 612Q616 560 630 400Z'
  const [top, rim] = isDeep ? [200, 70] : [400, 230]
  return standing(
    ink,
    within(
      'bowl',
      path(d, '#000'),
      rect(100, 150, 600, 520, 'url(#metal)'),
      hollows(ink, top + 40, 600),
      rect(130, 150, 540, 520, 'url(#round)', { opacity: '.8' }),
    ) +
      ellipse(400, top, rim, rim * 0.15, ink.dark) +
      ellipse(400, top, rim, rim * 0.15, 'none', { stroke: ink.light, 'stroke-width': 7 }),
    { width: isDeep ? 170 : 190 },
  )
}

export function teapot(ink: Ink, chance: Chance): string {
  const body = 'M300 330Q214 400 232 500Q250 600 400 604Q550 600 568 500Q586 400 500 330Z'
  const spout = 'M556 470Q640 470 652 380Q656 340 690 318L676 300Q626 322 618 372Q610 420 548 426Z'
  const handle = 'M266 356Q150 330 146 440Q144 530 252 540'
  const fold = 9 + chance(5)
  const engraving =
    times(fold, (n) => petal(244 + (312 / fold) * (n + 0.5), 470, -90, 84, 15, ink.dark, { opacity: '.24' })) +
    stroke('M222 474Q400 512 578 474M240 540Q400 578 560 540M276 372Q400 398 524 372', ink.dark, 4, {
      opacity: '.55',
    }) +
    times(fold, (n) =>
      circle(256 + (288 / fold) * (n + 0.5), 508 + 12 * Math.sin((n / fold) * Math.PI), 7, ink.dark, {
        opacity: '.35',
      }),
    )
  const foot = (x: number) => path(`M${x - 16} 596Q${x} 640 ${x + 16} 596Z`, 'url(#metal)')
  return standing(
    ink,
    stroke(handle, ink.main, 22) +
      stroke(handle, ink.light, 6) +
      path(spout, 'url(#metal)') +
      path(spout, 'url(#sheen)') +
      foot(300) +
      foot(400) +
      foot(500) +
      within(
        'pot',
        path(body, '#000'),
        rect(200, 300, 400, 320, 'url(#metal)'),
        engraving,
        rect(210, 300, 380, 320, 'url(#round)'),
      ) +
      path('M312 330Q322 250 400 244Q478 250 488 330Z', 'url(#metal)') +
      path('M312 330Q322 250 400 244Q478 250 488 330Z', 'url(#round)') +
      path('M392 246L400 168L408 246Z', ink.main) +
      circle(400, 170, 13, ink.light) +
      circle(400, 226, 16, 'url(#metal)') +
      stroke('M306 332H494', ink.dark, 7),
    { width: 190 },
  )
}

/** A lantern that is lit: its light comes through a thousand holes. */
export function lantern(ink: Ink, chance: Chance): string {
  const fold = [12, 8, 10][chance(3)] ?? 8
  const night: Ink = { ...ink, ground: ['#4a3526', '#150d09'] }
  const pane = (x: number, width: number) =>
    rect(x, 280, width, 250, ink.dark) +
    rect(x + 5, 285, width - 10, 240, '#ffc95a') +
    times(
      5,
      (row) =>
        star(x + width / 2, 310 + row * 48, width * 0.42, width * 0.2, fold, ink.dark) +
        star(x + width / 2, 310 + row * 48, width * 0.24, width * 0.1, fold, '#fff0b8'),
    ) +
    rect(x, 280, width, 250, 'none', { stroke: ink.main, 'stroke-width': 7 })
  const dome = 'M270 280Q286 170 400 152Q514 170 530 280Z'
  const rays = around(400, 400, 60, 24, (x, y, turn, n) =>
    n % 2 ? petal(x, y, turn, 320, 12, '#ffd27a', { opacity: '.12' }) : '',
  )
  return standing(
    night,
    circle(400, 400, 380, 'url(#glow)', { opacity: '.55' }) +
      rays +
      stroke('M400 0V110', ink.dark, 5) +
      circle(400, 122, 18, 'none', { stroke: ink.main, 'stroke-width': 7 }) +
      within(
        'dome',
        path(dome, '#000'),
        rect(260, 140, 290, 150, 'url(#metal)'),
        times(6, (row) => times(14, (n) => circle(270 + n * 20 + (row % 2) * 10, 184 + row * 17, 4, '#ffdf8e'))),
        rect(260, 140, 290, 150, 'url(#round)'),
      ) +
      pane(280, 56) +
      pane(464, 56) +
      pane(336, 128) +
      path('M262 530H538L506 590Q400 640 294 590Z', 'url(#metal)') +
      path('M262 530H538L506 590Q400 640 294 590Z', 'url(#round)') +
      rect(258, 270, 284, 16, 'url(#metal)', { rx: 6 }) +
      rect(254, 524, 292, 16, 'url(#metal)', { rx: 6 }),
    { foot: 640, width: 150 },
  )
}
