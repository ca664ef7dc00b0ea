import {
  ApplicationDocument,
  MyApplicationsChangedDocument,
  MyApplicationsDocument,
  OpenApplicationDocument,
  RegisterExhibitorDocument,
  SaveApplicationDocument,
  SubmitApplicationDocument,
  WithdrawApplicationDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { startSalon } from '../support/salon.ts'

const salon = await startSalon()
const $in = { in: 'AR' } as const
const COOPERATIVE = {
  kind: 'COOPERATIVE',
  name: 'Coopérative Tifinagh d’Ouarzazate',
  nameAr: 'تعاونية تيفيناغ',
  region: 'MA-08',
  city: 'Ouarzazate',
  family: 'carpet',
} as const

const registered = async (client: Client, name: string, registerNumber?: string) => {
  const { registerExhibitor } = await client.mutate(RegisterExhibitorDocument, {
    ...$in,
    input: { ...COOPERATIVE, name, registerNumber },
  })
  return registerExhibitor
}
/** A new exhibitor of this persona's with a draft for the call that is open. */
async function drafted(client: Client, name: string) {
  const exhibitor = await registered(client, name)
  if (exhibitor.__typename !== 'Exhibitor') throw new Error(exhibitor.__typename)
  const { openApplication } = await client.mutate(OpenApplicationDocument, {
    ...$in,
    call: 'late',
    exhibitorId: exhibitor.id,
  })
  if (openApplication.__typename !== 'StandApplication') throw new Error(openApplication.__typename)
  return { exhibitorId: exhibitor.id, id: openApplication.id, version: openApplication.version }
}
const save = async (client: Client, id: string, version: number, text: string) =>
  (
    await client.mutate(SaveApplicationDocument, {
      ...$in,
      id,
      input: { version, answers: [{ key: 'presentation', text }] },
    })
  ).saveApplication

describe('who exhibits', () => {
  it('is registered once under a number of the register, and may share a name', async () => {
    const visitor = await salon.asPersona('visitor')
    const first = await registered(visitor, 'Atelier Même Nom', 'RNA-TEST-1')
    const second = await registered(visitor, 'Atelier Même Nom')
    expect([first, second].map((e) => e.__typename === 'Exhibitor' && e.slug)).toEqual([
      'atelier-meme-nom',
      'atelier-meme-nom-2',
    ])
    expect(await registered(visitor, 'Autre', 'RNA-TEST-1')).toMatchObject({ code: 'REGISTER_NUMBER_TAKEN' })
    expect(await registered(visitor, 'تعاونية')).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['name'] }] })
  })
})

describe('a draft', () => {
  it('is one for each exhibitor and call, and for calls that are open', async () => {
    const client = await salon.asPersona('visitor')
    const { exhibitorId } = await drafted(client, 'Une Seule Fois')
    const again = (call: string) => client.mutate(OpenApplicationDocument, { ...$in, call, exhibitorId })
    expect((await again('late')).openApplication).toMatchObject({ code: 'ALREADY_APPLIED' })
    expect((await again('main')).openApplication).toMatchObject({ code: 'CALL_NOT_OPEN' })
  })
  it('does not exist for another exhibitor, nor for the desk before it is sent', async () => {
    const { id, version } = await drafted(await salon.asPersona('visitor'), 'À Moi Seule')
    for (const other of ['exhibitor-2', 'registration-desk', 'buyer'] as const) {
      const client = await salon.asPersona(other)
      expect((await client.query(ApplicationDocument, { ...$in, id })).application, other).toBeNull()
      expect(await save(client, id, version, 'x'), other).toMatchObject({ code: 'NOT_FOUND' })
    }
  })
  it('is saved from two devices: the slower is told, with the version that it has now', async () => {
    const client = await salon.asPersona('visitor')
    const { id, version } = await drafted(client, 'Deux Appareils')
    expect(await save(client, id, version, 'à l’atelier')).toMatchObject({ version: version + 1 })
    expect(await save(client, id, version, 'à la maison')).toMatchObject({
      code: 'STALE_APPLICATION',
    })
    const both = await Promise.all([save(client, id, version + 1, 'a'), save(client, id, version + 1, 'b')])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['StaleApplication', 'StandApplication'])
  })
  it('is not sent while something is missing, and says all of it', async () => {
    const client = await salon.asPersona('visitor')
    const { id } = await drafted(client, 'Incomplète')
    const { submitApplication } = await client.mutate(SubmitApplicationDocument, { ...$in, id })
    expect(submitApplication).toMatchObject({ code: 'APPLICATION_INCOMPLETE' })
    expect('incomplete' in submitApplication && submitApplication.incomplete.length).toBeGreaterThan(3)
  })
  it('refuses a wish that no stand meets, rather than fail', async () => {
    const client = await salon.asPersona('visitor')
    const { id, version } = await drafted(client, 'Trop Grande')
    const wishes = { wantedWatts: -1, wantsWater: false, wantsOpenSides: 9, needsAccessible: false, wantedDm2: 0 }
    const { saveApplication } = await client.mutate(SaveApplicationDocument, {
      ...$in,
      id,
      input: { version, answers: [], wishes },
    })
    expect(saveApplication).toMatchObject({ code: 'INVALID_INPUT' })
  })
  it('is taken back, and another may be opened; those concerned are told', async () => {
    const client = await salon.asPersona('visitor')
    const { id, exhibitorId } = await drafted(client, 'Retirée')
    const { myApplications } = await client.query(MyApplicationsDocument, $in)
    const events = await client.subscribe(MyApplicationsChangedDocument, { after: myApplications.cursor })
    const { withdrawApplication } = await client.mutate(WithdrawApplicationDocument, { ...$in, id })
    expect(withdrawApplication).toMatchObject({ state: 'WITHDRAWN' })
    expect((await events.next()).myApplicationsChanged).toMatchObject({ kind: 'withdrawn' })
    const { openApplication } = await client.mutate(OpenApplicationDocument, { ...$in, call: 'late', exhibitorId })
    expect(openApplication).toMatchObject({ state: 'DRAFT' })
  })
})
