import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { lying } from './scene.ts'
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

/** The fibula of the Anti-Atlas: a triangle of silver on its ring and pin. */
export function fibula(ink: Ink, chance: Chance): string {
  const stones = [ink.accent, ink.other]
  const stone = (x: number, y: number, r: number, n = 0) =>
    circle(x, y, r + 6, ink.dark) +
    circle(x, y, r + 3, ink.light) +
    circle(x, y, r, stones[n % 2] ?? ink.accent) +
    circle(x - r * 0.3, y - r * 0.35, r * 0.28, '#fff', { opacity: '.75' })
  const shape: [number, number][] = [
    [400, 640],
    [216, 300],
    [270, 250],
    [400, 276],
    [530, 250],
    [584, 300],
  ]
  const beads = (from: readonly [number, number], to: readonly [number, number], count: number) =>
    times(count, (n) =>
      circle(
        from[0] + ((to[0] - from[0]) * (n + 0.5)) / count,
        from[1] + ((to[1] - from[1]) * (n + 0.5)) / count,
        7,
        ink.light,
        { stroke: ink.dark, 'stroke-width': 1.5 },
      ),
    )
  const curl = (way: 1 | -1) =>
    stroke(
      `M${400 + way * 70} 330q${way * 76} -10 ${way * 70} 40q${way * -10} 40 ${way * -48} 22q${way * -16} -18 ${way * 8} -28`,
      ink.dark,
      5,
      { opacity: '.75' },
    )
  const enamel = chance(2)
    ? polygon(
        [
          [400, 590],
          [290, 386],
          [510, 386],
        ],
        ink.accent,
        { opacity: '.55' },
      )
    : ''
  return lying(
    ink,
    stroke('M400 90L400 330', ink.dark, 12) +
      stroke('M397 90L397 330', ink.light, 5) +
      circle(400, 190, 76, 'none', { stroke: ink.dark, 'stroke-width': 24 }) +
      circle(400, 190, 76, 'none', { stroke: 'url(#metal)', 'stroke-width': 18 }) +
      polygon(shape, 'url(#metal)', { stroke: ink.dark, 'stroke-width': 6, 'stroke-linejoin': 'round' }) +
      enamel +
      polygon(
        [
          [400, 604],
          [246, 310],
          [554, 310],
        ],
        'none',
        { stroke: ink.dark, 'stroke-width': 3, opacity: '.7' },
      ) +
      beads([232, 318], [396, 620], 19) +
      beads([568, 318], [404, 620], 19) +
      curl(1) +
      curl(-1) +
      star(400, 420, 52, 24, 8, ink.dark, { opacity: '.5' }) +
      stone(400, 420, 26) +
      stone(300, 322, 15, 1) +
      stone(500, 322, 15, 1) +
      stone(400, 316, 17, 1) +
      stone(400, 534, 18, 1) +
      stone(400, 656, 24),
    polygon(shape, '#1d1209') + circle(400, 190, 84, '#1d1209') + circle(400, 656, 28, '#1d1209'),
  )
}

export function cuff(ink: Ink, chance: Chance): string {
  const outer =
    'M188 420A212 150 0 1 1 612 420L600 520A212 150 0 0 1 470 628L462 520A140 96 0 1 0 338 520L330 628A212 150 0 0 1 200 520Z'
  const fold = 7 + chance(4)
  const row = times(fold, (n) => {
    const angle = Math.PI * (0.12 + (0.76 * n) / (fold - 1))
    const [x, y] = [400 - 206 * Math.cos(angle), 470 + 116 * Math.sin(angle)]
    return n % 2
      ? circle(x, y, 15, ink.dark) + circle(x, y, 11, ink.accent) + circle(x - 4, y - 4, 3, '#fff', { opacity: '.8' })
      : diamond(x, y, 15, 20, ink.dark, { opacity: '.65' })
  })
  const band = 'M186 420C180 500 214 620 330 640L336 540C280 520 246 470 250 420Z'
  const mirror = group({ transform: 'translate(800 0) scale(-1 1)' }, path(band, 'url(#metal)'))
  const top = 'M186 420A214 150 0 0 1 614 420L550 420A150 84 0 0 0 250 420Z'
  return lying(
    ink,
    path(top, ink.dark) +
      path('M250 420A150 84 0 0 1 550 420L550 436A150 70 0 0 0 250 436Z', ink.dark, { opacity: '.6' }) +
      path(band, 'url(#metal)') +
      mirror +
      path(top, 'url(#metal)', { opacity: '.55' }) +
      path(band, 'url(#sheen)') +
      row +
      stroke('M200 440C200 520 230 600 330 622M600 440C600 520 570 600 470 622', ink.dark, 4, { opacity: '.7' }) +
      stroke('M240 450C244 500 270 536 334 556M560 450C556 500 530 536 466 556', ink.dark, 4, { opacity: '.7' }) +
      circle(332, 590, 26, ink.light, { stroke: ink.dark, 'stroke-width': 4 }) +
      circle(468, 590, 26, ink.light, { stroke: ink.dark, 'stroke-width': 4 }) +
      circle(332, 590, 13, ink.other) +
      circle(468, 590, 13, ink.other),
    path(outer, '#1d1209'),
  )
}

/** Beads along a hanging line, and a pendant. */
export function necklace(ink: Ink, chance: Chance): string {
  const beads = [ink.accent, ink.other, ink.main, '#1f8a86']
  const place = (share: number): [number, number] => {
    const angle = Math.PI * share
    return [400 - 236 * Math.cos(angle), 190 + 330 * Math.sin(angle) ** 0.8]
  }
  const first = chance(4)
  const line = times(41, (n) => {
    const [x, y] = place(n / 40)
    const big = n % 4 === 2
    const r = (big ? 23 : 13) * (0.72 + 0.4 * Math.sin((Math.PI * n) / 40))
    const colour = big ? beads[(first + (n >> 2)) % 3] : n % 2 ? ink.light : beads[first]
    return (
      circle(x, y, r, colour ?? ink.accent, { stroke: '#000', 'stroke-opacity': '.35', 'stroke-width': 2 }) +
      circle(x - r * 0.3, y - r * 0.34, r * 0.3, '#fff', { opacity: '.6' })
    )
  })
  const pendant =
    star(400, 606, 78, 60, 8, 'url(#metal)', { stroke: ink.dark, 'stroke-width': 4 }) +
    around(400, 606, 50, 12, (x, y) => circle(x, y, 6, ink.light, { stroke: ink.dark, 'stroke-width': 1.5 })) +
    circle(400, 606, 30, ink.dark) +
    circle(400, 606, 26, ink.accent) +
    circle(391, 597, 8, '#fff', { opacity: '.7' })
  return lying(
    ink,
    stroke(`M164 190${times(20, (n) => `L${place((n + 1) / 20).join(' ')}`)}`, ink.dark, 5) + line + pendant,
    circle(400, 606, 80, '#1d1209') +
      times(21, (n) => {
        const [x, y] = place(n / 20)
        return circle(x, y, 20, '#1d1209')
      }),
  )
}

/** The belt of a caftan: plaques on either side of a buckle. */
export function belt(ink: Ink, chance: Chance): string {
  const fold = [8, 10, 12][chance(3)] ?? 8
  const plaque = (x: number, n: number) =>
    rect(x - 37, 336, 74, 128, 'url(#metal)', { rx: 12, stroke: ink.dark, 'stroke-width': 4 }) +
    star(x, 400, 32, 15, fold, ink.dark, { opacity: '.45' }) +
    circle(x, 400, 12, n % 2 ? ink.accent : ink.other) +
    circle(x - 4, 396, 4, '#fff', { opacity: '.7' }) +
    times(4, (k) =>
      circle(x - 24 + (k % 2) * 48, 352 + (k >> 1) * 96, 6, ink.light, { stroke: ink.dark, 'stroke-width': 1.5 }),
    )
  const side = [70, 148, 226, 574, 652, 730].map(plaque).join('')
  const buckle =
    polygon(starPoints(400, 400, 152, 132, 12), 'url(#metal)', { stroke: ink.dark, 'stroke-width': 5 }) +
    circle(400, 400, 116, 'none', { stroke: ink.dark, 'stroke-width': 3 }) +
    around(400, 400, 98, 24, (x, y) => circle(x, y, 7, ink.light, { stroke: ink.dark, 'stroke-width': 1.5 })) +
    around(400, 400, 30, fold, (x, y, turn) => petal(x, y, turn, 54, 15, ink.dark, { opacity: '.5' })) +
    around(400, 400, 68, fold, (x, y) => circle(x, y, 8, ink.accent)) +
    circle(400, 400, 30, ink.dark) +
    circle(400, 400, 25, ink.other) +
    circle(391, 391, 8, '#fff', { opacity: '.7' })
  return lying(
    ink,
    rect(0, 362, 800, 76, ink.dark) + side + buckle + polygon(starPoints(400, 400, 152, 132, 12), 'url(#sheen)'),
    rect(0, 340, 800, 126, '#1d1209') + circle(400, 400, 152, '#1d1209'),
  )
}
