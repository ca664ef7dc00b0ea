import { NEVER } from '@salon/api/stands/allocator/matching.ts'
import highsModule from 'highs'

// The types are those of a CommonJS module, whose default an ES module imports as itself.
const loadHighs = highsModule as unknown as typeof highsModule.default
// One for all: the memory of each is its own, and is not given back.
const highs = await loadHighs()

/** Stands that each file starts with, and how many more of those that pay it gets in each round. */
const FIRST = 10
const MORE = 10
const MOST_ROUNDS = 60

export interface Solved {
  readonly total: number
  readonly seconds: number
  readonly rounds: number
  readonly columns: number
}

/**
 * The linear part as a program for HiGHS: with the best stands of each file first, and in each round those that its
 * duals say would pay, until none does. What comes out is the optimum over all pairs.
 */
export async function byColumns(rows: number, columns: number, worth: Float64Array): Promise<Solved> {
  const started = performance.now()
  const chosen = Array.from({ length: rows }, (_, row) => {
    const fits = [...Array(columns).keys()].filter((column) => (worth[row * columns + column] ?? NEVER) >= 0)
    const best = fits.sort((a, b) => (worth[row * columns + b] ?? 0) - (worth[row * columns + a] ?? 0) || a - b)
    // Files that like the same stands best must not all start with those alone.
    return new Set([
      ...best.slice(0, FIRST),
      ...Array.from({ length: FIRST }, (_, n) => best[(row * 7 + n * 31) % best.length] ?? -1),
    ])
  }).map((own) => new Set([...own].filter((column) => column >= 0)))
  for (let round = 1; ; round++) {
    const { total, rowPrice, columnPrice } = await program(rows, columns, worth, chosen, false)
    let added = 0
    for (const [row, own] of chosen.entries()) {
      const paying: [number, number][] = []
      for (let column = 0; column < columns; column++) {
        const w = worth[row * columns + column] ?? NEVER
        const gain = w - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0)
        if (w >= 0 && gain > 1e-4 && !own.has(column)) paying.push([gain, column])
      }
      for (const [, column] of paying.sort((a, b) => b[0] - a[0]).slice(0, MORE)) {
        own.add(column)
        added++
      }
    }
    if (added === 0 || round === MOST_ROUNDS)
      return {
        total,
        seconds: (performance.now() - started) / 1000,
        rounds: added === 0 ? round : Number.NaN,
        columns: chosen.reduce((sum, own) => sum + own.size, 0),
      }
  }
}

/** All pairs at once, as whole numbers that branch and bound must prove. */
export async function asWhole(rows: number, columns: number, worth: Float64Array): Promise<Solved> {
  const started = performance.now()
  const all = Array.from(
    { length: rows },
    (_, row) => new Set([...Array(columns).keys()].filter((column) => (worth[row * columns + column] ?? NEVER) >= 0)),
  )
  const { total } = await program(rows, columns, worth, all, true)
  return {
    total,
    seconds: (performance.now() - started) / 1000,
    rounds: 1,
    columns: all.reduce((sum, own) => sum + own.size, 0),
  }
}

async function program(
  rows: number,
  columns: number,
  worth: Float64Array,
  chosen: readonly ReadonlySet<number>[],
  isWhole: boolean,
) {
  const ofColumn: string[][] = Array.from({ length: columns }, () => [])
  const objective: string[] = []
  const limits: string[] = []
  const names: string[] = []
  for (const [row, own] of chosen.entries()) {
    const mine: string[] = []
    for (const column of own) {
      const name = `x${row}_${column}`
      names.push(name)
      mine.push(name)
      ofColumn[column]?.push(name)
      objective.push(`${worth[row * columns + column]} ${name}`)
    }
    if (mine.length > 0) limits.push(`r${row}: ${mine.join(' + ')} <= 1`)
  }
  for (const [column, mine] of ofColumn.entries())
    if (mine.length > 0) limits.push(`c${column}: ${mine.join(' + ')} <= 1`)
  const text = [
    'Maximize',
    objective.join('\n + '),
    'Subject To',
    ...limits,
    ...(isWhole ? ['Binary', ...names] : []),
    'End',
  ]
  const solution = highs.solve(text.join('\n'), isWhole ? { time_limit: 120 } : {})
  const rowPrice = new Float64Array(rows)
  const columnPrice = new Float64Array(columns)
  for (const row of solution.Rows) {
    const name = 'Name' in row ? String(row.Name) : ''
    const price = 'Dual' in row ? Math.abs(Number(row.Dual)) : 0
    const n = Number(name.slice(1))
    if (name.startsWith('r')) rowPrice[n] = price
    else columnPrice[n] = price
  }
  return { total: solution.ObjectiveValue, rowPrice, columnPrice }
}
