import { arc, cubic, quadratic } from './curves.ts'
import type { RawPoint } from './matrix.ts'

export interface Subpath {
  readonly points: readonly RawPoint[]
  readonly isClosed: boolean
  /** Whether a curve was flattened in it. */
  readonly isCurved: boolean
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y
const SPACE = /[\s,]*/y
/** How many figures each letter takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

interface Step {
  readonly letter: string
  readonly figures: readonly number[]
}

/** The commands of a path, one for each set of figures; undefined where it is none. */
function stepsOf(d: string): Step[] | undefined {
  const steps: Step[] = []
  let at = 0
  let letter = ''
  const skip = () => {
    SPACE.lastIndex = at
    SPACE.exec(d)
    at = SPACE.lastIndex
  }
  const figure = (isFlag: boolean): number | undefined => {
    skip()
    // Flags of an arc may be written with nothing between them.
    if (isFlag) return d[at] === '0' || d[at] === '1' ? Number(d[at++]) : undefined
    NUMBER.lastIndex = at
    const found = NUMBER.exec(d)?.[0]
    if (found === undefined) return undefined
    at += found.length
    return Number(found)
  }
  for (;;) {
    skip()
    if (at >= d.length) return steps
    const next = d[at] ?? ''
    if (/[a-zA-Z]/.test(next)) {
      letter = next
      at++
    } else if (letter === '' || letter.toLowerCase() === 'z') return undefined
    // More pairs after a move are lines.
    else if (letter === 'm') letter = 'l'
    else if (letter === 'M') letter = 'L'
    const takes = TAKES[letter.toLowerCase()]
    if (takes === undefined) return undefined
    const figures: number[] = []
    for (let n = 0; n < takes; n++) {
      const value = figure(takes === 7 && (n === 3 || n === 4))
      if (value === undefined) return undefined
      figures.push(value)
    }
    steps.push({ letter, figures })
  }
}

/** The lines that a path draws, curves and arcs as straight pieces; undefined where it is no path. */
export function readPath(d: string): readonly Subpath[] | undefined {
  const steps = stepsOf(d)
  if (!steps) return undefined
  const subpaths: Subpath[] = []
  let points: RawPoint[] = []
  let isCurved = false
  let start: RawPoint = [0, 0]
  let now: RawPoint = [0, 0]
  /** The last control point, which S and T mirror. */
  let control: { readonly of: string; readonly at: RawPoint } | undefined
  const end = (isClosed: boolean) => {
    if (points.length > 1) subpaths.push({ points, isClosed, isCurved })
    points = []
    isCurved = false
  }
  const draw = (...more: readonly RawPoint[]) => {
    if (points.length === 0) points.push(now)
    points.push(...more)
    now = more.at(-1) ?? now
  }
  for (const { letter, figures } of steps) {
    const is = letter.toLowerCase()
    if (subpaths.length + points.length === 0 && is !== 'm') return undefined
    const [ox, oy] = letter === is ? now : [0, 0]
    const pair = (n: number): RawPoint => [(figures[n] ?? 0) + ox, (figures[n + 1] ?? 0) + oy]
    const mirrored = (of: string): RawPoint =>
      control?.of === of ? [2 * now[0] - control.at[0], 2 * now[1] - control.at[1]] : now
    let nextControl: typeof control
    switch (is) {
      case 'm':
        end(false)
        now = start = pair(0)
        points.push(now)
        break
      case 'z':
        end(true)
        now = start
        break
      case 'l':
        draw(pair(0))
        break
      case 'h':
        draw([(figures[0] ?? 0) + ox, now[1]])
        break
      case 'v':
        draw([now[0], (figures[0] ?? 0) + oy])
        break
      case 'c':
      case 's': {
        const [one, two, to] = is === 'c' ? [pair(0), pair(2), pair(4)] : [mirrored('c'), pair(0), pair(2)]
        draw(...cubic(now, one, two, to))
        nextControl = { of: 'c', at: two }
        isCurved = true
        break
      }
      case 'q':
      case 't': {
        const [by, to] = is === 'q' ? [pair(0), pair(2)] : [mirrored('q'), pair(0)]
        draw(...quadratic(now, by, to))
        nextControl = { of: 'q', at: by }
        isCurved = true
        break
      }
      case 'a': {
        const [rx = 0, ry = 0, turned = 0, large, sweep] = figures
        draw(...arc(now, { rx, ry, turned, isLarge: large === 1, isSweep: sweep === 1 }, pair(5)))
        isCurved = true
        break
      }
    }
    control = nextControl
  }
  end(false)
  return subpaths
}
