import { builder } from '../graphql/builder.ts'
import { pageOf } from '../graphql/page.ts'
import { formatCursor } from '../live/cursor.ts'
import { isOrganiser } from '../live/rights.ts'
import { PersonRef, ViewerRef } from '../people/people.refs.ts'
import { isUuid } from '../shared/ids.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { acknowledgeNotice, markNoticesRead } from './notice.actions.ts'
import './notice.live.graphql.ts'
import { readChange } from './change.ts'
import { readNotices } from './notice.reading.ts'
import { NoticeRef } from './notice.refs.ts'
import { noticeWith, personWith } from './schedule.lookup.ts'
import { changesIn, SessionChangeRef } from './schedule.refs.ts'

builder.node(NoticeRef, {
  description: 'What one person must know: their session moved. Changes within a minute are gathered in one.',
  id: { resolve: ({ id }) => id },
  loadOne: async (id, context) => {
    const notice = isUuid(id) ? await noticeWith(context, id) : undefined
    if (!notice || !context.viewer) return null
    const own = notice.personId === context.viewer.personId
    return own || isOrganiser(context.viewer, notice.editionId) ? notice : null
  },
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'Who must know.',
      resolve: async ({ personId }, _args, context) => {
        const person = await personWith(context, personId)
        if (!person) throw new Error(`person ${personId} does not exist`)
        return person
      },
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When its first change was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its last change was made.' }),
    changes: t.field({
      type: [SessionChangeRef],
      description: 'One for each session: where it was at first, and where it is at last.',
      resolve: async ({ editionId, changes }, _args, { schedules }) =>
        changesIn(await schedules.readWith(editionId, changes), changes.map(readChange)),
    }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true, description: 'When the person saw it.' }),
    acknowledgedAt: t.expose('acknowledgedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the person said that they know.',
    }),
  }),
})

const NoticeEdge = builder.edgeObject({ name: 'NoticeEdge', description: 'A notice and its place.', type: NoticeRef })
const NoticeConnection = builder.connectionObject(
  { name: 'NoticeConnection', description: 'A page of notices.', type: NoticeRef },
  NoticeEdge,
)

builder.objectFields(ViewerRef, (t) => ({
  notices: t.connection(
    {
      type: NoticeRef,
      description: 'What the viewer must know, the latest first.',
      resolve: ({ personId }, args, { db }) => pageOf(args, (page) => readNotices(db, { personId }, page)),
    },
    NoticeConnection,
    NoticeEdge,
  ),
  unreadNotices: t.int({
    description: 'How many of them were not seen yet.',
    resolve: ({ personId }, _args, { db }) => db.notice.count({ where: { personId, readAt: null } }),
  }),
}))

builder.queryField('noticeBoard', (t) =>
  t.connection(
    {
      type: NoticeRef,
      description: 'Who must know what, and who has said that they do, the latest first. Organisers.',
      args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
      resolve: async (_root, args, { db, editions, viewer }) => {
        const edition = await editions.find(args.edition)
        if (!edition || !isOrganiser(viewer, edition.id)) throw new Forbidden()
        return pageOf(args, (page) => readNotices(db, { editionId: edition.id }, page))
      },
    },
    NoticeConnection,
    NoticeEdge,
  ),
)

builder.mutationFields((t) => ({
  markNoticesRead: t.field({
    type: ViewerRef,
    description: 'Says that the viewer has seen all their notices.',
    errors: {},
    resolve: async (_root, _args, context) => {
      const { viewer, tail } = context
      if (!viewer) throw new Forbidden()
      await markNoticesRead(context)
      return { ...viewer, cursor: formatCursor(tail.cursor) }
    },
  }),
  acknowledgeNotice: t.field({
    type: NoticeRef,
    description: 'Says that the viewer knows what one of their notices tells. Organisers see it.',
    errors: { types: [NotFound] },
    args: { noticeId: t.arg.globalID({ for: NoticeRef, description: 'The notice.' }) },
    resolve: async (_root, { noticeId }, context) => {
      if (!isUuid(noticeId.id)) throw new NotFound()
      const notice = await noticeWith(context, await acknowledgeNotice(context, noticeId.id))
      if (!notice) throw new NotFound()
      return notice
    },
  }),
}))
