import {
  ChangelogDocument,
  ConsolePreviewDocument,
  DiscardDraftDocument,
  EditDraftDocument,
  type EditDraftInput,
  ProgrammeDraftChangedDocument,
  ProgrammeDraftDocument,
  type ProgrammeDraftQuery,
  PublishReleaseDocument,
  RunOperationDocument,
} from '@salon/schema/generated/graphql.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client, Document } from '../support/client.ts'
import { startSalon, type TestSalon } from '../support/salon.ts'
import { until } from '../support/until.ts'

type Draft = NonNullable<ProgrammeDraftQuery['draft']>
type DraftSession = Draft['sessions'][number]

async function draftOf(client: Client): Promise<Draft> {
  const { draft } = await client.query(ProgrammeDraftDocument, { in: 'FR' })
  if (!draft) throw new Error('there is no draft')
  return draft
}

/** The edit that an editor's form sends for a session, with what the editor changed. */
function editOf(session: DraftSession, but: Partial<EditDraftInput['content']> = {}): EditDraftInput {
  const { kind, titles, summaries, track, room, startsAt, endsAt, entry, capacity, people, cancelled } = session.content
  const text = ({ fr, ar, en, es }: typeof titles) => ({ fr, ar, en, es })
  return {
    sessionId: session.sessionId,
    draftVersion: session.draftVersion,
    baseVersion: session.released?.version,
    content: {
      kind,
      titles: text(titles),
      summaries: text(summaries),
      trackId: track.id,
      roomId: room.id,
      startsAt,
      endsAt,
      entry,
      capacity,
      people: people.map(({ person, role, confirmed }) => ({ personId: person.id, role, confirmed })),
      cancelled,
      ...but,
    },
  }
}

const later = (time: string, minutes: number) => new Date(Date.parse(time) + minutes * 60_000).toISOString()
/** What everybody reads in the schedule. */
async function titles(client: Client): Promise<string[]> {
  const document = '{ schedule { sessions { nodes { title } } } }' as Document<Titles, undefined>
  return (await client.query(document)).schedule.sessions.nodes.map(({ title }) => title)
}
interface Titles {
  schedule: { sessions: { nodes: { title: string }[] } }
}

const TEXT = { fr: 'Dit mieux', ar: 'قيل أفضل', en: 'Told better', es: 'Mejor dicho' }

describe('the draft over the network', () => {
  let salon: TestSalon
  let editor: Client
  let colleague: Client

  beforeAll(async () => {
    salon = await startSalon()
    editor = await salon.asPersona('editor')
    colleague = await salon.asPersona('editor-2', 'ar')
  })

  it('is shown to organisers and to nobody else', async () => {
    const draft = await draftOf(editor)
    expect(draft.sessions.length).toBeGreaterThan(10)
    expect(draft.changes).toEqual([])
    for (const client of [salon.asVisitor(), await salon.asPersona('visitor')]) {
      const { data, errors } = await client.ask(ProgrammeDraftDocument, { in: 'FR' })
      expect(data?.draft ?? null).toBeNull()
      expect(errors).toHaveLength(1)
    }
  })

  it('tells a colleague live, who then cannot overwrite it and reads the reason in Arabic', async () => {
    const draft = await draftOf(colleague)
    const session = draft.sessions.find(({ content }) => content.entry === 'OPEN')
    if (!session) throw new Error('no open session')
    const events = await colleague.subscribe(ProgrammeDraftChangedDocument, { in: 'AR', after: draft.cursor })

    const { editDraft } = await editor.mutate(EditDraftDocument, {
      input: editOf(session, { summaries: TEXT }),
      in: 'FR',
    })
    expect(editDraft).toMatchObject({ __typename: 'DraftSession', draftVersion: 1, outdated: false })
    const { draftChanged } = await events.next()
    expect(draftChanged).toMatchObject({
      __typename: 'DraftEvent',
      sessionId: session.sessionId,
      by: { name: 'نادية الشرايمي' },
    })

    const theirs = await colleague.mutate(EditDraftDocument, { input: editOf(session, { cancelled: true }), in: 'AR' })
    expect(theirs.editDraft).toMatchObject({
      __typename: 'StaleEdit',
      code: 'STALE_EDIT',
      changedBy: { name: 'نادية الشرايمي' },
    })
    expect(JSON.stringify(theirs.editDraft)).toMatch(/[\u0600-\u06FF]/)

    const seen = (await draftOf(editor)).changes
    expect(seen).toMatchObject([{ sessionId: session.sessionId, what: ['EDITED'], after: { summaries: TEXT } }])
    const { discardDraft } = await colleague.mutate(DiscardDraftDocument, {
      sessionId: session.sessionId,
      draftVersion: 1,
    })
    expect(discardDraft).toMatchObject({ __typename: 'DraftDiscarded', sessionId: session.sessionId })
  })

  it('becomes release N, which every screen shows and the changelog keeps', async () => {
    const visitor = salon.asVisitor()
    const draft = await draftOf(editor)
    const [session] = draft.sessions
    if (!session) throw new Error('no session')
    const { editDraft } = await editor.mutate(EditDraftDocument, {
      input: editOf(session, { titles: { ...TEXT, fr: 'Ouverture solennelle' } }),
      in: 'FR',
    })
    expect(editDraft.__typename).toBe('DraftSession')
    const published = await editor.mutate(PublishReleaseDocument, {
      expectedNumber: draft.nextNumber,
      note: 'Titre',
      in: 'FR',
    })
    expect(published.publishRelease).toMatchObject({ __typename: 'Release', number: draft.nextNumber })

    await until(async () => (await titles(visitor)).includes('Ouverture solennelle'))
    const { changelog } = await visitor.query(ChangelogDocument, { in: 'FR', first: 1 })
    expect(changelog.nodes).toMatchObject([{ __typename: 'Release', number: draft.nextNumber, note: 'Titre' }])
    expect((await draftOf(editor)).changes).toEqual([])

    const again = await colleague.mutate(PublishReleaseDocument, { expectedNumber: draft.nextNumber, in: 'AR' })
    expect(again.publishRelease).toMatchObject({ __typename: 'StaleEdit', changedBy: { name: 'نادية الشرايمي' } })
  })

  it('warns, in the language of the editor, and refuses what the room already has', async () => {
    const draft = await draftOf(editor)
    const pair = draft.sessions.flatMap((one) => {
      const other = draft.sessions.find(
        ({ content, sessionId }) => sessionId !== one.sessionId && content.room.id !== one.content.room.id,
      )
      return other && one.content.entry === 'OPEN' ? [{ one, other }] : []
    })[0]
    if (!pair) throw new Error('no two sessions in different rooms')
    const { room, startsAt, endsAt } = pair.other.content
    const moved = await editor.mutate(EditDraftDocument, {
      input: editOf(pair.one, { roomId: room.id, startsAt, endsAt }),
      in: 'FR',
    })
    expect(moved.editDraft.__typename).toBe('DraftSession')
    const { warnings, nextNumber } = await draftOf(editor)
    const overlap = warnings.find(({ kind }) => kind === 'ROOM_OVERLAP')
    expect(overlap).toMatchObject({ blocking: true })
    expect(overlap?.message).toContain('en même temps')
    const refused = await editor.mutate(PublishReleaseDocument, { expectedNumber: nextNumber, in: 'FR' })
    expect(['RoomTaken', 'PersonTaken']).toContain(refused.publishRelease.__typename)
    await editor.mutate(DiscardDraftDocument, { sessionId: pair.one.sessionId, draftVersion: 1 })
  })

  it('adds a session that did not exist, and answers what is wrong with one that cannot', async () => {
    const { sessions, nextNumber } = await draftOf(editor)
    const last = sessions.at(-1)
    if (!last) throw new Error('no session')
    const { endsAt } = last.content
    const but = { startsAt: later(endsAt, 60), endsAt: later(endsAt, 90), people: [], titles: TEXT }
    const fresh = { ...editOf(last, but), sessionId: null, draftVersion: null, baseVersion: null }
    const wrong = { ...fresh, content: { ...fresh.content, endsAt: later(endsAt, 30) } }
    const { editDraft: refused } = await editor.mutate(EditDraftDocument, { input: wrong, in: 'FR' })
    expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['content', 'endsAt'] }] })

    const { editDraft: made } = await editor.mutate(EditDraftDocument, { input: fresh, in: 'FR' })
    expect(made).toMatchObject({ __typename: 'DraftSession', released: null, draftVersion: 1 })
    const { publishRelease } = await editor.mutate(PublishReleaseDocument, { expectedNumber: nextNumber, in: 'FR' })
    expect(publishRelease.__typename).toBe('Release')
    await until(async () => (await titles(salon.asVisitor())).includes('Dit mieux'))
  })

  it('is not for those who only look on', async () => {
    const desk = await salon.asPersona('registration-desk')
    const draft = await draftOf(desk)
    const [session] = draft.sessions
    if (!session) throw new Error('no session')
    const { editDraft } = await desk.mutate(EditDraftDocument, {
      input: editOf(session, { cancelled: true }),
      in: 'FR',
    })
    expect(editDraft.__typename).toBe('Forbidden')
    const { publishRelease } = await desk.mutate(PublishReleaseDocument, { expectedNumber: draft.nextNumber, in: 'FR' })
    expect(publishRelease.__typename).toBe('Forbidden')
  })

  it('is paged through with a changelog of releases and operations, newest first and none twice', async () => {
    const protocol = await salon.asPersona('protocol')
    const { sessions } = await draftOf(protocol)
    const target = sessions.find(({ content, released }) => !content.cancelled && released)
    for (let n = 0; n < 3; n++) {
      const operation = {
        extend: { sessionId: target?.sessionId ?? '', minutes: n % 2 ? 5 : -5, shiftFollowing: false },
      }
      const { operationPreview } = await protocol.query(ConsolePreviewDocument, { operation, in: 'FR' })
      if (operationPreview.__typename !== 'OperationPreview') throw new Error(JSON.stringify(operationPreview))
      const seen = operationPreview.seen.map(({ sessionId, version }) => ({ sessionId, version }))
      const { runOperation } = await protocol.mutate(RunOperationDocument, { operation, seen, in: 'FR' })
      expect(runOperation.__typename).toBe('Operation')
    }
    const numbers: string[] = []
    let after: string | null | undefined
    do {
      const { changelog } = (await salon.asVisitor().query(
        `query($after: String) { changelog(first: 2, after: $after) {
          nodes { __typename ... on Release { number } ... on Operation { number } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )) as {
        changelog: {
          nodes: { __typename: string; number: number }[]
          pageInfo: { hasNextPage: boolean; endCursor: string }
        }
      }
      numbers.push(...changelog.nodes.map(({ __typename, number }) => `${__typename} ${number}`))
      after = changelog.pageInfo.hasNextPage ? changelog.pageInfo.endCursor : null
    } while (after)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.slice(0, 3)).toEqual(['Operation 3', 'Operation 2', 'Operation 1'])
    expect(numbers).toContain('Release 1')
    const bad = await salon.asVisitor().ask(`{ changelog(first: 1, after: "zzz") { nodes { __typename } } }`)
    expect(bad.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })
})
