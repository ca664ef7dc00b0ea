import { type BenchDatabase, benchDatabase } from './support/database.ts'
import { IN_FRENCH, SUBSCRIPTION } from './support/event.ts'
import { type Hall, openHall } from './support/hall.ts'
import { Organiser } from './support/organiser.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { type BenchSalon, clientSubscription, startSalon } from './support/salon.ts'
import { median, quantile } from './support/statistics.ts'
import { table } from './support/table.ts'

const WARM_UP = 5
/** Sockets, and how many operations are watched from them: few sockets need more for a p99. */
const CROWDS = [
  { sockets: 1, operations: runs(200) },
  { sockets: 100, operations: runs(100) },
  { sockets: 5_000, operations: runs(24) },
]
const PROCESSES = [1, 3]

/** Milliseconds until each socket had each event. */
interface Delays {
  readonly fromSending: number[]
  readonly fromCommit: number[]
  /** Until the organiser had the answer. */
  readonly answered: number[]
}

export const bench: Bench = async () => {
  const rows: (string | number)[][] = []
  for (const processes of PROCESSES) {
    for (const { sockets, operations } of CROWDS) {
      const { fromSending, fromCommit, answered } = await watch(processes, sockets, operations)
      rows.push([
        processes,
        sockets,
        median(fromCommit),
        quantile(fromCommit, 0.99),
        median(fromSending),
        quantile(fromSending, 0.99),
        median(answered),
      ])
    }
  }
  return {
    title: 'Commit to screen',
    how: 'An organiser delays sessions one after the other through the API; every socket follows the schedule. From the journal entry in the database, and from the sending of the mutation, to the event on a socket. With three processes the organiser uses one, and the sockets are spread over all (one socket: on another than the organiser’s).',
    verdicts: [],
    tables: [
      {
        heading: 'Milliseconds to the event on a socket',
        table: table(
          ['processes', 'sockets', 'commit, median', 'commit, p99', 'sent, median', 'sent, p99', 'answer, median'],
          rows,
        ),
      },
    ],
    notes: [
      'PostgreSQL here keeps its promises about writing to disk. Servers, sockets and database share the machine.',
    ],
  }
}

async function watch(processes: number, sockets: number, operations: number): Promise<Delays> {
  const database = await benchDatabase()
  const salons: BenchSalon[] = []
  const halls: Hall[] = []
  try {
    for (let n = 0; n < processes; n++) salons.push(await startSalon(database.url))
    const watched = sockets === 1 ? salons.slice(-1) : salons
    const payload = clientSubscription(SUBSCRIPTION, IN_FRENCH)
    for (const [n, { socketUrl: url }] of watched.entries()) {
      const count = Math.floor(sockets / watched.length) + (n < sockets % watched.length ? 1 : 0)
      halls.push(await openHall({ url, count, payload, ids: 'shared' }))
    }
    return await operate(database, salons[0] as BenchSalon, halls, operations)
  } finally {
    for (const hall of halls) await hall.close()
    for (const salon of salons) await salon.stop()
    await database.remove()
  }
}

async function operate(database: BenchDatabase, { url }: BenchSalon, halls: readonly Hall[], operations: number) {
  const organiser = await Organiser.signIn(url, database.edition.organiser)
  const delays: Delays = { fromSending: [], fromCommit: [], answered: [] }
  for (let n = 0; n < WARM_UP + operations; n++) {
    const { sent, answered } = await organiser.delay(n)
    const arrivals = (await Promise.all(halls.map((hall) => hall.arrivals(n)))).flat()
    if (n < WARM_UP) continue
    const { rows } = await database.client.query<{ at: number }>(
      `select extract(epoch from at)::float8 * 1000 as at from journal where topic = 'schedule' order by position desc limit 1`,
    )
    const committed = rows[0]?.at ?? Number.NaN
    delays.answered.push(answered - sent)
    for (const at of arrivals) {
      delays.fromSending.push(at - sent)
      delays.fromCommit.push(at - committed)
    }
  }
  return delays
}
