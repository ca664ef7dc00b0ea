import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { claimDatabase } from './support/claim-hall.ts'
import { type BenchDatabase, benchDatabase } from './support/database.ts'
import { benchFile, type Program, startProgram } from './support/processes.ts'
import type { Bench } from './support/report.ts'
import { runs } from './support/runs.ts'
import { clientDocument, signIn, startSalon } from './support/salon.ts'
import { median, spread } from './support/statistics.ts'
import { table } from './support/table.ts'

const CLIENTS = 8
const SECONDS = 4
const ROUNDS = runs(4)
const run = promisify(execFile)

/** Turns a second of one way to hold a stand, confirm it and give it back, run by run. */
interface Way {
  readonly name: string
  readonly turn: () => Promise<number>
}

export const bench: Bench = async () => {
  const database = await benchDatabase()
  const programs: Program[] = []
  try {
    await claimDatabase(database, CLIENTS)
    const salon = await startSalon(database.url)
    programs.push(salon)
    const direct = await startProgram(benchFile('clients/claimants.ts'), { DATABASE_URL: database.url })
    programs.push(direct)
    const cookie = await signIn(salon.url, database.edition.organiser)
    const ways: Way[] = [
      { name: 'SQL, pgbench', turn: () => pgbench(database) },
      { name: 'the action, called directly', turn: () => direct.ask('claims', { clients: CLIENTS, seconds: SECONDS }) },
      { name: 'through GraphQL over HTTP', turn: () => overHttp(salon.url, cookie, database) },
    ]
    return await compare(ways)
  } finally {
    for (const program of programs) await program.stop()
    await database.remove()
  }
}

async function compare(ways: readonly Way[]) {
  const rates = ways.map((): number[] => [])
  for (const { turn } of ways) await turn()
  for (let round = 0; round < ROUNDS; round++) for (const [n, { turn }] of ways.entries()) rates[n]?.push(await turn())
  const medians = rates.map(median)
  const [sql = Number.NaN, direct = Number.NaN, http = Number.NaN] = medians
  return {
    title: 'Claim throughput',
    how: `A stand is held for an accepted file, confirmed and given back: three transactions a turn, ${CLIENTS} clients each on a stand of its own, ${ROUNDS} runs of ${SECONDS} s a way in turn, medians. The SQL has the same locks, conditional writes, counters and journal entries, without what decides who may.`,
    verdicts: [
      {
        expected: 'the action at least a third of the bare SQL',
        seen: `${(direct / sql).toFixed(2)} of it`,
        kept: direct >= sql / 3,
      },
      {
        expected: 'through GraphQL at least a quarter of the action',
        seen: `${(http / direct).toFixed(2)} of it`,
        kept: http >= direct / 4,
      },
    ],
    tables: [
      {
        heading: 'Held, confirmed and given back',
        table: table(
          ['way', 'turns/s', 'claims’ transactions/s', 'runs', '× SQL, pgbench'],
          ways.map(({ name }, n) => {
            const [slow, quick] = spread(rates[n] ?? [])
            const rate = medians[n] ?? Number.NaN
            return [name, rate, rate * 3, `${Math.round(slow)}–${Math.round(quick)}`, rate / sql]
          }),
        ),
      },
    ],
    notes: [
      'pgbench has no network, no pool and no language between it and PostgreSQL, and prepares its statements; the action goes through Prisma, reads the file, its members and the stand, and asks the rules. While the platform runs, its followers read every entry, in all three ways.',
      'An answer over HTTP waits until this process has read the journal up to it, so that who reads next sees it, and comes with the file read again.',
    ],
  }
}

/** Where Debian puts it; elsewhere it is on the path. */
function pgbenchPath(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(root, version, 'bin/pgbench')).find((path) => existsSync(path))
  if (found) return found
  try {
    execFileSync('pgbench', ['--version'])
    return 'pgbench'
  } catch {
    throw new Error('pgbench is missing: install postgresql-contrib, or postgresql on Debian')
  }
}

/** The same three transactions in SQL. Each client takes its own stand and file. */
async function pgbench(database: BenchDatabase): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'salon-claims-'))
  try {
    const script = join(folder, 'claims.sql')
    await writeFile(script, SCRIPT)
    const words = ['-n', '-M', 'prepared', '-f', script, '-c', String(CLIENTS), '-j', '2', '-T', String(SECONDS)]
    const { stdout } = await run(pgbenchPath(), [...words, database.url])
    const [, rate] = /^tps = ([\d.]+)/m.exec(stdout) ?? []
    if (!rate) throw new Error(`pgbench said no rate: ${stdout}`)
    return Number(rate)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const NEWS = (kind: string) => `
insert into journal (edition_id, topic, kind, subject, audience, payload)
select edition_id, 'stands', '${kind}', stand_id, 'everyone', jsonb_build_object('standId', stand_id) from bench_claimant where n = :n
union all select edition_id, 'standFiles', '${kind}', file_id, 'organisers', '{}' from bench_claimant where n = :n
union all select edition_id, 'standFiles', '${kind}', file_id, 'person:' || person_id, '{}' from bench_claimant where n = :n;`
const LOCKS = `
select 1 from stand_application where id = (select file_id from bench_claimant where n = :n) for update;
select pg_advisory_xact_lock(hashtextextended('stand:' || stand_id, 0)) from bench_claimant where n = :n;`

const SCRIPT = `\\set n :client_id
begin;${LOCKS}
insert into stand_claim (id, edition_id, stand_id, application_id, kind, during, made_by_id)
select gen_random_uuid(), edition_id, stand_id, file_id, 'HOLD', tstzrange(now(), now() + interval '2 days'), person_id
from bench_claimant b where n = :n and not exists (
  select from stand_claim c where c.stand_id = b.stand_id and c.ended_at is null
    and (upper_inf(c.during) or upper(c.during) > now()));${NEWS('held')}
commit;
begin;${LOCKS}
update stand_claim set kind = 'ALLOCATION', during = tstzrange(lower(during), null)
where stand_id = (select stand_id from bench_claimant where n = :n) and kind = 'HOLD' and ended_at is null
  and upper(during) > now();
update stand_application set stands_taken = stands_taken + 1
where id = (select file_id from bench_claimant where n = :n) and stands_taken < stands_granted;${NEWS('allocated')}
commit;
begin;${LOCKS}
update stand_claim set ended_at = now(), ended_for = 'released'
where stand_id = (select stand_id from bench_claimant where n = :n) and ended_at is null;
update stand_application set stands_taken = stands_taken - 1
where id = (select file_id from bench_claimant where n = :n) and stands_taken > 0;${NEWS('freed')}
commit;
`

/** The documents that the web client sends, by their hash, over as many connections. */
async function overHttp(url: string, cookie: string, database: BenchDatabase): Promise<number> {
  const { rows } = await database.client.query<{ stand_id: string; file_id: string }>(
    'select stand_id, file_id from bench_claimant order by n',
  )
  const send = async (operationName: string, variables: object) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: url },
      body: JSON.stringify({
        operationName,
        variables: { ...variables, in: 'FR' },
        extensions: { persistedQuery: { version: 1, sha256Hash: clientDocument(operationName).hash } },
      }),
    })
    const { data } = (await response.json()) as {
      data?: Record<string, { __typename: string; claims?: { id: string }[] }>
    }
    const [answer] = Object.values(data ?? {})
    if (answer?.__typename !== 'StandFile') throw new Error(`${operationName} answered ${JSON.stringify(data)}`)
    return answer.claims?.[0]?.id ?? ''
  }
  const until = performance.now() + SECONDS * 1000
  const started = performance.now()
  const turns = await Promise.all(
    rows.map(async ({ stand_id: stand, file_id: file }) => {
      let done = 0
      for (; performance.now() < until; done++) {
        const claim = await send('HoldStand', { file, stand })
        await send('ConfirmStand', { claim })
        await send('ReleaseStand', { claim })
      }
      return done
    }),
  )
  return turns.reduce((sum, done) => sum + done, 0) / ((performance.now() - started) / 1000)
}
