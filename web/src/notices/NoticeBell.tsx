import './notices.css'
import type { NoticeFieldsFragment } from '@salon/schema/generated/graphql.ts'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { Icon } from '../ui/Icon.tsx'
import { toast } from '../ui/toasts.ts'
import { useChangeWords } from './useChangeWords.ts'
import { useNoticeArrivals } from './useNoticeArrivals.ts'

/** How many notices wait, in the header; and each new one in words for ten seconds. */
export function NoticeBell() {
  const say = useText()
  const wordsOf = useChangeWords()
  const arrived = (notice: NoticeFieldsFragment) => {
    const [first] = notice.changes
    if (!first) return
    const words = wordsOf(first).join(say('notices.word.separator'))
    const more = notice.changes.length - 1
    const text = say('notices.toast', { title: first.session.title, words })
    toast(more > 0 ? `${text} ${say('notices.toast.more', { count: more })}` : text)
  }
  const unread = useNoticeArrivals(arrived)
  return (
    <Link href="/notices" className="button bell" data-tone="quiet" aria-label={say('notices.bell', { count: unread })}>
      <Icon name="bell" />
      {unread > 0 && (
        // Drawn, not written: in Arabic one notice is named without a figure, and what is written must be in the name.
        <span className="bell-count numerals" data-count={unread} aria-hidden="true" />
      )}
    </Link>
  )
}
