import { coldReads, keepChanging, read } from './support/cold.ts'
import { type BenchDatabase, benchDatabase } from './support/database.ts'
import { type Loaded, loadInTurn, type Target } from './support/load.ts'
import { type Peer, startPlain, startPostGraphile } from './support/peers.ts'
import { benchFile, type Program, startProgram } from './support/processes.ts'
import type { Bench, Verdict } from './support/report.ts'
import { runs } from './support/runs.ts'
import { type BenchSalon, clientAddress, clientDocument, signIn, startSalon } from './support/salon.ts'
import { median, quantile } from './support/statistics.ts'
import { table } from './support/table.ts'

const LOAD = { connections: 20, seconds: 3, rounds: runs(4) }
const CHANGE_EVERY_MS = 10
const COLD_READS = 20 * runs(4)
const ACCEPT = 'application/graphql-response+json, application/graphql+json, application/json'

/** The servers that are compared, all up at once. */
interface Field {
  readonly salon: BenchSalon
  readonly bare: Program
  readonly bareBrotli: Program
  readonly plain: Peer
  readonly postGraphile: Peer
}

export const bench: Bench = async () => {
  const database = await benchDatabase()
  const programs: Program[] = []
  const started = async <T extends Program | Peer>(starting: Promise<T>): Promise<T> => {
    const it = await starting
    programs.push('program' in it ? it.program : it)
    return it
  }
  try {
    const salon = await started(startSalon(database.url))
    const copy = { COPY_OF: board(salon.url).url, ACCEPT }
    const field: Field = {
      salon,
      bare: await started(startProgram(benchFile('peers/bare.ts'), copy)),
      bareBrotli: await started(startProgram(benchFile('peers/bare.ts'), { ...copy, ENCODING: 'br' })),
      plain: await started(startPlain(database)),
      postGraphile: await started(startPostGraphile(database)),
    }
    return await compare(field, database)
  } finally {
    for (const program of programs) await program.stop()
    await database.remove()
  }
}

async function compare(field: Field, database: BenchDatabase) {
  const { salon, bare, bareBrotli, plain, postGraphile } = field
  const plainBoard = plain.board('plain Apollo + Pothos + Prisma')
  const grafBoard = postGraphile.board('PostGraphile 5')
  const bytes = (await read(board(salon.url))).length
  for (const target of [plainBoard, grafBoard]) await read(target)

  const warm = await loadInTurn(
    [{ ...board(salon.url), name: 'bare node:http', url: bare.ready }, board(salon.url), plainBoard, grafBoard],
    LOAD,
  )
  const br = { 'accept-encoding': 'br' }
  const small = await loadInTurn(
    [{ ...board(salon.url, br), name: 'bare node:http', url: bareBrotli.ready }, board(salon.url, br)],
    LOAD,
  )

  const changing = keepChanging(database, CHANGE_EVERY_MS)
  const cold = await loadInTurn([board(salon.url), grafBoard], LOAD)
  await changing.stop()
  const single = {
    ours: await coldReads(database, board(salon.url), COLD_READS),
    theirs: await coldReads(database, grafBoard, COLD_READS),
  }

  const { visitorId, visitor } = database.edition
  const own = ownBoard(salon.url, await signIn(salon.url, visitor))
  const graphOwn = postGraphile.board('PostGraphile 5', visitorId)
  const plainOwn = plain.board('plain Apollo + Pothos + Prisma', visitorId)
  for (const target of [own, graphOwn, plainOwn]) await read(target)
  const rights = await loadInTurn([own, plainOwn, graphOwn], LOAD)

  return {
    title: 'Schedule read',
    how: `120 sessions, 300 speakers, 8 rooms: the document that the board sends, by GET and hash as the web client sends it, ${Math.round(bytes / 1024)} KiB. ${LOAD.connections} connections, ${LOAD.rounds} runs of ${LOAD.seconds} s a server in turn, medians.`,
    verdicts: [
      atLeast('at least 60 % of the bare server', rate(warm, 1) / rate(warm, 0), 0.6, percent),
      atLeast('a read straight after a change not slower than PostGraphile', rate(cold, 0) / rate(cold, 1), 1, times),
      atLeast('the same, one reader', median(single.theirs) / median(single.ours), 1, times),
      atLeast(
        'a read with rights of one’s own not slower than PostGraphile',
        rate(rights, 0) / rate(rights, 2),
        1,
        times,
      ),
    ],
    tables: [
      { heading: 'Nothing has changed', table: loaded(warm, 0) },
      { heading: 'The same as a browser asks for it (Brotli)', table: loaded(small, 0) },
      { heading: `A change every ${CHANGE_EVERY_MS} ms`, table: loaded(cold, 1) },
      {
        heading: 'One reader, each read straight after a change',
        table: table(
          ['server', 'median ms', 'p95 ms'],
          Object.entries({ 'this platform': single.ours, 'PostGraphile 5': single.theirs }).map(([name, took]) => [
            name,
            median(took),
            quantile(took, 0.95),
          ]),
        ),
      },
      { heading: 'Signed in, with `mine` on each session', table: loaded(rights, 2) },
    ],
    notes: [
      'PostGraphile and the plain stack take the viewer from an unverified header; ours reads a signed cookie and its sign-in.',
      'PostGraphile and the plain stack answer without compression, as their guides have it.',
    ],
  }
}

function board(url: string, headers: Readonly<Record<string, string>> = {}): Target {
  const sent = { accept: ACCEPT, 'accept-language': 'fr', 'apollo-require-preflight': '1', ...headers }
  return { name: 'this platform', url: clientAddress(url, 'PublicSchedule', { in: 'FR' }), headers: sent }
}

/** The board with the viewer's own entry on each session: a foreign document, by its text. */
function ownBoard(url: string, cookie: string): Target {
  const query = clientDocument('PublicSchedule')
    .text.replace(' seatsLeft ', ' seatsLeft mine { reason addedAt } ')
    .replace('first: 500', 'first: 120')
  if (!query.includes('mine')) throw new Error('the board’s document has no place for `mine`')
  return {
    name: 'this platform',
    url: `${url}/graphql`,
    headers: { cookie, origin: url },
    body: { query, variables: { in: 'FR' } },
  }
}

const rate = (loads: readonly Loaded[], n: number) => loads[n]?.perSecond ?? Number.NaN
const percent = (ratio: number) => `${Math.round(ratio * 100)} %`
const times = (ratio: number) => `${ratio.toFixed(2)} times as quick`

function atLeast(expected: string, ratio: number, least: number, words: (ratio: number) => string): Verdict {
  return { expected, seen: words(ratio), kept: ratio >= least }
}

function loaded(loads: readonly Loaded[], reference: number): string {
  const base = rate(loads, reference)
  const rows = loads.map(({ name, perSecond, slowestToQuickest: [slow, quick], p50, p99, failed }) => [
    name,
    perSecond,
    `${Math.round(slow)}–${Math.round(quick)}`,
    perSecond / base,
    p50,
    p99,
    failed,
  ])
  return table(['server', 'requests/s', 'runs', `× ${loads[reference]?.name}`, 'p50 ms', 'p99 ms', 'failed'], rows)
}
