import { describe, expect, it } from 'vitest'
import { markdown } from './support/report.ts'
import { median, quantile, spread } from './support/statistics.ts'
import { figure, table } from './support/table.ts'

describe('the figures of a benchmark', () => {
  it('have their median between the two in the middle', () => {
    expect(median([9, 1, 5, 3])).toBe(4)
    expect(median([7])).toBe(7)
  })

  it('have their p99 just below the slowest', () => {
    const values = Array.from({ length: 101 }, (_, n) => n)
    expect(quantile(values, 0.99)).toBe(99)
    expect(spread(values)).toEqual([0, 100])
  })

  it('are unknown when nothing was measured', () => {
    expect(median([])).toBeNaN()
    expect(figure(median([]))).toBe('–')
  })

  it('are printed with three digits', () => {
    expect([figure(0.73561), figure(12.3456), figure(5612.4), figure(40)]).toEqual(['0.736', '12.3', '5,612', '40'])
  })

  it('stand in a table with numbers to the right', () => {
    expect(
      table(
        ['server', 'ms'],
        [
          ['ours', 1.5],
          ['the other', 120],
        ],
      ),
    ).toBe(['| server    |  ms |', '| --------- | --: |', '| ours      | 1.5 |', '| the other | 120 |'].join('\n'))
  })

  it('say what was expected and what was seen', () => {
    const verdicts = [{ expected: 'at most 10 s', seen: '12 s', kept: false }]
    expect(markdown('start', { title: 'Start', how: 'Once.', verdicts, tables: [] })).toContain(
      '- **not kept**: expected at most 10 s; seen 12 s.',
    )
  })
})
