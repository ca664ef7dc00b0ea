import { AcknowledgeNoticeDocument, type NoticeFieldsFragment } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { ChangeList } from './ChangeList.tsx'

/** One notice: when, what moved from where to where, and the button by which the organiser knows it was read. */
export function NoticeCard({ notice, onAcknowledged }: { notice: NoticeFieldsFragment; onAcknowledged: () => void }) {
  const say = useText()
  const { day, time } = useTimes()
  const [{ data, error, fetching }, acknowledge] = useMutation(AcknowledgeNoticeDocument)
  const refused = data && data.acknowledgeNotice.__typename !== 'Notice'
  const take = async () => {
    const result = await acknowledge({ noticeId: notice.id })
    if (result.data?.acknowledgeNotice.__typename === 'Notice') onAcknowledged()
  }
  const titles = notice.changes.map((each) => each.session.title).join(say('notices.word.separator'))
  return (
    <article className="panel notice" data-unread={notice.readAt ? undefined : true}>
      <div className="row">
        {!notice.readAt && <Badge tone="majorelle">{say('notices.new')}</Badge>}
        <time dateTime={notice.updatedAt}>
          {say('notices.at', { day: day(notice.updatedAt), time: time(notice.updatedAt) })}
        </time>
      </div>
      <ChangeList changes={notice.changes} />
      <div className="notice-foot">
        {notice.acknowledgedAt ? (
          <span className="notice-done">
            <Icon name="check" />
            {say('notices.acknowledged', { time: time(notice.acknowledgedAt) })}
          </span>
        ) : (
          <Button tone="primary" busy={fetching} aria-label={say('notices.acknowledgeOf', { titles })} onClick={take}>
            <Icon name="check" />
            {say('notices.acknowledge')}
          </Button>
        )}
      </div>
      {(error || refused) && (
        <Note tone="danger" urgent>
          {say('notices.failed')}
        </Note>
      )}
    </article>
  )
}
