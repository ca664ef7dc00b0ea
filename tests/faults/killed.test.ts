import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { salonProcess } from '../support/process.ts'
import { until } from '../support/until.ts'
import { Organisers } from './organisers.ts'
import { expectWhole } from './whole.ts'

const ROUNDS = 4

it('the API killed with -9 under load loses nothing it acknowledged, and leaves nothing half done', async () => {
  const databaseUrl = await freshDatabase({ seeded: true })
  let salon = await salonProcess({ databaseUrl })
  const organisers = new Organisers(await salon.asPersona('editor'))
  await organisers.start(10)
  for (let round = 0; round < ROUNDS; round++) {
    const before = organisers.acknowledged.length
    await until(() => organisers.acknowledged.length > before + 15)
    // At any moment of a transaction: ten of them are under way.
    await pause(Math.random() * 30)
    await salon.kill('SIGKILL')
    await expectWhole(databaseUrl, organisers.acknowledged)
    salon = await salonProcess({ databaseUrl })
    organisers.moveTo(salon.url)
  }
  const before = organisers.acknowledged.length
  await until(() => organisers.acknowledged.length > before + 15)
  await organisers.stop()
  await expectWhole(databaseUrl, organisers.acknowledged)
  expect(organisers.acknowledged.length).toBeGreaterThan(15 * (ROUNDS + 1))
}, 120_000)
