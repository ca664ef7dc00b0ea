import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { filling, lying, standing, within } from './scene.ts'
import { circle, ellipse, group, path, rect, star, stroke, times } from './shapes.ts'

/** A pair from the lathe. */
export function turnedPair(ink: Ink, chance: Chance): string {
  const one = (cx: number, id: string, top: number) => {
    const radii = Array.from({ length: 9 }, (_, n) => (n === 0 ? 26 : n === 8 ? 76 : 16 + ((n * 37 + chance(30)) % 44)))
    const step = (640 - top) / 8
    const side = (way: 1 | -1) => radii.map((r, n) => ({ x: cx + way * r, y: top + n * step }))
    const right = side(1)
    const left = side(-1).reverse()
    const curve = (all: { x: number; y: number }[]) =>
      all.map(({ x, y }, n) => (n === 0 ? '' : `S${x} ${(y + (all[n - 1]?.y ?? y)) / 2} ${x} ${y}`)).join('')
    const d = `M${right[0]?.x} ${top}${curve(right)}L${left[0]?.x} ${left[0]?.y}${curve(left)}Z`
    return (
      within(
        id,
        path(d, '#000'),
        rect(cx - 100, top, 200, 660 - top, ink.main),
        rect(cx - 100, top, 200, 660 - top, 'url(#grain)'),
        times(9, (n) => rect(cx - 100, top + n * step - 5, 200, 9, n % 2 ? ink.dark : ink.accent, { opacity: '.8' })),
        rect(cx - 76, top, 152, 660 - top, 'url(#round)'),
      ) + ellipse(cx, top, 26, 6, ink.dark)
    )
  }
  return standing(
    ink,
    ellipse(300, 642, 110, 22, 'url(#shadow)') +
      ellipse(520, 642, 110, 22, 'url(#shadow)') +
      one(300, 'one', 200) +
      one(520, 'two', 290),
    { width: 60 },
  )
}

/** An oud: a pear of ribs, a rose, eleven strings. */
export function lute(ink: Ink, chance: Chance): string {
  const body =
    'M370 320C250 340 210 450 220 540C232 650 320 720 400 720C480 720 568 650 580 540C590 450 550 340 430 320Z'
  const fold = [8, 12, 10][chance(3)] ?? 8
  const rose = (y: number, r: number) =>
    circle(400, y, r + 8, ink.dark) +
    circle(400, y, r, ink.other) +
    star(400, y, r * 0.92, r * 0.5, fold, 'none', { stroke: ink.accent, 'stroke-width': 5 }) +
    star(400, y, r * 0.6, r * 0.3, fold, ink.accent) +
    circle(400, y, r * 0.16, ink.other)
  const strings = stroke(
    times(6, (n) => `M${385 + n * 6} 118L${370 + n * 12} 640`),
    '#f5ecd6',
    1.8,
  )
  return lying(
    ink,
    path('M372 330L380 120H420L428 330Z', ink.dark) +
      path('M380 124L372 40Q396 18 428 40L420 124Z', ink.main) +
      times(5, (n) => rect(348, 46 + n * 15, 104, 6, ink.other, { rx: 3 })) +
      within(
        'oud',
        path(body, '#000'),
        rect(200, 300, 400, 430, ink.accent),
        rect(200, 300, 400, 430, 'url(#grain)'),
        rect(200, 300, 400, 430, 'url(#puff)'),
      ) +
      path(body, 'none', { stroke: ink.dark, 'stroke-width': 12 }) +
      path(body, 'none', { stroke: ink.cream, 'stroke-width': 3, 'stroke-dasharray': '10 8' }) +
      rose(500, 64) +
      rose(404, 24) +
      rect(340, 632, 120, 20, ink.dark, { rx: 6 }) +
      strings,
    path(body, '#1d1209'),
  )
}

/** A screen of turned wood, and the light behind it. */
export function lattice(ink: Ink, chance: Chance): string {
  const step = [66, 80, 57][chance(3)] ?? 66
  const count = Math.ceil(800 / step) + 1
  const lights = `<radialGradient id="day" cx=".6" cy=".3" r=".9"><stop offset="0" stop-color="#fff7df"/><stop offset="1" stop-color="#e2a65c"/></radialGradient>`
  const bar = (x: number, y: number, turn: number) =>
    group(
      { transform: `translate(${x} ${y}) rotate(${turn})` },
      path(
        `M-4 0H4L9 ${step * 0.2}L5 ${step * 0.5}L9 ${step * 0.8}L4 ${step}H-4L-9 ${step * 0.8}L-5 ${step * 0.5}L-9 ${step * 0.2}Z`,
        ink.main,
      ),
    )
  const cell = (column: number, row: number) => {
    const [x, y] = [column * step, row * step]
    return bar(x, y, 0) + bar(x, y, -90)
  }
  const knots = times(count, (column) =>
    times(
      count,
      (row) =>
        circle(column * step, row * step, step * 0.2, ink.dark) +
        circle(column * step - 2, row * step - 3, step * 0.16, ink.main) +
        circle(column * step - 5, row * step - 6, step * 0.06, ink.light),
    ),
  )
  const centres = times(count, (column) =>
    times(count, (row) => star((column + 0.5) * step, (row + 0.5) * step, step * 0.2, step * 0.1, 8, ink.dark)),
  )
  return filling(
    ink,
    `<defs>${lights}</defs>${rect(0, 0, 800, 800, 'url(#day)')}${times(count, (column) => times(count, (row) => cell(column, row)))}${centres}${knots}${rect(0, 0, 800, 34, ink.dark)}${rect(0, 766, 800, 34, ink.dark)}${rect(0, 0, 34, 800, ink.dark)}${rect(766, 0, 34, 800, ink.dark)}`,
  )
}
