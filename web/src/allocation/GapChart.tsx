import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { gapOf, percent } from './ProposalList.tsx'
import type { Point } from './useAllocation.ts'

const width = 640
const height = 200
const edge = { left: 8, right: 8, top: 16, bottom: 24 }
/** Rows of the twin: as many as can be read. */
const rows = 12

/** The value climbing to its bound, drawn; the same as a table for those who do not see it. */
export function GapChart({ points }: { points: readonly Point[] }) {
  const say = useText()
  const intl = useIntl()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return null
  const top = Math.max(...points.map(({ bound }) => bound))
  const low = Math.min(...points.map(({ value }) => value))
  const x = (ms: number) =>
    edge.left + ((width - edge.left - edge.right) * (ms - first.ms)) / Math.max(1, last.ms - first.ms)
  const y = (points: number) => edge.top + ((height - edge.top - edge.bottom) * (top - points)) / Math.max(1, top - low)
  const line = (of: (point: Point) => number) => points.map((p) => `${x(p.ms).toFixed(1)},${y(of(p)).toFixed(1)}`)
  const values = line(({ value }) => value)
  const bounds = line(({ bound }) => bound)
  const step = Math.max(1, Math.ceil(points.length / rows))
  const shown = points.filter((_, n) => n % step === 0 || n === points.length - 1)
  const seconds = (ms: number) => say('allocation.secondsAt', { seconds: intl.formatNumber(Math.round(ms / 100) / 10) })
  return (
    <figure className="gap-chart">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <polygon className="gap-area" points={[...values, ...bounds.toReversed()].join(' ')} />
        <polyline className="gap-bound" points={bounds.join(' ')} />
        <polyline className="gap-value" points={values.join(' ')} />
        <circle className="gap-dot" cx={x(last.ms)} cy={y(last.value)} r="5" />
        <text className="gap-tick" x={edge.left} y={height - 6}>
          {seconds(first.ms)}
        </text>
        <text className="gap-tick" x={width - edge.right} y={height - 6} textAnchor="end">
          {seconds(last.ms)}
        </text>
      </svg>
      <ul className="plan-legend">
        <li>
          <span className="gap-key" data-line="bound" />
          {say('allocation.bound')}
        </li>
        <li>
          <span className="gap-key" data-line="value" />
          {say('allocation.value')}
        </li>
      </ul>
      <details className="claim-part">
        <summary>{say('allocation.chartTable')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="table-frame" aria-label={say('allocation.chartTable')} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('allocation.time')}</th>
                <th scope="col">{say('allocation.value')}</th>
                <th scope="col">{say('allocation.bound')}</th>
                <th scope="col">{say('allocation.gap')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ ms, value, bound }) => (
                <tr key={ms}>
                  <th scope="row">{seconds(ms)}</th>
                  <td className="numerals">{intl.formatNumber(value)}</td>
                  <td className="numerals">{intl.formatNumber(bound)}</td>
                  <td className="numerals">{intl.formatNumber(gapOf(value, bound), percent)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
