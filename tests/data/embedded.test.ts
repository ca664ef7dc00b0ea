import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@salon/prisma/embedded/embedded.ts'
import { runningPostmaster, until } from '@salon/prisma/embedded/postmaster.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rowsOf } from './rows.ts'

let folder: string
const postmaster = () => runningPostmaster(join(folder, 'postgres'))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salon-embedded-'))
  await chmod(folder, 0o755)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('is shared by all who start it, and stopped by the last who leaves', async () => {
  const [first, second] = await Promise.all([startEmbedded(folder), startEmbedded(folder)])
  expect(second.url).toBe(first.url)
  await first.stop()
  expect(await rowsOf(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(postmaster()).toBeUndefined()
})

it('keeps what was written, and its port, from one start to the next', async () => {
  const first = await startEmbedded(folder)
  await rowsOf(first.url, 'create table kept as select 7 as edition')
  await first.stop()
  const second = await startEmbedded(folder)
  expect(second.url).toBe(first.url)
  expect(await rowsOf(second.url, 'select * from kept')).toEqual([{ edition: 7 }])
  await second.stop()
})

it('starts again over the files that a killed server left behind', async () => {
  const first = await startEmbedded(folder)
  await rowsOf(first.url, 'create table kept as select 7 as edition')
  const killed = postmaster()?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  await until('the server is gone', 10, () => postmaster() === undefined)
  const second = await startEmbedded(folder)
  expect(postmaster()?.pid).not.toBe(killed)
  expect(await rowsOf(second.url, 'select * from kept')).toEqual([{ edition: 7 }])
  await first.stop()
  await second.stop()
})

it('ends a transaction that idles for half a minute, since it holds back every reader of the journal', async () => {
  const own = await startEmbedded(folder)
  expect(await rowsOf(own.url, 'show idle_in_transaction_session_timeout')).toEqual([
    { idle_in_transaction_session_timeout: '30s' },
  ])
  expect(await rowsOf(own.url, 'show fsync')).toEqual([{ fsync: 'on' }])
  await own.stop()
})
