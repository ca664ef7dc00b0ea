import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from '@salon/api/stands/allocator/checker.ts'
import { bestMatching, NEVER } from '@salon/api/stands/allocator/matching.ts'
import { modelOf } from '@salon/api/stands/allocator/model.ts'
import { chanceOf } from '@salon/api/stands/allocator/search.ts'
import { allocate } from '@salon/api/stands/allocator/solve.ts'
import { State } from '@salon/api/stands/allocator/state.ts'
import { temporaryCluster } from '@salon/prisma/embedded/temporary.ts'
import { migrate } from '@salon/prisma/engine.ts'
import { seed } from '@salon/prisma/seed/seed.ts'
import { generatedInstance } from '../stands/allocation-instances.ts'
import { answersWhileAllocating } from './support/allocation-load.ts'
import { asWhole, byColumns, type Solved } from './support/highs-allocation.ts'
import type { Bench } from './support/report.ts'
import { startSalon } from './support/salon.ts'
import { table } from './support/table.ts'

const SECONDS = 15
const LONGEST_S = 60
/** Files and stands. The last is one where a third goes without. */
const SIZES = [
  [200, 200],
  [600, 600],
  [1300, 1300],
  [2000, 1300],
] as const
/** HiGHS is given what it ends within minutes. */
const MOST_FOR_COLUMNS = process.env.BENCH_QUICK ? 600 : 1300
const MOST_FOR_WHOLE = process.env.BENCH_QUICK ? 200 : 600
/** Counts one more placed above all else, and is small enough for floating point. */
const PLACED = 10_000

interface Sized {
  readonly name: string
  readonly seconds: number
  readonly placed: number
  readonly wanted: number
  readonly value: number
  readonly bound: number
  readonly greedy: { readonly placed: number; readonly value: number }
  readonly matching: { readonly seconds: number; readonly total: number }
  readonly columns: Solved | undefined
  readonly whole: Solved | undefined
  readonly wrong: number
}

export const bench: Bench = async () => {
  const sized: Sized[] = []
  for (const [files, stands] of SIZES) sized.push(await measure(files, stands))
  const full = sized.find(({ name }) => name === '1,300 × 1,300')
  const gap = full ? (full.bound - full.value) / full.bound : Number.NaN
  const reads = await withSalon()
  const worst = Math.max(...sized.map(({ seconds }) => seconds))
  return {
    title: 'Automatic allocation',
    how: `Generated halls and files (\`tests/stands/allocation-instances.ts\`), ${SECONDS} s granted, one thread. The exact part beside HiGHS on the same numbers: column generation over the best stands of each file, priced by its duals until none pays; and all pairs as binaries. The greedy way goes through the files by score and gives each the best stand that is left. Then the demo’s fair, whose allocated files may all be moved, while a signed-in read is asked for again and again.`,
    verdicts: [
      {
        expected: `1,300 files on 1,300 stands in under ${LONGEST_S} s`,
        seen: `${full?.seconds.toFixed(1)} s, and ${worst.toFixed(1)} s at most`,
        kept: (full?.seconds ?? Infinity) < LONGEST_S,
      },
      {
        expected: 'within 3 % of its bound',
        seen: `${(gap * 100).toFixed(2)} %`,
        kept: gap < 0.03,
      },
      {
        expected: 'the same optimum as HiGHS, and nothing wrong by the checker',
        seen: sized.every(agrees) ? 'the same' : 'another',
        kept: sized.every((each) => agrees(each) && each.wrong === 0),
      },
      {
        expected: 'the API answering meanwhile, its p99 below 100 ms',
        seen: `${reads.during.p99.toFixed(1)} ms against ${reads.idle.p99.toFixed(1)} ms idle`,
        kept: reads.during.p99 < 100,
      },
    ],
    tables: [
      {
        heading: 'Proposals',
        table: table(
          ['files × stands', 'seconds', 'placed', 'of', 'value', 'bound', 'gap %', 'greedy placed', 'greedy value'],
          sized.map(({ name, seconds, placed, wanted, value, bound, greedy }) => [
            name,
            seconds,
            placed,
            wanted,
            value,
            bound,
            (100 * (bound - value)) / bound,
            greedy.placed,
            greedy.value,
          ]),
        ),
      },
      {
        heading: 'The exact part alone, seconds',
        table: table(
          ['files × stands', 'ours', 'HiGHS, columns', 'rounds', 'pairs', 'HiGHS, binaries of all pairs'],
          sized.map(({ name, matching, columns, whole }) => [
            name,
            matching.seconds,
            columns?.seconds ?? '–',
            columns?.rounds ?? '–',
            columns?.columns ?? '–',
            whole?.seconds ?? '–',
          ]),
        ),
      },
      {
        heading: 'A signed-in read, ms',
        table: table(
          ['', 'reads', 'p50', 'p99', 'worst'],
          Object.entries(reads).map(([name, { count, p50, p99, worst }]) => [name, count, p50, p99, worst]),
        ),
      },
    ],
    notes: [
      'The greedy value is judged by the same measure, what depends on others included. Where it places fewer, its value is of fewer.',
      'The bound holds for all allocations that place as many; none places more.',
    ],
  }
}

const agrees = ({ matching, columns, whole }: Sized) =>
  [columns, whole].every((other) => !other || Math.abs(other.total - matching.total) < 0.5)

async function measure(files: number, stands: number): Promise<Sized> {
  const instance = generatedInstance({ files, stands, seed: 7 })
  const started = performance.now()
  const answer = allocate(instance, { seed: 1, seconds: SECONDS, now: () => performance.now(), tell: () => true })
  const seconds = (performance.now() - started) / 1000
  if (!answer) throw new Error('it was stopped')
  const model = modelOf(instance)
  const worth = Float64Array.from(model.worth, (each) => (each < 0 ? NEVER : each + PLACED))
  const [rows, columns] = [model.units.length, model.settled.length]
  const from = performance.now()
  const { total } = bestMatching(rows, columns, worth)
  const matching = { seconds: (performance.now() - from) / 1000, total }
  return {
    name: `${files.toLocaleString('en')} × ${stands.toLocaleString('en')}`,
    seconds,
    placed: answer.placements.length,
    wanted: rows,
    value: answer.value,
    bound: answer.bound,
    greedy: greedily(instance),
    matching,
    columns: files <= MOST_FOR_COLUMNS ? await byColumns(rows, columns, worth) : undefined,
    whole: files <= MOST_FOR_WHOLE ? await asWhole(rows, columns, worth) : undefined,
    wrong: check(instance, answer).length,
  }
}

/** The best scored first, each the best of what is left. Among equals, by lot. */
function greedily(instance: Parameters<typeof modelOf>[0]) {
  const model = modelOf(instance)
  const stands = model.settled.length
  const chance = chanceOf(1)
  const order = model.units
    .map(({ file }, unit) => ({ unit, score: instance.files[file]?.score ?? 0, lot: chance() }))
    .sort((a, b) => b.score - a.score || a.lot - b.lot)
  const taken = new Set<number>()
  const standOf = new Int32Array(model.units.length).fill(-1)
  for (const { unit } of order) {
    let best = -1
    for (let s = 0; s < stands; s++) {
      const w = model.worth[unit * stands + s] ?? NEVER
      if (w >= 0 && !taken.has(s) && (best < 0 || w > (model.worth[unit * stands + best] ?? NEVER))) best = s
    }
    standOf[unit] = best
    taken.add(best)
  }
  return { placed: standOf.filter((stand) => stand >= 0).length, value: new State(model, standOf).total() }
}

async function withSalon() {
  const cluster = await temporaryCluster({ durable: true })
  const files = await mkdtemp(join(tmpdir(), 'salon-allocation-'))
  try {
    await migrate(cluster.url('postgres'))
    await seed(cluster.url('postgres'), files)
    const salon = await startSalon(cluster.url('postgres'))
    try {
      return await answersWhileAllocating(salon.url, SECONDS)
    } finally {
      await salon.stop()
    }
  } finally {
    await cluster.remove()
    await rm(files, { recursive: true })
  }
}
