import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { hanging, lying, within } from './scene.ts'
import { around, circle, el, ellipse, group, path, petal, rect, star, stroke, times } from './shapes.ts'
import { band } from './weave.ts'

const RAIL = rect(120, 96, 560, 9, '#5a3a22', { rx: 4 })
const HANGER = stroke('M400 96V70', '#5a3a22', 7)

const CAFTAN =
  'M352 122Q400 150 448 122L520 142Q640 250 716 470L640 520Q580 400 536 330Q540 540 590 726Q400 762 210 726Q260 540 264 330Q220 400 160 520L84 470Q160 250 280 142Z'

/** Folds of a cloth that hangs: light and shade from the shoulder down. */
const folds = (ink: Ink) =>
  stroke(
    'M300 380Q290 560 250 720M500 380Q510 560 550 720M350 420Q346 600 330 740M450 420Q454 600 470 740',
    ink.dark,
    7,
    { opacity: '.32' },
  ) +
  stroke(
    'M318 380Q312 560 282 724M482 380Q488 560 518 724M140 450Q220 320 276 230M660 450Q580 320 524 230',
    ink.light,
    6,
    { opacity: '.4' },
  )

/** A caftan: its braid, its buttons, gold at the collar, the cuffs and the hem. */
export function caftan(ink: Ink, chance: Chance): string {
  const gold = ink.main === '#dd9b26' || ink.main === '#eadfc8' ? ink.accent : '#e2b655'
  const fold = 5 + chance(4)
  const flower = (x: number, y: number, size: number, turn = 0) =>
    around(x, y, 0, fold, (cx, cy, angle) => petal(cx, cy, angle + turn, size, size * 0.3, gold)) +
    circle(x, y, size * 0.22, ink.other)
  const bodice =
    times(5, (n) => flower(348 - n * 6, 230 + n * 62, 21) + flower(452 + n * 6, 230 + n * 62, 21)) +
    times(9, (n) => petal(368, 190 + n * 44, 150, 34, 8, gold) + petal(432, 190 + n * 44, 30, 34, 8, gold))
  const hem =
    times(13, (n) => flower(226 + n * 29, 694 + 12 * Math.sin((n / 12) * Math.PI), 17)) +
    stroke('M216 660Q400 700 584 660', gold, 5) +
    stroke('M210 722Q400 758 590 722', gold, 11)
  const cuffs =
    stroke('M92 462L166 512M708 462L634 512', gold, 18) + stroke('M108 432L182 482M692 432L618 482', gold, 5)
  return hanging(
    ink,
    RAIL +
      HANGER +
      within(
        'caftan',
        path(CAFTAN, '#000'),
        rect(60, 100, 680, 680, ink.main),
        folds(ink),
        bodice,
        hem,
        cuffs,
        stroke('M352 122Q400 152 448 122', gold, 22),
        rect(386, 140, 28, 620, ink.dark, { opacity: '.35' }),
        rect(389, 140, 9, 620, gold),
        rect(402, 140, 9, 620, gold),
        times(23, (n) => circle(400, 166 + n * 24, 8, gold, { stroke: ink.dark, 'stroke-width': 2 })),
      ) +
      (chance(2)
        ? group(
            {},
            rect(262, 404, 276, 40, gold, { rx: 8 }),
            rect(262, 410, 276, 5, ink.dark, { opacity: '.4' }),
            rect(262, 433, 276, 5, ink.dark, { opacity: '.4' }),
            star(400, 424, 36, 26, 10, gold, { stroke: ink.dark, 'stroke-width': 3 }),
            circle(400, 424, 15, ink.other),
          )
        : ''),
    path(CAFTAN, '#1d1209'),
  )
}

const DJELLABA =
  'M322 150Q400 60 478 150L566 178Q664 300 706 520L632 540Q590 420 552 350L580 736H220L248 350Q210 420 168 540L94 520Q136 300 234 178Z'

/** A djellaba: its hood, its stripes, its braid down to the hem. */
export function djellaba(ink: Ink, chance: Chance): string {
  const width = [14, 24, 40][chance(3)] ?? 24
  const striped = times(640 / width, (n) =>
    n % 2 ? '' : rect(80 + n * width, 100, width * (chance(2) ? 0.5 : 0.28), 660, ink.light, { opacity: '.5' }),
  )
  const hood = 'M322 152Q330 66 400 58Q470 66 478 152Q440 214 400 226Q360 214 322 152Z'
  return hanging(
    ink,
    RAIL +
      within(
        'djellaba',
        path(DJELLABA, '#000'),
        rect(60, 60, 680, 700, ink.main),
        striped,
        folds(ink),
        stroke('M100 506L172 528M700 506L628 528M222 722H578', ink.accent, 9),
        rect(391, 210, 18, 550, ink.accent),
        times(21, (n) => circle(400, 240 + n * 24, 7, ink.cream, { stroke: ink.dark, 'stroke-width': 2 })),
      ) +
      path(hood, ink.dark) +
      path('M336 150Q344 84 400 76Q456 84 464 150Q430 200 400 210Q370 200 336 150Z', ink.main) +
      path('M352 148Q360 104 400 96Q440 104 448 148Q424 186 400 194Q376 186 352 148Z', ink.dark, { opacity: '.75' }) +
      path(hood, 'none', { stroke: ink.accent, 'stroke-width': 6 }) +
      stroke('M400 226l-9 60M400 226l9 60', ink.accent, 5) +
      ellipse(391, 296, 9, 18, ink.accent) +
      ellipse(409, 296, 9, 18, ink.accent),
    path(DJELLABA, '#1d1209'),
  )
}

/** Braids and the buttons knotted from the same thread. */
export function braid(ink: Ink, chance: Chance): string {
  const colours = [ink.main, ink.accent, ink.other, ink.dark, ink.light]
  const strip = (x: number, n: number) => {
    const colour = colours[(n + chance(2)) % 5] ?? ink.main
    const thread = colours[(n + 2) % 5] ?? ink.accent
    return (
      rect(x, 70, 54, 660, colour, { rx: 3 }) +
      times(22, (k) => stroke(`M${x + 6} ${92 + k * 30}l21 15l21 -15`, thread, 5, { opacity: '.9' })) +
      rect(x + 2, 70, 4, 660, ink.cream, { opacity: '.65' }) +
      rect(x + 48, 70, 4, 660, ink.cream, { opacity: '.65' }) +
      rect(x, 70, 54, 660, 'url(#round)', { opacity: '.45' })
    )
  }
  const button = (x: number, y: number, n: number) =>
    circle(x + 4, y + 6, 25, '#1d1209', { opacity: '.25' }) +
    circle(x, y, 24, colours[n % 5] ?? ink.main) +
    times(5, (k) =>
      el('ellipse', {
        cx: x,
        cy: y,
        rx: 24,
        ry: 9,
        fill: 'none',
        stroke: k % 2 ? '#fff' : '#000',
        'stroke-opacity': '.22',
        'stroke-width': 3,
        transform: `rotate(${k * 36} ${x} ${y})`,
      }),
    ) +
    circle(x - 7, y - 8, 6, '#fff', { opacity: '.35' })
  return lying(
    ink,
    times(6, (n) => strip(96 + n * 72, n)) + times(9, (n) => button(592 + (n % 2) * 84, 130 + n * 68, n)),
    times(6, (n) => rect(96 + n * 72, 70, 54, 660, '#1d1209')),
  )
}

/** A scarf, folded, its fringe to the front. */
export function scarf(ink: Ink, chance: Chance): string {
  const start = chance(7)
  const sheet = (x: number, y: number, width: number, height: number, n: number, id: string) =>
    within(
      id,
      rect(x, y, width, height, '#000', { rx: 12 }),
      rect(x, y, width, height, n % 2 ? ink.light : ink.main),
      times(5, (k) =>
        band(start + n + k * 2, x, y + 16 + (k * (height - 30)) / 5, width, Math.min(54, height / 8), ink),
      ),
      rect(x, y, width, height, 'url(#weave)'),
      rect(x, y, width, height, 'url(#sheen)'),
    )
  const fringe = stroke(
    times(52, (n) => `M${204 + n * 7.6} 640l${(n % 3) - 1} ${46 + (n % 4) * 6}`),
    ink.main,
    3.4,
  )
  return lying(
    ink,
    fringe +
      sheet(180, 120, 440, 530, 0, 'under') +
      rect(180, 330, 440, 14, '#000', { opacity: '.2' }) +
      sheet(200, 150, 400, 190, 3, 'over') +
      stroke(
        times(60, (n) => `M${204 + n * 6.6} 340l0 ${22 + (n % 3) * 4}`),
        ink.accent,
        2.6,
      ),
    rect(180, 120, 440, 540, '#1d1209', { rx: 12 }),
  )
}
