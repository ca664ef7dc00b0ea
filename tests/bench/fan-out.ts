import { commitChange } from './support/change.ts'
import { type BenchDatabase, benchDatabase } from './support/database.ts'
import { captureEvent, IN_FRENCH, SUBSCRIPTION, type WireEvent } from './support/event.ts'
import { type Hall, openHall } from './support/hall.ts'
import { benchFile, type Program, startProgram } from './support/processes.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { clientDocument, clientSubscription, startSalon } from './support/salon.ts'
import { median, quantile } from './support/statistics.ts'
import { table } from './support/table.ts'

const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 5_000)
const EVENTS = 24
/** Of the peer that takes ten times as long over each. */
const FEW_EVENTS = 6
const WARM_UP = 6
const ROUNDS = runs(2)
/** graphql-ws pings every socket this often; so do we. */
const PERIOD_MS = 12_000

/** What one event cost the server, and when it had reached the last socket. */
interface Told {
  readonly cpuMs: number[]
  /** What its sockets cost in a second without any event. */
  readonly restMs: number[]
  readonly lastMs: number[]
}

interface Contender {
  readonly name: string
  readonly events: number
  /** Opens everything afresh; `tell` publishes the nth event and says when it was published. */
  start(): Promise<{ program: Program; hall: Hall; tell: (n: number) => Promise<number> }>
}

export const bench: Bench = async () => {
  const database = await benchDatabase()
  try {
    const event = await realEvent(database)
    const contenders = [
      raw(event),
      salon(database, 'this platform, ids as our client gives them', 'shared', SOCKETS),
      salon(database, 'this platform, random ids', 'random', SOCKETS),
      salon(database, 'this platform, one socket: the change itself', 'shared', 1),
      plain(event),
    ]
    const told = contenders.map((): Told => ({ cpuMs: [], restMs: [], lastMs: [] }))
    for (let round = 0; round < ROUNDS; round++) {
      for (const [n, contender] of contenders.entries()) await measure(contender, told[n] as Told)
    }
    return report(contenders, told, event)
  } finally {
    await database.remove()
  }
}

async function measure(contender: Contender, told: Told): Promise<void> {
  const { program, hall, tell } = await contender.start()
  const once = async (n: number) => {
    const published = await tell(n)
    return Math.max(...(await hall.arrivals(n))) - published
  }
  for (let n = 0; n < WARM_UP; n++) await once(n)
  const events = Array.from({ length: contender.events }, (_, n) => WARM_UP + n)
  const rest = await spent(program, async () => undefined)
  const busy = await spent(program, async () => {
    for (const n of events) told.lastMs.push(await once(n))
  })
  told.restMs.push(rest.cpuMs / rest.periods / (PERIOD_MS / 1000))
  told.cpuMs.push((busy.cpuMs - (rest.cpuMs / rest.periods) * busy.periods) / contender.events)
  console.log(`  ${contender.name}: ${told.cpuMs.at(-1)?.toFixed(1)} ms of CPU`)
  await hall.close()
  await program.stop()
}

/** CPU over some work, in whole periods of the keep-alive: each period costs the same of it. */
async function spent(program: Program, work: () => Promise<void>) {
  const before = await program.usage()
  const started = performance.now()
  await work()
  const periods = Math.max(1, Math.ceil((performance.now() - started) / PERIOD_MS))
  await new Promise((resolve) => setTimeout(resolve, started + periods * PERIOD_MS - performance.now()))
  const after = await program.usage()
  return { cpuMs: after.cpuMs - before.cpuMs, periods }
}

async function realEvent(database: BenchDatabase): Promise<WireEvent> {
  const program = await startSalon(database.url)
  const event = await captureEvent(program, database)
  await program.stop()
  return event
}

const now = () => performance.timeOrigin + performance.now()

const raw = ({ frame }: WireEvent): Contender => ({
  name: 'raw `ws` broadcast',
  events: EVENTS,
  start: async () => {
    const program = await startProgram(benchFile('peers/raw-broadcast.ts'))
    const hall = await openHall({ url: program.ready, count: SOCKETS, ids: 'shared' })
    return { program, hall, tell: publish(program, { frame }) }
  },
})

const plain = ({ data }: WireEvent): Contender => ({
  name: 'plain graphql-ws',
  events: FEW_EVENTS,
  start: async () => {
    const program = await startProgram(benchFile('peers/plain-graphql-ws.ts'))
    const payload = { query: clientDocument(SUBSCRIPTION).text, variables: IN_FRENCH }
    const hall = await openHall({ url: program.ready, count: SOCKETS, payload, ids: 'random' })
    return { program, hall, tell: publish(program, { data }) }
  },
})

const publish = (program: Program, words: object) => async () => {
  const published = now()
  program.tell('publish', words)
  return published
}

const salon = (database: BenchDatabase, name: string, ids: 'shared' | 'random', count: number): Contender => ({
  name,
  events: EVENTS,
  start: async () => {
    const program = await startSalon(database.url)
    const payload = clientSubscription(SUBSCRIPTION, IN_FRENCH)
    const hall = await openHall({ url: program.socketUrl, count, payload, ids })
    return { program, hall, tell: (n) => commitChange(database, n) }
  },
})

function report(contenders: readonly Contender[], told: readonly Told[], { frame }: WireEvent) {
  const cpu = told.map(({ cpuMs }) => median(cpuMs))
  const [floor = Number.NaN, shared = Number.NaN] = cpu
  const rows = contenders.map(({ name }, n) => {
    const { lastMs = [], restMs = [] } = told[n] ?? {}
    const cost = cpu[n] ?? Number.NaN
    return [name, cost, cost / floor, median(lastMs), quantile(lastMs, 0.95), median(restMs)]
  })
  return {
    title: 'Fan-out',
    how: `${SOCKETS.toLocaleString('en-GB')} sockets on one process, one change of ${Buffer.byteLength(frame)} bytes on the wire. Server CPU over ${EVENTS} changes in a row (${FEW_EVENTS} of plain graphql-ws), less what the same sockets cost at rest in the same time; ${ROUNDS} rounds in turn, clients in another process. Ours is told by the journal: its figures hold the reading of the journal, the new reading of the schedule, the execution and the notices of those concerned, which the row with one socket shows alone; the peers have their event in memory. The time to the last socket runs from the commit (peers: from the call).`,
    verdicts: [
      {
        expected: 'at most 1.3 times the CPU of the raw broadcast',
        seen: `${(shared / floor).toFixed(2)} times`,
        kept: shared / floor <= 1.3,
      },
    ],
    tables: [
      {
        heading: 'One change',
        table: table(
          ['server', 'CPU ms', '× raw', 'last socket ms (median)', 'last socket ms (p95)', 'at rest CPU ms/s'],
          rows,
        ),
      },
    ],
  }
}
