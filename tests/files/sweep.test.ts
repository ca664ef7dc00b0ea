import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Sweep } from '@salon/api/files/sweep.ts'
import { expect, it } from 'vitest'
import { whenFileEnds } from '../support/endings.ts'
import { startSalon } from '../support/salon.ts'
import { givenExhibits } from './exhibits.ts'
import { handIn, look, picture } from './hand-in.ts'

const filesDir = await mkdtemp(join(tmpdir(), 'salon-sweep-'))
whenFileEnds(() => rm(filesDir, { recursive: true, force: true }))
const salon = await startSalon({ config: { filesDir } })
const { services } = salon
const exhibitor = await salon.asPersona('exhibitor')
const exhibits = await givenExhibits(services, 'exhibitor')
const inDays = (days: number) => new Sweep({ ...services, now: () => new Date(Date.now() + days * 86_400_000) })
const aPicture = async () => {
  const sent = await picture(400, 300).png().toBuffer()
  const { body } = await handIn(exhibitor, sent)
  await look(exhibitor, `${body.hash}?w=320`)
  return { sent, hash: body.hash }
}

it('removes what nobody attached within a week, with its copies, and nothing else', async () => {
  const [lost, attached, shown] = [await aPicture(), await aPicture(), await aPicture()]
  await exhibits.asPaper(attached.hash)
  await exhibits.asPhotograph(shown.hash)
  expect(await inDays(6.9).sweep()).toBe(0)
  expect(await inDays(7.1).sweep()).toBe(1)
  expect(await services.storage.keysFrom(lost.hash)).toEqual([])
  expect((await look(exhibitor, lost.hash)).status).toBe(404)
  for (const { hash } of [attached, shown]) expect((await look(exhibitor, hash)).status).toBe(200)
})

it('leaves alone what was handed in again meanwhile', async () => {
  const { sent, hash } = await aPicture()
  await services.db.$executeRaw`update file_upload set at = at - interval '8 days' where hash = ${hash}`
  await handIn(exhibitor, sent)
  expect(await inDays(0).sweep()).toBe(0)
  expect((await look(exhibitor, hash)).status).toBe(200)
})

it('never leaves a name without bytes, though the same file comes in while it is removed', async () => {
  const { sent, hash } = await aPicture()
  for (let round = 0; round < 40; round++) {
    await services.db.$executeRaw`update file_upload set at = at - interval '8 days' where hash = ${hash}`
    await Promise.all([inDays(0).sweep(), inDays(0).sweep(), handIn(exhibitor, sent)])
    expect((await look(exhibitor, hash)).status, `round ${round}`).toBe(200)
  }
})

it('forgets tries that came to nothing', async () => {
  await handIn(exhibitor, Buffer.from('nothing of use'))
  const refused = () => services.db.fileUpload.count({ where: { hash: null } })
  expect(await refused()).toBe(1)
  await inDays(8).sweep()
  expect(await refused()).toBe(0)
})
