import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { lying, standing, within } from './scene.ts'
import { around, at, circle, diamond, group, path, petal, polygon, rect, star, stroke, times } from './shapes.ts'

const stitched = { fill: 'none', 'stroke-width': 3, 'stroke-dasharray': '9 6', 'stroke-linecap': 'round' }

/** A pair of babouches from above. */
export function babouche(ink: Ink, chance: Chance): string {
  const sole =
    'M0 -270C70 -230 92 -120 84 0C80 90 92 170 66 226C44 272 -44 272 -66 226C-92 170 -80 90 -84 0C-92 -120 -70 -230 0 -270Z'
  const upper = 'M0 -270C70 -230 92 -120 84 0C60 40 30 62 0 64C-30 62 -60 40 -84 0C-92 -120 -70 -230 0 -270Z'
  const fold = 5 + chance(4)
  const isPlain = chance(3) === 0
  const sewn = isPlain
    ? stroke('M0 -240V50', ink.dark, 4, { opacity: '.5' })
    : star(0, -70, 46, 24, 8, ink.accent) +
      circle(0, -70, 17, ink.other) +
      around(0, -70, 64, fold * 2, (x, y) => circle(x, y, 6, ink.cream)) +
      petal(0, -128, -90, 92, 20, ink.accent) +
      petal(0, -140, -90, 60, 9, ink.other) +
      stroke('M-70 -4C-44 30 -20 44 0 44C20 44 44 30 70 -4', ink.accent, 9) +
      times(9, (n) => circle(-60 + n * 15, 14 + 26 * Math.sin((n / 8) * Math.PI), 5, ink.cream))
  const one = (x: number, turn: number) =>
    group(
      { transform: `translate(${x} 410) rotate(${turn})` },
      path(sole, ink.dark),
      path(
        'M0 -250C56 -214 76 -116 70 0C66 90 78 166 54 214C36 252 -36 252 -54 214C-78 166 -66 90 -70 0C-76 -116 -56 -214 0 -250Z',
        ink.cream,
      ),
      path('M-66 120C-74 190 -60 252 0 256C60 252 74 190 66 120C40 150 -40 150 -66 120Z', ink.main),
      path('M-66 120C-40 150 40 150 66 120', 'none', { ...stitched, stroke: ink.accent }),
      path(upper, ink.main),
      path(upper, 'url(#puff)'),
      sewn,
      path('M0 -270C70 -230 92 -120 84 0C60 40 30 62 0 64C-30 62 -60 40 -84 0C-92 -120 -70 -230 0 -270Z', 'none', {
        stroke: ink.dark,
        'stroke-width': 4,
      }),
    )
  const shadow = (x: number, turn: number) =>
    path(sole, '#1d1209', { transform: `translate(${x} 410) rotate(${turn})` })
  return lying(ink, one(292, -9) + one(508, 9), shadow(292, -9) + shadow(508, 9))
}

/** A pouffe: sewn wedges, and a star where they meet. */
export function pouffe(ink: Ink, chance: Chance): string {
  const fold = [8, 10, 12][chance(3)] ?? 8
  const side = 'M150 400Q128 560 190 612Q300 660 400 660Q500 660 610 612Q672 560 650 400Z'
  const top = { transform: 'translate(400 390) scale(1 .46)' }
  const wedge = (n: number) => {
    const [a, b] = [(Math.PI * 2 * n) / fold, (Math.PI * 2 * (n + 1)) / fold]
    return polygon(
      [
        [0, 0],
        [252 * Math.cos(a), 252 * Math.sin(a)],
        [252 * Math.cos(b), 252 * Math.sin(b)],
      ],
      n % 2 ? ink.main : ink.light,
      { stroke: ink.dark, 'stroke-width': 4 },
    )
  }
  const panels = times(fold, (n) => {
    const x = 400 - 250 * Math.cos((Math.PI * (n + 0.5)) / fold)
    return (
      star(x, 528, 34, 16, 8, ink.accent, { opacity: '.9' }) +
      circle(x, 528, 9, ink.cream) +
      stroke(
        `M${at(400 - 252 * Math.cos((Math.PI * n) / fold))} 410Q${at(400 - 268 * Math.cos((Math.PI * n) / fold))} 540 ${at(400 - 216 * Math.cos((Math.PI * n) / fold))} 640`,
        ink.dark,
        4,
      )
    )
  })
  return standing(
    ink,
    within(
      'side',
      path(side, '#000'),
      rect(100, 380, 600, 300, ink.main),
      panels,
      rect(130, 380, 540, 300, 'url(#round)'),
    ) +
      group(
        top,
        circle(0, 0, 256, ink.dark),
        times(fold, wedge),
        circle(0, 0, 250, 'none', { ...stitched, stroke: ink.accent }),
        around(0, 0, 176, fold, (x, y, turn) => petal(x, y, turn + 180, 96, 20, ink.cream), -90),
        around(
          0,
          0,
          208,
          fold,
          (x, y, turn) =>
            diamond(0, 0, 20, 9, ink.accent, { transform: `translate(${at(x)} ${at(y)}) rotate(${at(turn)})` }),
          -90,
        ),
        star(0, 0, 96, 52, fold, ink.other),
        star(0, 0, 70, 34, fold, ink.accent),
        circle(0, 0, 22, ink.dark),
        circle(0, 0, 254, 'url(#puff)'),
      ),
    { foot: 652, width: 250 },
  )
}

/** A bag with a flap, its strap behind it. */
export function bag(ink: Ink, chance: Chance): string {
  const flap = chance(2) ? 'M180 330H620V430Q610 540 400 560Q190 540 180 430Z' : 'M180 330H620L600 470L400 560L200 470Z'
  const body = 'M180 330H620L640 610Q640 640 610 640H190Q160 640 160 610Z'
  const fold = [10, 8, 12][chance(3)] ?? 8
  return standing(
    ink,
    stroke('M200 340C190 90 610 90 600 340', ink.dark, 24) +
      stroke('M200 340C190 90 610 90 600 340', ink.main, 17) +
      path(body, ink.main) +
      path(body, 'url(#sheen)') +
      path('M186 350L170 606Q172 628 192 628H608Q628 628 630 606L614 350', 'none', {
        ...stitched,
        stroke: ink.accent,
      }) +
      path(flap, ink.dark, { transform: 'translate(0 9)', opacity: '.45' }) +
      path(flap, ink.main) +
      path(flap, 'url(#puff)') +
      path(flap, 'none', {
        ...stitched,
        stroke: ink.accent,
        transform: 'translate(400 430) scale(.95 .9) translate(-400 -430)',
      }) +
      star(400, 432, 70, 46, fold, ink.dark, { opacity: '.6' }) +
      star(400, 432, 60, 30, fold, 'none', { stroke: ink.accent, 'stroke-width': 4 }) +
      around(400, 432, 84, fold * 2, (x, y) => circle(x, y, 4, ink.accent)) +
      circle(400, 432, 17, ink.accent) +
      rect(378, 530, 44, 58, '#d9a94e', { rx: 8 }) +
      rect(390, 548, 20, 24, ink.dark, { rx: 4 }) +
      [200, 600].map((x) => circle(x, 340, 20, 'none', { stroke: '#d9a94e', 'stroke-width': 8 })).join(''),
    { width: 260 },
  )
}

/** A bound book: a gilt frame, and the almond in its middle. */
export function book(ink: Ink, chance: Chance): string {
  const gold = ink.main === '#dd9b26' ? '#fff0c0' : '#e3b552'
  const fold = [8, 12, 16][chance(3)] ?? 8
  const line = { fill: 'none', stroke: gold }
  const almond = 'M400 236Q520 330 520 400Q520 470 400 564Q280 470 280 400Q280 330 400 236Z'
  const corner = (x: number, y: number, sx: number, sy: number) =>
    group(
      { transform: `translate(${x} ${y}) scale(${sx} ${sy})` },
      path('M0 0H92Q60 22 58 58Q22 60 0 92Z', gold, { opacity: '.9' }),
      petal(14, 14, 45, 40, 8, ink.dark),
    )
  return lying(
    ink,
    rect(222, 104, 372, 606, ink.cream, { rx: 6 }) +
      times(7, (n) => rect(596 - n * 2, 112 + n, 2, 590, n % 2 ? '#cbb998' : '#efe3c8')) +
      rect(206, 96, 380, 608, ink.main, { rx: 10 }) +
      rect(206, 96, 34, 608, ink.dark, { rx: 8, opacity: '.55' }) +
      times(5, (n) => rect(206, 156 + n * 118, 34, 9, gold, { opacity: '.8' })) +
      rect(262, 122, 300, 556, 'none', { ...line, 'stroke-width': 7 }) +
      rect(274, 134, 276, 532, 'none', { ...line, 'stroke-width': 2.5 }) +
      corner(280, 140, 1, 1) +
      corner(544, 140, -1, 1) +
      corner(280, 660, 1, -1) +
      corner(544, 660, -1, -1) +
      group(
        { transform: 'translate(12 0)' },
        path(almond, ink.dark, { opacity: '.5' }),
        path(almond, 'none', { ...line, 'stroke-width': 5 }),
        star(400, 400, 96, 60, fold, 'none', { ...line, 'stroke-width': 3.5 }),
        around(400, 400, 10, fold, (x, y, turn) => petal(x, y, turn, 66, 12, gold)),
        star(400, 212, 22, 9, 8, gold),
        star(400, 588, 22, 9, 8, gold),
      ) +
      rect(206, 96, 380, 608, 'url(#sheen)', { rx: 10 }),
    rect(206, 96, 388, 614, '#1d1209', { rx: 10 }),
  )
}
