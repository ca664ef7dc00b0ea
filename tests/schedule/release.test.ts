import { transaction } from '@salon/api/db.ts'
import { discardDraft, editDraft } from '@salon/api/schedule/draft.actions.ts'
import { contentOf } from '@salon/api/schedule/draft.ts'
import { runOperation } from '@salon/api/schedule/operation.actions.ts'
import { publishRelease } from '@salon/api/schedule/release.actions.ts'
import type { StaleEdit } from '@salon/api/schedule/schedule.refusals.ts'
import { takeTurn } from '@salon/api/schedule/schedule.store.ts'
import { describe, expect, it } from 'vitest'
import { until } from '../support/until.ts'
import { at, inAll, smallFair } from './drafting.ts'

const refused = (code: string) => expect.objectContaining({ code })

const MORNING = [
  { title: 'Tapis', from: '09:00', to: '10:00', people: ['Ana'] },
  { title: 'Zellige', from: '10:00', to: '11:00', people: ['Omar'] },
]

describe('the draft', () => {
  it('leaves what everybody sees alone until it is published, then changes it as a whole', async () => {
    const fair = await smallFair(MORNING)
    const eve = await fair.as('Eve')
    const sessionId = fair.session('Tapis').id
    const content = fair.content('Tapis', { startsAt: at('14:00'), endsAt: at('15:00'), titles: inAll('Tapis') })
    await editDraft(eve, { sessionId, draftVersion: null, baseVersion: 1, content })
    expect((await fair.live('Tapis')).startsAt).toEqual(at('09:00'))

    const fresh = await editDraft(eve, {
      sessionId: null,
      draftVersion: null,
      baseVersion: null,
      content: fair.content('Tapis', { titles: inAll('Cuir'), people: [] }),
    })
    expect(fresh.released).toBeNull()
    const release = await publishRelease(eve, 1, ' Après-midi ')
    expect(release).toMatchObject({ number: 1, note: 'Après-midi' })
    expect(release.changes.map(({ what }) => what)).toEqual([['NEW'], ['RETIMED']])
    expect(await fair.live('Tapis')).toMatchObject({ version: 2, startsAt: at('14:00'), plannedStartsAt: at('14:00') })
    expect(await fair.live('Cuir')).toMatchObject({ id: fresh.sessionId, version: 1, state: 'SCHEDULED' })
    expect(await fair.db.sessionDraft.count()).toBe(0)
    const entries = await fair.db.journalEntry.findMany({ orderBy: { position: 'asc' } })
    expect(entries.map(({ topic, kind }) => `${topic} ${kind}`)).toEqual([
      'draft edited',
      'draft edited',
      'schedule release',
    ])
  })

  it('tells the second of two editors what the first did, and overwrites nothing', async () => {
    const fair = await smallFair(MORNING)
    const [eve, sami] = [await fair.as('Eve'), await fair.as('Sami')]
    const sessionId = fair.session('Tapis').id
    const seen = { sessionId, draftVersion: null, baseVersion: 1 }
    await editDraft(eve, { ...seen, content: fair.content('Tapis', { roomId: fair.rooms['Salle 2'] }) })
    const stale = await editDraft(sami, { ...seen, content: fair.content('Tapis', { cancelled: true }) }).catch(
      (e) => e,
    )
    expect(stale).toEqual(refused('STALE_EDIT'))
    expect((stale as StaleEdit).meanwhile).toMatchObject({
      changedById: eve.viewer?.personId,
      sessionId,
      changes: [{ what: ['MOVED'] }],
    })
    await expect(discardDraft(sami, sessionId, 2)).rejects.toEqual(refused('STALE_EDIT'))
  })

  it('is first for one of many editors who begin at once', async () => {
    const fair = await smallFair(MORNING)
    const sessionId = fair.session('Tapis').id
    const editors = await Promise.all(Array.from({ length: 8 }, (_, n) => fair.as(`Editor ${n}`)))
    const edits = await Promise.allSettled(
      editors.map((editor, n) =>
        editDraft(editor, {
          sessionId,
          draftVersion: null,
          baseVersion: 1,
          content: fair.content('Tapis', { titles: inAll(`Tapis ${n}`) }),
        }),
      ),
    )
    const won = edits.filter(({ status }) => status === 'fulfilled')
    const lost = edits.flatMap((edit) => (edit.status === 'rejected' ? [edit.reason.code] : []))
    expect(won).toHaveLength(1)
    expect(lost).toEqual(Array(7).fill('STALE_EDIT'))
  })

  it('forgets itself when it comes to what is released', async () => {
    const fair = await smallFair(MORNING)
    const eve = await fair.as('Eve')
    const sessionId = fair.session('Tapis').id
    const first = { sessionId, draftVersion: null, baseVersion: 1 }
    await editDraft(eve, { ...first, content: fair.content('Tapis', { cancelled: true }) })
    const back = await editDraft(eve, { ...first, draftVersion: 1, content: fair.content('Tapis') })
    expect(back.draft).toBeNull()
    expect(await fair.db.sessionDraft.count()).toBe(0)
    await expect(publishRelease(eve, 1, null)).rejects.toEqual(refused('NOTHING_TO_PUBLISH'))
  })

  it('is for editors only, and names only what exists', async () => {
    const fair = await smallFair(MORNING)
    const content = fair.content('Tapis', { cancelled: true })
    const edit = { sessionId: fair.session('Tapis').id, draftVersion: null, baseVersion: 1, content }
    await expect(editDraft(await fair.as('Vera', 'VISITOR'), edit)).rejects.toEqual(refused('FORBIDDEN'))
    await expect(publishRelease(await fair.as('Vera', 'VISITOR'), 1, null)).rejects.toEqual(refused('FORBIDDEN'))
    const elsewhere = { ...content, roomId: fair.trackId }
    await expect(editDraft(await fair.as('Eve'), { ...edit, content: elsewhere })).rejects.toEqual(
      refused('INVALID_INPUT'),
    )
    await expect(editDraft(await fair.as('Eve'), { ...edit, sessionId: fair.trackId })).rejects.toEqual(
      refused('NOT_FOUND'),
    )
  })

  it('must look again at a session that moved live, and then takes that in', async () => {
    const fair = await smallFair(MORNING)
    const eve = await fair.as('Eve')
    const sessionId = fair.session('Tapis').id
    const content = fair.content('Tapis', { summaries: inAll('Told better') })
    await editDraft(eve, { sessionId, draftVersion: null, baseVersion: 1, content })
    await runOperation(
      await fair.as('Sami'),
      { kind: 'MOVE', sessionId, roomId: fair.rooms['Salle 2'], startsAt: null },
      [{ sessionId, version: 1 }],
    )
    const stale: StaleEdit = await publishRelease(eve, 1, null).catch((e) => e)
    expect(stale.code).toBe('STALE_EDIT')
    expect(stale.meanwhile.changes).toMatchObject([{ what: ['MOVED'], version: 2 }])

    const moved = contentOf(await fair.live('Tapis'))
    await editDraft(eve, {
      sessionId,
      draftVersion: 1,
      baseVersion: 2,
      content: { ...moved, summaries: inAll('Told better') },
    })
    const release = await publishRelease(eve, 1, null)
    expect(release.changes.map(({ what }) => what)).toEqual([['EDITED']])
    expect((await fair.live('Tapis')).roomId).toBe(fair.rooms['Salle 2'])
  })
})

describe('publishing', () => {
  it('is done once when two do it at once; the other is told', async () => {
    const fair = await smallFair(MORNING)
    const [eve, sami] = [await fair.as('Eve'), await fair.as('Sami')]
    const content = fair.content('Tapis', { startsAt: at('14:00'), endsAt: at('15:00') })
    await editDraft(eve, { sessionId: fair.session('Tapis').id, draftVersion: null, baseVersion: 1, content })
    const both = await Promise.allSettled([publishRelease(eve, 1, null), publishRelease(sami, 1, null)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(['STALE_EDIT'])
    expect(await fair.db.release.count()).toBe(1)
    expect((await fair.live('Tapis')).version).toBe(2)
  })

  it('waits for what another process does to the schedule, and then sees it', async () => {
    const fair = await smallFair(MORNING)
    const eve = await fair.as('Eve')
    const sessionId = fair.session('Tapis').id
    const content = fair.content('Tapis', { summaries: inAll('Told better') })
    await editDraft(eve, { sessionId, draftVersion: null, baseVersion: 1, content })
    let publishing: Promise<unknown> = Promise.resolve()
    await transaction(fair.db, async (tx) => {
      await takeTurn(tx, fair.editionId)
      publishing = publishRelease(eve, 1, null).catch((refusal) => refusal)
      await until(async () => {
        const [waiting] = await fair.db.$queryRaw<{ count: bigint }[]>`
          select count(*) from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
        return waiting?.count === 1n
      })
      await tx.session.update({ where: { id: sessionId }, data: { version: 2, startsAt: at('09:05') } })
    })
    expect(await publishing).toEqual(refused('STALE_EDIT'))
    expect((await fair.live('Tapis')).startsAt).toEqual(at('09:05'))
  })

  it('is refused with who has the room or the person, and changes nothing', async () => {
    const fair = await smallFair(MORNING)
    const eve = await fair.as('Eve')
    const sessionId = fair.session('Zellige').id
    const at0930 = { startsAt: at('09:30'), endsAt: at('10:30') }
    const first = { sessionId, draftVersion: null, baseVersion: 1 }
    await editDraft(eve, { ...first, content: fair.content('Zellige', at0930) })
    await expect(publishRelease(eve, 1, null)).rejects.toMatchObject({
      code: 'ROOM_TAKEN',
      taking: { by: { id: fair.session('Tapis').id } },
    })
    const people = fair.session('Tapis').people
    const content = fair.content('Zellige', { ...at0930, roomId: fair.rooms['Salle 2'], people })
    await editDraft(eve, { ...first, draftVersion: 1, content })
    await expect(publishRelease(eve, 1, null)).rejects.toMatchObject({
      code: 'PERSON_TAKEN',
      person: { name: { en: 'Ana' } },
    })
    expect(await fair.db.release.count()).toBe(0)
    expect((await fair.live('Zellige')).version).toBe(1)
  })

  it('exchanges two sessions with their claims, which no edit alone could', async () => {
    const fair = await smallFair(MORNING)
    const eve = await fair.as('Eve')
    const [tapis, zellige] = [fair.session('Tapis'), fair.session('Zellige')]
    const swap = [
      [tapis, zellige],
      [zellige, tapis],
    ] as const
    for (const [one, { startsAt, endsAt }] of swap) {
      const content = { ...contentOf(one), startsAt, endsAt }
      await editDraft(eve, { sessionId: one.id, draftVersion: null, baseVersion: 1, content })
    }
    await publishRelease(eve, 1, null)
    expect((await fair.live('Tapis')).startsAt).toEqual(at('10:00'))
    const [claims] = await fair.db.$queryRaw<[{ count: bigint }]>`select count(*) from claim`
    expect(claims?.count).toBe(4n)
  })

  it('frees what a cancelled session held, and gives it back with a later release', async () => {
    const fair = await smallFair(MORNING)
    const eve = await fair.as('Eve')
    const sessionId = fair.session('Tapis').id
    await editDraft(eve, {
      sessionId,
      draftVersion: null,
      baseVersion: 1,
      content: fair.content('Tapis', { cancelled: true }),
    })
    await publishRelease(eve, 1, null)
    expect((await fair.live('Tapis')).state).toBe('CANCELLED')
    expect(await fair.db.claim.count({ where: { sessionId } })).toBe(0)
    await editDraft(eve, { sessionId, draftVersion: null, baseVersion: 2, content: fair.content('Tapis') })
    await expect(publishRelease(eve, 1, null)).rejects.toEqual(refused('STALE_EDIT'))
    expect((await publishRelease(eve, 2, null)).changes.map(({ what }) => what)).toEqual([['RESTORED']])
    expect(await fair.db.claim.count({ where: { sessionId } })).toBe(2)
  })
})
