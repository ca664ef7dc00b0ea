import { kindNamed } from './mapping.ts'
import { IDENTITY, type Matrix, numbersOf, readTransform, through, times } from './matrix.ts'
import { IMPORT_KINDS, type RawPlan, type RawShape, type RawText, type Unread } from './rawPlan.ts'
import { isShape, partsOf } from './svgGeometry.ts'
import type { SvgNode } from './svgTree.ts'

/** What is drawn nowhere by itself. */
const SILENT = new Set([
  'defs',
  'title',
  'desc',
  'metadata',
  'style',
  'namedview',
  'symbol',
  'clipPath',
  'mask',
  'marker',
])
const GROUPS = new Set(['svg', 'g', 'a', 'switch'])
const MOST_USES = 5
/** Ids that a program gave. */
const MADE_UP = /^(g|group|layer|calque)?[-_ ]?\d+$/i
/** Of a paper whose size says nothing of the hall. */
const CM_OF_UNIT: Readonly<Record<string, number>> = { mm: 0.1, cm: 1, m: 100, in: 2.54 }

interface Way {
  readonly matrix: Matrix
  /** The names of the groups that it is in, the outermost first. */
  readonly layers: readonly string[]
  readonly uses: number
}

/** All that an SVG draws, in the coordinates of its root, with all that it says of each shape. */
export function svgPlan(root: SvgNode): RawPlan {
  const shapes: RawShape[] = []
  const texts: RawText[] = []
  const unread: Unread[] = []
  const byId = new Map<string, SvgNode>()
  const note = (node: SvgNode) => {
    const id = node.attributes.get('id')
    if (id) byId.set(id, node)
    node.children.forEach(note)
  }
  note(root)

  const walk = (node: SvgNode, way: Way): void => {
    if (SILENT.has(node.name)) return
    if (isHidden(node)) return void unread.push({ element: nameOf(node), why: 'HIDDEN' })
    const own = node === root ? IDENTITY : readTransform(node.attributes.get('transform') ?? '')
    if (!own) return void unread.push({ element: nameOf(node), why: 'BAD_TRANSFORM' })
    const matrix = times(way.matrix, own)
    if (GROUPS.has(node.name)) {
      const layer = node === root ? undefined : layerOf(node)
      const layers = layer ? [...way.layers, layer] : way.layers
      for (const child of node.children) walk(child, { ...way, matrix, layers })
    } else if (node.name === 'text') {
      const [x = 0] = numbersOf(textPlace(node, 'x'))
      const [y = 0] = numbersOf(textPlace(node, 'y'))
      texts.push({ at: through(matrix, [x, y]), text: node.text.replace(/\s+/g, ' ').trim() })
    } else if (node.name === 'use') {
      const used = byId.get((node.attributes.get('href') ?? '').replace(/^#/, ''))
      if (!used || way.uses >= MOST_USES) return void unread.push({ element: nameOf(node), why: 'NOT_A_SHAPE' })
      const [x, y] = ['x', 'y'].map((name) => Number.parseFloat(node.attributes.get(name) ?? '0'))
      walk(used, { ...way, matrix: times(matrix, [1, 0, 0, 1, x ?? 0, y ?? 0]), uses: way.uses + 1 })
    } else if (isShape(node)) {
      const parts = partsOf(node)
      if (typeof parts === 'string') unread.push({ element: nameOf(node), why: parts })
      else shapes.push(shapeOf(node, way.layers, parts, matrix))
    } else unread.push({ element: nameOf(node), why: 'NOT_A_SHAPE' })
  }
  walk(root, { matrix: IDENTITY, layers: [], uses: 0 })

  const data = factsOf(root)
  const isOurs = data.get('salon') === 'plan'
  const whole = (name: string) => (isOurs ? Number(data.get(name)) || undefined : undefined)
  const [fr, ar, en, es] = ['fr', 'ar', 'en', 'es'].map((language) => data.get(`name-${language}`) ?? '')
  return {
    isOurs,
    names: isOurs && fr !== undefined ? { fr, ar: ar ?? '', en: en ?? '', es: es ?? '' } : undefined,
    widthCm: whole('width'),
    depthCm: whole('depth'),
    cmPerUnit: isOurs ? 1 : unitOf(root),
    shapes,
    texts,
    unread,
  }
}

function shapeOf(node: SvgNode, layers: readonly string[], parts: RawShape['parts'], matrix: Matrix): RawShape {
  const facts = factsOf(node)
  const kind = IMPORT_KINDS.find((each) => each === facts.get('kind')?.toUpperCase())
  const classes = node.attributes.get('class')?.trim().split(/\s+/) ?? []
  return {
    element: nameOf(node),
    group: groupOf(classes, layers) ?? node.name,
    kind,
    parts: parts.map((part) => ({ ...part, points: part.points.map((point) => through(matrix, point)) })),
    labels: [node.attributes.get('label'), node.attributes.get('id')].flatMap((label) => label ?? []),
    facts,
  }
}

/** What says most of what a shape is: a name that one knows, the innermost first; else one that somebody gave. */
const groupOf = (classes: readonly string[], layers: readonly string[]): string | undefined =>
  [...layers, ...classes].findLast((name) => kindNamed(name) !== undefined) ??
  layers.findLast((name) => !MADE_UP.test(name)) ??
  classes[0] ??
  layers.at(-1)

/** `data-open-sides` is the fact `open-sides`. */
const factsOf = ({ attributes }: SvgNode): ReadonlyMap<string, string> =>
  new Map(
    [...attributes].flatMap(([name, value]) => (name.startsWith('data-') ? [[name.slice(5), value] as const] : [])),
  )

/** Inkscape names layers by `label`, others by id; a class is what several have in common. */
const layerOf = ({ attributes }: SvgNode) => attributes.get('label') || attributes.get('id') || attributes.get('class')

const nameOf = ({ name, attributes }: SvgNode) => {
  const id =
    attributes.get('number') ?? attributes.get('data-number') ?? attributes.get('label') ?? attributes.get('id')
  return id ? `${name}#${id.slice(0, 40)}` : name
}

function isHidden({ attributes }: SvgNode): boolean {
  const style = attributes.get('style') ?? ''
  return attributes.get('display') === 'none' || /display\s*:\s*none|visibility\s*:\s*hidden/.test(style)
}

/** A text may leave its place to its first span. */
const textPlace = (node: SvgNode, name: 'x' | 'y'): string =>
  node.attributes.get(name) ?? node.children.find(({ attributes }) => attributes.has(name))?.attributes.get(name) ?? '0'

/** Centimetres in a user unit, where the root says how large it is in a unit of length. */
function unitOf({ attributes }: SvgNode): number | undefined {
  const [, size, unit] = /^\s*([\d.]+)\s*(mm|cm|m|in)\s*$/.exec(attributes.get('width') ?? '') ?? []
  const [, , wide] = numbersOf(attributes.get('viewBox') ?? '')
  const cm = unit === undefined ? undefined : CM_OF_UNIT[unit]
  return size && cm && wide ? (Number(size) * cm) / wide : undefined
}
