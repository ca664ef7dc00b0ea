import {
  AcknowledgeNoticeDocument,
  ConsoleNoticeBoardChangedDocument,
  ConsoleNoticeBoardDocument,
  ConsolePreviewDocument,
  FollowSessionDocument,
  MarkNoticesReadDocument,
  NoticeArrivedDocument,
  type NoticeArrivedSubscription,
  NoticeListDocument,
  RunOperationDocument,
} from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import type { Client, Document } from '../support/client.ts'
import type { LiveEvents } from '../support/live.ts'
import { startSalon } from '../support/salon.ts'

const SESSIONS = '{ schedule { sessions(first: 1) { nodes { id } } } }' as Document<
  { schedule: { sessions: { nodes: { id: string }[] } } },
  undefined
>

async function firstSession(client: Client): Promise<{ id: string }> {
  const [session] = (await client.query(SESSIONS)).schedule.sessions.nodes
  if (!session) throw new Error('no session')
  return session
}

/** The next notice; that the agenda changed is passed over. */
async function nextNotice(events: LiveEvents<NoticeArrivedSubscription>) {
  for (;;) {
    const { mineChanged } = await events.next()
    if (mineChanged.__typename !== 'MineEvent') throw new Error(JSON.stringify(mineChanged))
    if (mineChanged.notice) return mineChanged.notice
  }
}

async function delay(client: Client, sessionId: string, minutes: number): Promise<void> {
  const operation = { delay: { sessionId, minutes, shiftFollowing: true } }
  const { operationPreview } = await client.query(ConsolePreviewDocument, { operation, in: 'FR' })
  if (operationPreview.__typename !== 'OperationPreview') throw new Error(JSON.stringify(operationPreview))
  const seen = operationPreview.seen.map(({ sessionId: id, version }) => ({ sessionId: id, version }))
  const { runOperation } = await client.mutate(RunOperationDocument, { operation, seen, in: 'FR' })
  if (runOperation.__typename !== 'Operation') throw new Error(JSON.stringify(runOperation))
}

describe('a notice, live', () => {
  it('comes to who follows, and its acknowledgement to the organisers’ board', async () => {
    const salon = await startSalon()
    const [editor, visitor] = [await salon.asPersona('editor'), await salon.asPersona('visitor')]
    const session = await firstSession(visitor)
    await visitor.mutate(FollowSessionDocument, { id: session.id })

    const before = await visitor.query(NoticeListDocument, { in: 'FR' })
    expect(before.viewer).toMatchObject({ unreadNotices: 0, notices: { nodes: [] } })
    const mine = await visitor.subscribe(NoticeArrivedDocument, { in: 'FR', after: before.viewer?.cursor })
    const board = await editor.query(ConsoleNoticeBoardDocument, { in: 'FR' })
    const boardEvents = await editor.subscribe(ConsoleNoticeBoardChangedDocument, { after: board.viewer?.cursor })

    await delay(editor, session.id, 15)
    const notice = await nextNotice(mine)
    expect(notice.changes).toMatchObject([{ what: ['RETIMED'], session: { id: session.id } }])
    expect((await boardEvents.next()).noticeBoardChanged.__typename).toBe('NoticeBoardEvent')

    expect((await visitor.query(NoticeListDocument, { in: 'FR' })).viewer?.unreadNotices).toBe(1)
    const { markNoticesRead } = await visitor.mutate(MarkNoticesReadDocument)
    expect(markNoticesRead).toMatchObject({ __typename: 'Viewer', unreadNotices: 0 })
    expect((await boardEvents.next()).noticeBoardChanged).toMatchObject({
      notice: { id: notice.id, acknowledgedAt: null },
    })
    const { acknowledgeNotice } = await visitor.mutate(AcknowledgeNoticeDocument, { noticeId: notice.id })
    expect(acknowledgeNotice).toMatchObject({ __typename: 'Notice', id: notice.id })
    const told = (await boardEvents.next()).noticeBoardChanged
    expect(told).toMatchObject({ notice: { id: notice.id, acknowledgedAt: expect.any(String) } })

    const { noticeBoard } = await editor.query(ConsoleNoticeBoardDocument, { in: 'FR' })
    const own = noticeBoard.nodes.find(({ id }) => id === notice.id)
    expect(own).toMatchObject({ person: { name: 'Salma Belkhadir' }, acknowledgedAt: expect.any(String) })
    expect(noticeBoard.nodes.map(({ person }) => person.name)).not.toContain('Nadia Chraïmi')
  })

  it('is nobody else’s business', async () => {
    const salon = await startSalon()
    const [editor, speaker, visitor] = [
      await salon.asPersona('editor'),
      await salon.asPersona('speaker'),
      await salon.asPersona('visitor'),
    ]
    const session = await firstSession(visitor)
    await speaker.mutate(FollowSessionDocument, { id: session.id })
    const { viewer } = await speaker.query(NoticeListDocument, { in: 'FR' })
    const mine = await speaker.subscribe(NoticeArrivedDocument, { in: 'FR', after: viewer?.cursor })
    await delay(editor, session.id, 15)
    const { id: noticeId } = await nextNotice(mine)

    const { acknowledgeNotice } = await visitor.mutate(AcknowledgeNoticeDocument, { noticeId })
    expect(acknowledgeNotice.__typename).toBe('NotFound')
    const nobody = await salon.asVisitor().mutate(AcknowledgeNoticeDocument, { noticeId })
    expect(nobody.acknowledgeNotice.__typename).toBe('Forbidden')
    expect((await salon.asVisitor().mutate(MarkNoticesReadDocument)).markNoticesRead.__typename).toBe('Forbidden')
    const node = 'query($id: ID!) { node(id: $id) { id } }'
    expect(await visitor.query(node, { id: noticeId })).toEqual({ node: null })
    expect(await speaker.query(node, { id: noticeId })).toEqual({ node: { id: noticeId } })
    const board = await visitor.ask(ConsoleNoticeBoardDocument, { in: 'FR' })
    expect(board.errors).toHaveLength(1)
    const followed = await visitor.subscribe(ConsoleNoticeBoardChangedDocument, {})
    expect((await followed.next()).noticeBoardChanged.__typename).toBe('Forbidden')
  })
})
