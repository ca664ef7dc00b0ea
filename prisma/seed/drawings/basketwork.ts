import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { lying, standing, within } from './scene.ts'
import { at, circle, ellipse, path, polygon, rect, star, stroke, times } from './shapes.ts'
import { band } from './weave.ts'

const STRAW = '#d6ad6a'
const STRAW_DARK = '#9a7236'
const STRAW_LIGHT = '#efd6a0'

/** Rows of plaiting over a width; every other strand the colour, where `coloured` says so. */
const plait = (
  x: number,
  y: number,
  width: number,
  height: number,
  ink: Ink,
  coloured: (column: number, row: number) => boolean,
) => {
  const [w, h] = [17, 13]
  return times(height / h, (row) =>
    times(width / w, (column) =>
      rect(
        x + column * w + (row % 2) * (w / 2),
        y + row * h,
        w - 2.5,
        h - 2.5,
        coloured(column, row) ? ink.main : (column + row) % 2 ? STRAW : STRAW_LIGHT,
        { rx: 3.5 },
      ),
    ),
  )
}

export function basket(ink: Ink, chance: Chance): string {
  const d = chance(2)
    ? 'M176 330H624L590 610Q580 640 540 640H260Q220 640 210 610Z'
    : 'M150 330H650Q640 560 540 640H260Q160 560 150 330Z'
  const kind = chance(3)
  const coloured = (column: number, row: number) =>
    kind === 0
      ? row % 7 < 2
      : kind === 1
        ? Math.abs(((column + 3) % 10) - 5) === row % 6
        : (row > 5 && row < 9) || (row > 13 && row < 16 && column % 2 === 0)
  return standing(
    ink,
    stroke('M270 336C260 140 540 140 530 336', STRAW_DARK, 24) +
      stroke('M270 336C260 140 540 140 530 336', STRAW, 15, { 'stroke-dasharray': '15 5' }) +
      within(
        'basket',
        path(d, '#000'),
        rect(100, 300, 600, 360, STRAW_DARK),
        plait(130, 340, 560, 310, ink, coloured),
        rect(130, 300, 540, 360, 'url(#round)'),
      ) +
      ellipse(400, 332, d.startsWith('M150') ? 250 : 224, 30, STRAW_DARK) +
      ellipse(400, 332, d.startsWith('M150') ? 236 : 210, 21, '#3d2a12') +
      ellipse(400, 332, d.startsWith('M150') ? 250 : 224, 30, 'none', {
        stroke: ink.main,
        'stroke-width': 9,
        'stroke-dasharray': '17 9',
      }) +
      [270, 530].map((x) => circle(x, 350, 17, ink.accent) + star(x, 350, 13, 5, 6, ink.cream)).join(''),
    { width: 250 },
  )
}

/** Coil on coil from the middle out, with a star sewn in. */
export function coil(ink: Ink, chance: Chance): string {
  const fold = [5, 6, 8][chance(3)] ?? 6
  const ringsOf = 19
  const kind = chance(2)
  const ring = (n: number) => {
    const r = 288 - n * 15
    const turn = (2 * Math.PI * r) / fold
    const share = kind === 0 ? Math.max(0.08, 0.5 - Math.abs(n - 9) / 22) : (n % 6) / 8
    return (
      circle(400, 400, r, 'none', { stroke: n % 2 ? STRAW : STRAW_LIGHT, 'stroke-width': 15 }) +
      circle(400, 400, r, 'none', {
        stroke: n % 5 === 0 ? ink.accent : ink.main,
        'stroke-width': 14,
        'stroke-dasharray': `${at(turn * share)} ${at(turn * (1 - share))}`,
        'stroke-dashoffset': at((turn * share) / 2),
        transform: 'rotate(-90 400 400)',
      }) +
      circle(400, 400, r, 'none', {
        stroke: STRAW_DARK,
        'stroke-width': 14,
        'stroke-dasharray': '1.6 9',
        opacity: '.55',
      }) +
      circle(400, 400, r - 7.5, 'none', { stroke: '#5c4017', 'stroke-width': 1.6, opacity: '.6' })
    )
  }
  return lying(
    ink,
    times(ringsOf, ring) + circle(400, 400, 11, ink.main) + circle(400, 400, 296, 'url(#puff)', { opacity: '.75' }),
    circle(400, 400, 296, '#1d1209'),
  )
}

export function mat(ink: Ink, chance: Chance): string {
  const straw: Ink = { ...ink, cream: STRAW_LIGHT, light: STRAW }
  const rows = times(9, (n) =>
    n % 2
      ? band(n + chance(4), 130, 90 + n * 69, 540, 66, straw)
      : rect(130, 90 + n * 69, 540, 66, n % 4 ? STRAW : STRAW_LIGHT),
  )
  const reeds = stroke(
    times(89, (n) => `M${130 + n * 6} 90v621`),
    STRAW_DARK,
    1.4,
    { opacity: '.5' },
  )
  const roll =
    rect(112, 690, 576, 56, STRAW, { rx: 28 }) +
    stroke(
      times(96, (n) => `M${118 + n * 6} 694v48`),
      STRAW_DARK,
      1.4,
      { opacity: '.6' },
    ) +
    rect(112, 690, 576, 56, 'url(#round)', { rx: 28, opacity: '.5' })
  return lying(
    ink,
    rect(130, 90, 540, 630, STRAW) +
      within('mat', rect(130, 90, 540, 621, '#000'), rows, reeds) +
      rect(130, 90, 540, 621, 'url(#sheen)') +
      rect(124, 84, 552, 9, ink.dark) +
      roll,
    rect(130, 90, 540, 650, '#1d1209'),
  )
}

/** A straw hat with its woollen tufts, as worn in the Rif. */
export function hat(ink: Ink, chance: Chance): string {
  const tufts = times(13, (n) => {
    const angle = Math.PI * (0.04 + (0.92 * n) / 12)
    const [x, y] = [400 - 262 * Math.cos(angle), 512 + 74 * Math.sin(angle)]
    return (
      circle(x, y, 19, [ink.main, ink.accent, ink.other][n % 3] ?? ink.main) +
      circle(x - 5, y - 6, 6, '#fff', { opacity: '.3' })
    )
  })
  const crown = 'M232 470Q246 250 400 236Q554 250 568 470Q500 512 400 512Q300 512 232 470Z'
  const cords = [-1, 1]
    .map(
      (way) =>
        stroke(`M${400 + way * 150} 300Q${400 + way * 236} 380 ${400 + way * 236} 486`, ink.main, 13) +
        circle(400 + way * 150, 300, 19, ink.accent),
    )
    .join('')
  return standing(
    ink,
    ellipse(400, 512, 290, 84, STRAW_DARK) +
      times(7, (n) =>
        ellipse(400, 508, 286 - n * 16, 80 - n * 5, 'none', {
          stroke: n % 2 ? STRAW_LIGHT : STRAW,
          'stroke-width': 13,
        }),
      ) +
      within(
        'crown',
        path(crown, '#000'),
        rect(200, 220, 400, 320, STRAW),
        plait(210, 230, 390, 270, ink, (_, row) => chance(9) === 0 && row % 5 === 2),
        rect(200, 430, 400, 60, ink.main),
        times(14, (n) =>
          polygon(
            [
              [220 + n * 28, 486],
              [234 + n * 28, 440],
              [248 + n * 28, 486],
            ],
            n % 2 ? ink.accent : ink.cream,
          ),
        ),
        rect(220, 220, 360, 320, 'url(#round)'),
      ) +
      cords +
      circle(400, 238, 28, ink.accent) +
      times(9, (n) => stroke(`M400 238l${(n - 4) * 9} ${-22 - (n % 3) * 6}`, ink.main, 6)) +
      tufts,
    { foot: 600, width: 260 },
  )
}
