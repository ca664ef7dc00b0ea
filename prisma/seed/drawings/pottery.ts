import type { Chance } from '../chance.ts'
import type { Ink } from './palettes.ts'
import { standing, within } from './scene.ts'
import { at, circle, ellipse, type Point, path, rect, stroke } from './shapes.ts'
import { band } from './weave.ts'

/** The outline of something thrown on the wheel, from its half profile: [radius, height] from the rim down. */
export function turned(profile: readonly Point[]): string {
  const side = (way: 1 | -1, all: readonly Point[]) =>
    all
      .map(([radius, y], n) => {
        const x = 400 + way * radius
        const before = all[n - 1]
        if (!before) return n === 0 && way === 1 ? `M${at(x)} ${at(y)}` : `L${at(x)} ${at(y)}`
        const middle = (before[1] + y) / 2
        return `C${at(400 + way * before[0])} ${at(middle)} ${at(x)} ${at(middle)} ${at(x)} ${at(y)}`
      })
      .join('')
  return `${side(1, profile)}${side(-1, [...profile].reverse())}Z`
}

const PROFILES = {
  vase: [
    [
      [52, 150],
      [40, 190],
      [46, 270],
      [150, 400],
      [128, 560],
      [82, 640],
    ],
    [
      [70, 160],
      [44, 210],
      [120, 330],
      [158, 430],
      [110, 570],
      [74, 640],
    ],
    [
      [38, 130],
      [34, 230],
      [40, 300],
      [166, 470],
      [146, 590],
      [92, 640],
    ],
  ],
  jar: [
    [
      [104, 230],
      [96, 262],
      [176, 370],
      [182, 470],
      [120, 600],
      [98, 640],
    ],
    [
      [120, 240],
      [112, 270],
      [190, 380],
      [170, 540],
      [120, 640],
    ],
  ],
  bowl: [
    [
      [232, 400],
      [226, 440],
      [170, 560],
      [90, 610],
      [96, 640],
    ],
    [
      [220, 420],
      [206, 500],
      [110, 600],
      [104, 640],
    ],
  ],
} as const satisfies Record<string, readonly (readonly Point[])[]>

/** Rings of ornament over a shape, from `top` down to `bottom`. */
function rings(ink: Ink, chance: Chance, top: number, bottom: number): string {
  const parts: string[] = []
  let n = chance(7)
  for (let y = top; y < bottom; n += 1 + chance(2)) {
    const height = [22, 46, 16, 60][parts.length % 4] ?? 24
    parts.push(band(n, 150, y, 500, height, ink), rect(150, y + height, 500, 4, ink.dark))
    y += height + 14 + chance(18)
  }
  return parts.join('')
}

function vessel(ink: Ink, chance: Chance, profile: readonly Point[], inside = ''): string {
  const d = turned(profile)
  const [rim = 60, top = 150] = profile[0] ?? []
  const foot = profile.at(-1)?.[0] ?? 90
  const body = within(
    'vessel',
    path(d, '#000'),
    rect(100, 100, 600, 600, chance(3) ? ink.cream : ink.light),
    rings(ink, chance, top + 20 + chance(24), 610),
    rect(400 - 200, 100, 400, 600, 'url(#round)'),
  )
  return standing(
    ink,
    `${body}${ellipse(400, top, rim, rim * 0.16, ink.dark)}${ellipse(400, top, rim, rim * 0.16, 'none', { stroke: ink.main, 'stroke-width': 6 })}${inside}`,
    { foot: 640, width: foot + 60 },
  )
}

export const vase = (ink: Ink, chance: Chance) => vessel(ink, chance, PROFILES.vase[chance(3)] ?? PROFILES.vase[0])
export const bowl = (ink: Ink, chance: Chance) => vessel(ink, chance, PROFILES.bowl[chance(2)] ?? PROFILES.bowl[0])

/** With a lid and two handles. */
export function jar(ink: Ink, chance: Chance): string {
  const profile = PROFILES.jar[chance(2)] ?? PROFILES.jar[0]
  const [rim, top] = profile[0]
  const lid =
    path(
      `M${400 - rim - 8} ${top}Q${400 - rim} ${top - 74} 400 ${top - 82}Q${400 + rim} ${top - 74} ${400 + rim + 8} ${top}Z`,
      ink.main,
    ) +
    path(
      `M${400 - rim - 8} ${top}Q${400 - rim} ${top - 74} 400 ${top - 82}Q${400 + rim} ${top - 74} ${400 + rim + 8} ${top}Z`,
      'url(#round)',
    ) +
    circle(400, top - 94, 17, ink.accent) +
    circle(394, top - 100, 6, '#fff', { opacity: '.5' })
  const handle = (way: 1 | -1) =>
    stroke(
      `M${400 + way * 150} ${top + 90}q${way * 76} -26 ${way * 34} -84q${way * -22} -16 ${way * -62} 4`,
      ink.main,
      17,
    )
  return vessel(ink, chance, profile, lid).replace(
    '<clipPath id="vessel">',
    `${handle(1)}${handle(-1)}<clipPath id="vessel">`,
  )
}

export function tajine(ink: Ink, chance: Chance): string {
  const cone = 'M392 190Q376 300 300 420Q240 500 214 520H586Q560 500 500 420Q424 300 408 190Z'
  const base = 'M188 520H612Q606 590 520 640H280Q194 590 188 520Z'
  const dress = (id: string, d: string, top: number, bottom: number, ground: string) =>
    within(
      id,
      path(d, '#000'),
      rect(150, 150, 500, 520, ground),
      rings(ink, chance, top, bottom),
      rect(180, 150, 440, 520, 'url(#round)'),
    )
  return standing(
    ink,
    dress('base', base, 560, 600, ink.main) +
      dress('cone', cone, 300, 500, ink.cream) +
      rect(184, 508, 432, 16, ink.dark, { rx: 8 }) +
      circle(400, 184, 22, ink.accent) +
      circle(393, 176, 8, '#fff', { opacity: '.55' }),
    { width: 230 },
  )
}
