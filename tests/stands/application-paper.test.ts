import { idOf } from '@salon/prisma/seed/ids.ts'
import {
  ApplicationDocument,
  AskApplicationDocument,
  AttachToApplicationDocument,
  DetachFromApplicationDocument,
  MyApplicationsChangedDocument,
  MyApplicationsDocument,
  ReviewChangedDocument,
  ReviewFileDocument,
  SaveApplicationDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { handIn, picture } from '../files/hand-in.ts'
import type { Client } from '../support/client.ts'
import { startSalon } from '../support/salon.ts'

const salon = await startSalon()
const { db } = salon.services
const $in = { in: 'FR' } as const
const member = await salon.asPersona('exhibitor', 'fr')
const colleague = await salon.asPersona('buyer', 'fr')
const desk = await salon.asPersona('registration-desk', 'fr')

const aPicture = async (client: Client) => (await handIn(client, await picture().png().toBuffer())).body.hash

/** A file of a cooperative that both the exhibitor and the buyer act for, in some state. */
async function givenFile(state: 'DRAFT' | 'UNDER_REVIEW') {
  const { call, exhibitorId } = await db.standApplication.findFirstOrThrow({
    where: { state: 'SUBMITTED', kind: 'COOPERATIVE', call: { key: 'late' } },
    include: { call: true },
  })
  const {
    id: _id,
    slug,
    registerNumber: _number,
    ...row
  } = await db.exhibitor.findUniqueOrThrow({
    where: { id: exhibitorId },
  })
  const own = crypto.randomUUID()
  const id = crypto.randomUUID()
  const last = await db.standApplication.aggregate({ _max: { number: true } })
  await db.exhibitor.create({ data: { ...row, presentation: {}, id: own, slug: `${slug}-${own}` } })
  await db.exhibitorMember.createMany({
    data: ['exhibitor', 'buyer'].map((key) => ({ exhibitorId: own, personId: idOf('persona', key) })),
  })
  await db.standApplication.create({
    data: {
      id,
      editionId: call.editionId,
      callId: call.id,
      exhibitorId: own,
      number: (last._max.number ?? 0) + 1,
      state,
      kind: 'COOPERATIVE',
      familyId: row.familyId,
      submittedAt: state === 'DRAFT' ? null : new Date('2022-12-04'),
      changedAt: new Date('2022-12-04'),
      provenance: 'GENERATED',
    },
  })
  return id
}
const attach = async (client: Client, id: string, hash: string, name: string, more: object = {}) =>
  (await client.mutate(AttachToApplicationDocument, { ...$in, id, key: 'certificate', hash, name, ...more }))
    .attachToApplication
const detach = async (client: Client, id: string, hash: string) =>
  (await client.mutate(DetachFromApplicationDocument, { ...$in, id, key: 'certificate', hash })).detachFromApplication
const ask = async (id: string, keys: string[], text = '') =>
  (await desk.mutate(AskApplicationDocument, { ...$in, id, keys, text })).askApplication
const read = async (id: string, client = member) =>
  (await client.query(ApplicationDocument, { ...$in, id })).application
const onDesk = async (id: string) => (await desk.query(ReviewFileDocument, { ...$in, id })).application

describe('a photograph or paper that is put in or taken out', () => {
  it('moves the version, and is in the history with who, when and which', async () => {
    const id = await givenFile('DRAFT')
    const hash = await aPicture(member)
    const before = await read(id)
    expect(await attach(member, id, hash, 'شهادة.pdf')).toMatchObject({ version: (before?.version ?? 0) + 1 })
    const after = await detach(member, id, hash)
    expect(after).toMatchObject({ version: (before?.version ?? 0) + 2, files: [] })
    const history = (await read(id))?.history ?? []
    const paper = { key: 'certificate', fileName: 'شهادة.pdf', by: { name: 'Lahcen Ouazzour' } }
    expect(history.slice(-2)).toMatchObject([
      { kind: 'attached', ...paper },
      { kind: 'detached', ...paper },
    ])
  })

  it('twice is there once, however often the answer was lost, and the history has it once', async () => {
    const id = await givenFile('DRAFT')
    const hash = await aPicture(member)
    const all = await Promise.all([1, 2, 3, 4].map(() => attach(member, id, hash, 'a.png')))
    for (const each of all) expect(each).toMatchObject({ files: [{ key: 'certificate' }] })
    expect(await db.applicationFile.count({ where: { applicationId: id } })).toBe(1)
    expect(await db.applicationEvent.count({ where: { applicationId: id, kind: 'attached' } })).toBe(1)
  })

  it('may be put back by another member, though that one never handed it in', async () => {
    const id = await givenFile('DRAFT')
    const hash = await aPicture(member)
    await attach(member, id, hash, 'a.png')
    await detach(colleague, id, hash)
    expect(await attach(colleague, id, hash, 'a.png')).toMatchObject({ files: [{ file: { hash } }] })
    expect(await attach(await salon.asPersona('exhibitor-2'), id, hash, 'a.png')).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('makes what another device typed before it stale, and no paper is lost by that', async () => {
    const id = await givenFile('DRAFT')
    const before = await read(id)
    await attach(colleague, id, await aPicture(colleague), 'a.png')
    const { saveApplication } = await member.mutate(SaveApplicationDocument, {
      ...$in,
      id,
      input: { version: before?.version ?? 0, answers: [{ key: 'presentation', text: 'x' }] },
    })
    expect(saveApplication).toMatchObject({ code: 'STALE_APPLICATION' })
  })
})

describe('one missing paper', () => {
  it('is asked for by its name, without a word, and its upload is the answer, live on both sides', async () => {
    const id = await givenFile('UNDER_REVIEW')
    const { cursor: after } = (await member.query(MyApplicationsDocument, $in)).myApplications
    const told = await member.subscribe(MyApplicationsChangedDocument, { after })
    const reviewed = await desk.subscribe(ReviewChangedDocument, { ...$in, after })
    expect(await ask(id, ['certificate'])).toMatchObject({ state: 'MORE_INFORMATION' })
    expect((await told.next()).myApplicationsChanged).toMatchObject({ kind: 'asked' })
    expect((await reviewed.next()).reviewChanged).toMatchObject({ kind: 'asked', subject: id })
    const asked = await read(id)
    expect(asked).toMatchObject({ asked: ['certificate'], issues: [{ key: 'certificate', problem: 'MISSING' }] })
    expect(asked?.history.at(-1)).toMatchObject({ kind: 'asked', key: 'certificate', note: null })

    const answered = await attach(member, id, await aPicture(member), 'شهادة.jpg', { answers: true })
    expect(answered).toMatchObject({ state: 'UNDER_REVIEW', asked: [], files: [{ name: 'شهادة.jpg' }] })
    expect((await reviewed.next()).reviewChanged).toMatchObject({ kind: 'attached', subject: id })
    expect((await reviewed.next()).reviewChanged).toMatchObject({ kind: 'answered', subject: id })
    const seen = await onDesk(id)
    expect(seen?.history.slice(-2).map(({ kind, by }) => [kind, by?.name])).toEqual([
      ['attached', 'Lahcen Ouazzour'],
      ['answered', 'Lahcen Ouazzour'],
    ])
  })

  it('that was there already is answered by another one, which takes its place', async () => {
    const id = await givenFile('DRAFT')
    const [wrong, right] = [await aPicture(member), await aPicture(member)]
    await attach(member, id, wrong, 'wrong.png')
    await db.standApplication.update({ where: { id }, data: { state: 'UNDER_REVIEW', submittedAt: new Date() } })
    await ask(id, ['certificate'])
    expect((await read(id))?.issues).toEqual([{ __typename: 'FieldIssue', key: 'certificate', problem: 'MISSING' }])
    const answered = await attach(colleague, id, await aPicture(colleague), 'other.png')
    expect(answered).toMatchObject({ state: 'MORE_INFORMATION', issues: [], files: [{ name: 'other.png' }] })
    await detach(colleague, id, (await db.applicationFile.findFirstOrThrow({ where: { applicationId: id } })).fileHash)
    expect(await attach(member, id, right, 'right.png', { answers: true })).toMatchObject({
      state: 'UNDER_REVIEW',
      files: [{ name: 'right.png' }],
    })
  })

  it('may be the same one again, when its exhibitor says that it is the right one', async () => {
    const id = await givenFile('DRAFT')
    const hash = await aPicture(member)
    await attach(member, id, hash, 'right.png')
    await db.standApplication.update({ where: { id }, data: { state: 'UNDER_REVIEW', submittedAt: new Date() } })
    await ask(id, ['certificate'])
    expect(await attach(member, id, hash, 'right.png', { answers: true })).toMatchObject({ state: 'UNDER_REVIEW' })
    expect(await db.applicationFile.count({ where: { applicationId: id } })).toBe(1)
  })

  it('does not send the answer while something else is missing that was asked for', async () => {
    const id = await givenFile('UNDER_REVIEW')
    await ask(id, ['certificate', 'statutes'])
    const half = await attach(member, id, await aPicture(member), 'a.png', { answers: true })
    expect(half).toMatchObject({ state: 'MORE_INFORMATION', issues: [{ key: 'statutes' }] })
  })

  it('is asked for in words where it is no paper', async () => {
    const id = await givenFile('UNDER_REVIEW')
    expect(await ask(id, ['presentation'])).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await ask(id, ['presentation', 'certificate'])).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await ask(id, ['presentation'], 'Parlez-nous de vous')).toMatchObject({ state: 'MORE_INFORMATION' })
  })
})
