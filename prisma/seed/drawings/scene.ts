import type { Ink } from './palettes.ts'
import { at, ellipse, path, rect } from './shapes.ts'

/** The grid that drawings are made on, and the pixels that come of it. */
export const SIDE = 800
export const PIXELS = 720

/** Gradients that every drawing may use: light from the left on what is round, and a soft shadow. */
function definitions({ ground: [near, far], light, main, dark }: Ink): string {
  const stop = (offset: number, colour: string, opacity = 1) =>
    `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`
  return [
    `<radialGradient id="wall" cx=".42" cy=".34" r=".85">${stop(0, near)}${stop(1, far)}</radialGradient>`,
    `<linearGradient id="table" x1="0" y1="0" x2="0" y2="1">${stop(0, far)}${stop(1, near)}</linearGradient>`,
    `<radialGradient id="shadow">${stop(0, '#20140a', 0.5)}${stop(0.6, '#20140a', 0.22)}${stop(1, '#20140a', 0)}</radialGradient>`,
    `<linearGradient id="round">${stop(0, '#000', 0.42)}${stop(0.24, '#000', 0.05)}${stop(0.36, '#fff', 0.34)}${stop(0.5, '#fff', 0)}${stop(0.8, '#000', 0.14)}${stop(1, '#000', 0.5)}</linearGradient>`,
    `<radialGradient id="puff" cx=".4" cy=".34" r=".75">${stop(0, '#fff', 0.34)}${stop(0.55, '#fff', 0)}${stop(1, '#000', 0.38)}</radialGradient>`,
    `<linearGradient id="metal" x1="0" y1="0" x2="1" y2="1">${stop(0, light)}${stop(0.22, main)}${stop(0.42, light)}${stop(0.62, main)}${stop(0.8, dark)}${stop(1, main)}</linearGradient>`,
    `<linearGradient id="sheen" x1="0" y1="0" x2="1" y2="1">${stop(0, '#fff', 0.28)}${stop(0.4, '#fff', 0)}${stop(0.7, '#000', 0)}${stop(1, '#000', 0.24)}</linearGradient>`,
    `<radialGradient id="glow">${stop(0, '#fff3b8')}${stop(0.5, '#ffc44a', 0.75)}${stop(1, '#ff9d1e', 0)}</radialGradient>`,
    `<pattern id="weave" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 1.5h6M0 4.5h6" stroke="#000" stroke-width="1" opacity=".13"/><path d="M1.5 0v6M4.5 0v6" stroke="#fff" stroke-width=".8" opacity=".1"/></pattern>`,
    `<pattern id="grain" width="140" height="26" patternUnits="userSpaceOnUse"><path d="M0 6q35 -5 70 0t70 0M0 14q35 4 70 0t70 0M0 21q35 -3 70 0t70 0" fill="none" stroke="#000" stroke-width="1.2" opacity=".13"/></pattern>`,
  ].join('')
}

const page = (ink: Ink, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${PIXELS}" height="${PIXELS}" viewBox="0 0 ${SIDE} ${SIDE}"><defs>${definitions(ink)}</defs>${inside}</svg>`

/** Something that stands on a table before a wall. */
export const standing = (ink: Ink, body: string, { foot = 640, width = 220 } = {}) =>
  page(
    ink,
    rect(0, 0, SIDE, SIDE, 'url(#wall)') +
      rect(0, 590, SIDE, 210, 'url(#table)') +
      path('M0 590h800', 'none', { stroke: '#fff', 'stroke-opacity': '.35', 'stroke-width': 2 }) +
      ellipse(425, foot, width * 1.25, 34, 'url(#shadow)') +
      body,
  )

/** Something that lies on the ground, seen from above: its shadow falls to the south-east. */
export const lying = (ink: Ink, body: string, shadow: string) =>
  page(ink, rect(0, 0, SIDE, SIDE, 'url(#wall)') + softly(shadow) + body)

/** Something that hangs before a wall. */
export const hanging = lying

/** Something that fills the picture. */
export const filling = (ink: Ink, body: string) => page(ink, body + rect(0, 0, SIDE, SIDE, 'url(#sheen)'))

/** A shape's shadow, in three steps: a blur costs more than all the rest of a drawing. */
function softly(shape: string): string {
  return [18, 12, 7]
    .map((away) => `<g transform="translate(${away} ${at(away * 1.2)})" fill="#1d1209" opacity=".13">${shape}</g>`)
    .join('')
}

/** Draws only inside a shape. */
export const within = (id: string, shape: string, ...inside: readonly string[]) =>
  `<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${inside.join('')}</g>`
