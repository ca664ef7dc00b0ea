/** A point in the units of the file. */
export type RawPoint = readonly [x: number, y: number]

/** As SVG writes it: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** What is done first is on the right, as in a list of transforms. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

export const through = ([a, b, c, d, e, f]: Matrix, [x, y]: RawPoint): RawPoint => [
  a * x + c * y + e,
  b * x + d * y + f,
]

export const turning = (degrees: number): Matrix => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  return [cos, sin, -sin, cos, 0, 0]
}
const tangent = (degrees: number) => Math.tan((degrees * Math.PI) / 180)

const ONE = /\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*,?\s*/y

/** A list of transforms as SVG writes it; undefined where it is none. */
export function readTransform(text: string): Matrix | undefined {
  let matrix = IDENTITY
  ONE.lastIndex = 0
  while (ONE.lastIndex < text.length) {
    if (text.slice(ONE.lastIndex).trim() === '') break
    const [, name = '', list = ''] = ONE.exec(text) ?? []
    const one = transformOf(name, numbersOf(list))
    if (!one?.every(Number.isFinite)) return undefined
    matrix = times(matrix, one)
  }
  return matrix
}

function transformOf(name: string, n: readonly number[]): Matrix | undefined {
  const [a = Number.NaN, b, c, d, e, f] = n
  switch (name) {
    case 'matrix':
      return n.length === 6 ? [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0] : undefined
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0]
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0]
    case 'rotate': {
      const [x, y] = [b ?? 0, c ?? 0]
      return times(times([1, 0, 0, 1, x, y], turning(a)), [1, 0, 0, 1, -x, -y])
    }
    case 'skewX':
      return [1, 0, tangent(a), 1, 0, 0]
    case 'skewY':
      return [1, tangent(a), 0, 1, 0, 0]
    default:
      return undefined
  }
}

/** The numbers of a list, however they are set apart. */
export const numbersOf = (text: string): readonly number[] =>
  (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map(Number)
