import type { Ink } from './palettes.ts'
import { circle, diamond, polygon, rect, star, stroke, times } from './shapes.ts'

/** One band of a flat weave across a width. */
export function band(kind: number, x: number, y: number, width: number, height: number, ink: Ink): string {
  const step = Math.max(14, height * 0.9)
  const count = Math.ceil(width / step) + 1
  const row = (draw: (left: number, n: number) => string) => times(count, (n) => draw(x + n * step, n))
  const middle = y + height / 2
  switch (kind % 7) {
    case 0:
      return rect(x, y, width, height, ink.main) + rect(x, middle - height * 0.12, width, height * 0.24, ink.accent)
    case 1:
      return (
        rect(x, y, width, height, ink.cream) +
        row((left, n) =>
          polygon(
            [
              [left, y + height],
              [left + step / 2, y],
              [left + step, y + height],
            ],
            n % 2 ? ink.main : ink.dark,
          ),
        )
      )
    case 2:
      return (
        rect(x, y, width, height, ink.dark) +
        row(
          (left, n) =>
            diamond(left + step / 2, middle, step * 0.44, height * 0.42, n % 2 ? ink.accent : ink.light) +
            diamond(left + step / 2, middle, step * 0.2, height * 0.19, ink.other),
        )
      )
    case 3:
      return (
        rect(x, y, width, height, ink.other) +
        stroke(
          `M${x} ${y + height * 0.8}` +
            times(count * 2, (n) => `L${x + (n + 1) * (step / 2)} ${n % 2 ? y + height * 0.8 : y + height * 0.2}`),
          ink.cream,
          height * 0.14,
        )
      )
    case 4:
      return (
        rect(x, y, width, height, ink.light) +
        row((left) => {
          const [c, s] = [left + step / 2, height]
          return stroke(
            `M${c} ${y + s * 0.88}v${-s * 0.76}M${c - s * 0.24} ${y + s * 0.32}L${c} ${y + s * 0.56}L${c + s * 0.24} ${y + s * 0.32}M${c - s * 0.24} ${y + s * 0.54}L${c} ${y + s * 0.78}L${c + s * 0.24} ${y + s * 0.54}`,
            ink.dark,
            s * 0.08,
          )
        })
      )
    case 5:
      return times(5, (n) =>
        rect(
          x,
          y + (height / 5) * n,
          width,
          height / 5 + 0.5,
          [ink.main, ink.cream, ink.accent, ink.cream, ink.main][n] ?? ink.main,
        ),
      )
    default:
      return (
        rect(x, y, width, height, ink.main) +
        row(
          (left) =>
            star(left + step / 2, middle, height * 0.42, height * 0.18, 4, ink.cream) +
            circle(left + step / 2, middle, height * 0.09, ink.accent),
        )
      )
  }
}
