/** Centimetres east, and south, of the hall's north-west corner. */
export type Point = readonly [number, number]

/** The points of an SVG polygon. */
export const pointsOf = (points: string): Point[] =>
  points.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number)
    return [x, y]
  })

/** The middle of the corners. */
export function middleOf(shape: readonly Point[]): Point {
  const [x, y] = shape.reduce<Point>(([sumX, sumY], [px, py]) => [sumX + px, sumY + py], [0, 0])
  return [x / Math.max(1, shape.length), y / Math.max(1, shape.length)]
}
