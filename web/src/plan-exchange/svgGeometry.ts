import { ellipse } from './curves.ts'
import { numbersOf, type RawPoint } from './matrix.ts'
import { readPath } from './pathData.ts'
import type { RawPart, Unread } from './rawPlan.ts'
import type { SvgNode } from './svgTree.ts'

const SHAPES = new Set(['rect', 'polygon', 'polyline', 'line', 'path', 'circle', 'ellipse'])
export const isShape = ({ name }: SvgNode): boolean => SHAPES.has(name)

/** A length without its unit: user units are all there is inside a drawing. */
const figure = (node: SvgNode, name: string, missing = 0): number => {
  const text = node.attributes.get(name)
  return text === undefined ? missing : Number.parseFloat(text)
}

const straight = (points: readonly RawPoint[], isClosed: boolean): RawPart => ({ points, isClosed, isCurved: false })
const round = (points: readonly RawPoint[]): RawPart => ({ points, isClosed: true, isCurved: true })

/** The lines of one element in its own coordinates, or why there are none. */
export function partsOf(node: SvgNode): readonly RawPart[] | Unread['why'] {
  const parts = drawn(node)
  if (!parts) return node.name === 'path' ? 'BAD_PATH' : 'BAD_FIGURES'
  if (parts.length === 0) return 'NO_GEOMETRY'
  return parts.every(({ points }) => points.flat().every(Number.isFinite)) ? parts : 'BAD_FIGURES'
}

function drawn(node: SvgNode): readonly RawPart[] | undefined {
  const of = (name: string, missing?: number) => figure(node, name, missing)
  switch (node.name) {
    case 'rect': {
      const [x, y, width, height] = [of('x'), of('y'), of('width'), of('height')]
      if (!(width > 0 && height > 0)) return undefined
      const corners: RawPoint[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]
      return [straight(corners, true)]
    }
    case 'polygon':
    case 'polyline': {
      const list = numbersOf(node.attributes.get('points') ?? '')
      const points = Array.from(
        { length: Math.floor(list.length / 2) },
        (_, n): RawPoint => [list[2 * n] ?? 0, list[2 * n + 1] ?? 0],
      )
      if (list.length % 2 === 1) return undefined
      return points.length > 0 ? [straight(points, node.name === 'polygon')] : []
    }
    case 'line':
      return [
        straight(
          [
            [of('x1'), of('y1')],
            [of('x2'), of('y2')],
          ],
          false,
        ),
      ]
    case 'circle':
      return of('r') > 0 ? [round(ellipse([of('cx'), of('cy')], of('r'), of('r')))] : undefined
    case 'ellipse':
      return of('rx') > 0 && of('ry') > 0 ? [round(ellipse([of('cx'), of('cy')], of('rx'), of('ry')))] : undefined
    default:
      return readPath(node.attributes.get('d') ?? '')
  }
}
