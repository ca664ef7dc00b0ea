import { type BenchDatabase, benchDatabase } from './support/database.ts'
import { IN_FRENCH, SUBSCRIPTION } from './support/event.ts'
import { openHall } from './support/hall.ts'
import { benchFile, type Program, startProgram } from './support/processes.ts'
import type { Bench } from './support/report.ts'
import { clientDocument, clientSubscription, startSalon } from './support/salon.ts'
import { table } from './support/table.ts'

const SOCKETS = 5_000
const REST_MS = 2_000
const COLLECTING = ['--expose-gc']

export const bench: Bench = async () => {
  const database = await benchDatabase()
  try {
    const servers = [await ours(database), await plain(), await raw()]
    return {
      title: 'Memory of an idle socket',
      how: `${SOCKETS.toLocaleString('en-GB')} sockets, each subscribed to the schedule as the web client does (raw: connected), at rest. Resident memory after a collection, less what the process had before the first socket.`,
      verdicts: [],
      tables: [
        {
          heading: 'Per socket',
          table: table(
            ['server', 'before MB', 'with sockets MB', 'KB a socket', 'of it JavaScript heap'],
            servers.map(({ name, before, after }) => [
              name,
              before.rss / 1e6,
              after.rss / 1e6,
              (after.rss - before.rss) / SOCKETS / 1e3,
              (after.heapUsed - before.heapUsed) / SOCKETS / 1e3,
            ]),
          ),
        },
      ],
      notes: ['The kernel’s own buffers for each connection are not in these figures, for none of the servers.'],
    }
  } finally {
    await database.remove()
  }
}

async function ours(database: BenchDatabase) {
  const program = await startSalon(database.url, COLLECTING)
  return weigh('this platform', program, program.socketUrl, clientSubscription(SUBSCRIPTION, IN_FRENCH))
}

async function plain() {
  const program = await startProgram(benchFile('peers/plain-graphql-ws.ts'), {}, COLLECTING)
  const payload = { query: clientDocument(SUBSCRIPTION).text, variables: IN_FRENCH }
  return weigh('plain graphql-ws', program, program.ready, payload)
}

async function raw() {
  const program = await startProgram(benchFile('peers/raw-broadcast.ts'), {}, COLLECTING)
  return weigh('raw `ws`', program, program.ready, undefined)
}

async function weigh(name: string, program: Program, url: string, payload: object | undefined) {
  await rest()
  const before = await program.usage()
  const hall = await openHall({ url, count: SOCKETS, ids: 'shared', ...(payload && { payload }) })
  await rest()
  const after = await program.usage()
  await hall.close()
  await program.stop()
  return { name, before, after }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS))
