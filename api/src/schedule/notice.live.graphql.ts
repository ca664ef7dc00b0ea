import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { isOrganiser } from '../live/rights.ts'
import { delivered, source } from '../live/source.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden } from '../shared/refusals.ts'
import { NoticeRef } from './notice.refs.ts'
import { noticeWith } from './schedule.lookup.ts'

const NoticeBoardEventRef = builder.objectRef<JournalEntry>('NoticeBoardEvent').implement({
  description: 'Notices were written, or somebody saw or acknowledged theirs.',
  isTypeOf: (value) => !(value instanceof Refusal),
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'The place of this event: go on from here.',
      resolve: (entry) => formatCursor(entry),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened, in real time.' }),
    notice: t.field({
      type: NoticeRef,
      nullable: true,
      description:
        'The notice; one of them, where a change concerned many: read the board again. Null once it was withdrawn.',
      resolve: ({ subject }, _args, context) => noticeWith(context, subject),
    }),
  }),
})

const NoticeBoardChangedEvent = builder.errorUnion('NoticeBoardChangedEvent', {
  description: 'A change of the board, or why it cannot be followed.',
  types: [NoticeBoardEventRef, CursorExpired, Forbidden],
  omitDefaultTypes: true,
  resolveType: () => 'NoticeBoardEvent',
})

builder.subscriptionField('noticeBoardChanged', (t) =>
  t.field({
    type: NoticeBoardChangedEvent,
    description: 'Notices written and acknowledged, one event for all that one change wrote. Organisers.',
    args: { after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }) },
    extensions: source({
      topics: ['noticeBoard', 'notices'],
      rights: 'organisers',
      allows: isOrganiser,
      // What was written or withdrawn comes once for all, under the board's own topic.
      matches: ({ topic, kind }) => topic === 'noticeBoard' || kind === 'acknowledged' || kind === 'read',
    }),
    ...delivered<JournalEntry | CursorExpired | Forbidden>(),
  }),
)
