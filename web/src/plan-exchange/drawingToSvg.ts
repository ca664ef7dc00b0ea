import type { Drawing, DrawnFeature, Outline } from '../plan-editor/drawing.ts'
import { boxOf, middleOf, pointsText } from '../plan-editor/geometry.ts'
import { type Said, saidOfFeature, saidOfHall, saidOfStand, saidOfZone } from './exportFacts.ts'

/** On paper and in other programs the file has colours of its own: it cannot ask ours for theirs. */
const ZONE_FILL: Readonly<Record<string, string>> = {
  majorelle: '#5248d6',
  terracotta: '#c2542d',
  mint: '#2c8f70',
  saffron: '#e0a021',
  indigo: '#27427d',
  henna: '#7d3c2a',
}
const FEATURE_STYLE = {
  WALL: 'fill="none" stroke="#211a16" stroke-width="25"',
  AISLE: 'fill="#f1e8d9" stroke="none"',
  DOOR: 'fill="none" stroke="#1f6f57" stroke-width="60"',
  EMERGENCY_EXIT: 'fill="none" stroke="#a8431f" stroke-width="60" stroke-dasharray="60 30"',
  PILLAR: 'fill="#211a16" stroke="none"',
  POWER: 'fill="#f0b23a" stroke="#211a16" stroke-width="6"',
  WATER: 'fill="#5248d6" stroke="#211a16" stroke-width="6"',
} as const satisfies Record<DrawnFeature['kind'], string>
const POINT_CM = 25

/**
 * The hall as an SVG of its true size: one user unit is a centimetre. It can be opened in any program, and taken in again
 * without a loss: what a shape is, and its id, are in its `data-` attributes.
 */
export function drawingToSvg(drawing: Drawing): string {
  const { left, top, right, bottom } = boxOf(drawing.outline)
  const [width, depth] = [right - left, bottom - top]
  const stands = drawing.stands.map((stand) => {
    const box = boxOf(stand.outline)
    const [x, y] = middleOf(box)
    const size = Math.max(8, Math.min(90, (box.right - box.left) / (Math.max(1, stand.number.length) * 0.62)))
    return [
      polygon(stand.outline, saidOfStand(stand, drawing), `id="${idOf('stand', stand.number)}" ${STAND_STYLE}`),
      `<text x="${x}" y="${y}" font-size="${size.toFixed(1)}" ${TEXT_STYLE}>${escaped(stand.number)}</text>`,
    ].join('\n    ')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${depth}" width="${width * 10}mm" height="${depth * 10}mm" ${attributes(saidOfHall(drawing))}>`,
    `  <title>${escaped(drawing.names.fr)}</title>`,
    group('hall', [polygon(drawing.outline, [['kind', 'HALL']], 'fill="#fffdf8" stroke="#917d68" stroke-width="20"')]),
    group(
      'zones',
      drawing.zones.map((zone) =>
        polygon(
          zone.outline,
          saidOfZone(zone),
          `id="${idOf('zone', zone.key)}" fill="${ZONE_FILL[zone.colour] ?? '#5248d6'}" fill-opacity="0.14"`,
        ),
      ),
    ),
    group('features', drawing.features.map(featureSvg)),
    group('stands', stands),
    '</svg>',
    '',
  ].join('\n')
}

const STAND_STYLE = 'fill="#fffdf8" stroke="#917d68" stroke-width="8"'
const TEXT_STYLE =
  'fill="#211a16" font-family="Cairo, sans-serif" font-weight="650" text-anchor="middle" dominant-baseline="central"'

function featureSvg(feature: DrawnFeature): string {
  const { kind, outline } = feature
  const style = FEATURE_STYLE[kind]
  const said = saidOfFeature(feature)
  const [point] = outline
  if (outline.length === 1 && point)
    return `<circle cx="${point[0]}" cy="${point[1]}" r="${POINT_CM}" ${style} ${attributes(said)}/>`
  return kind === 'AISLE' || kind === 'PILLAR'
    ? polygon(outline, said, style)
    : `<polyline points="${pointsText(outline)}" ${style} ${attributes(said)}/>`
}

const group = (id: string, shapes: readonly string[]) =>
  [`  <g id="${id}">`, ...shapes.map((shape) => `    ${shape}`), '  </g>'].join('\n')

const polygon = (outline: Outline, said: Said, more: string) =>
  `<polygon points="${pointsText(outline)}" ${more} ${attributes(said)}/>`

const attributes = (said: Said) => said.map(([fact, value]) => `data-${fact}="${escaped(String(value))}"`).join(' ')

/** An id may not hold a space or a slash; what it stands for is said beside it. */
const idOf = (what: string, name: string) => escaped(`${what}-${name.replace(/[^\p{L}\p{N}._-]/gu, '_')}`)

/** As text and as an attribute. Line breaks of an attribute would else be read as spaces; what XML cannot hold is marked. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (sign: string) => `&#${sign.charCodeAt(0)};`)
}
