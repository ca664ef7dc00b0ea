import '../files/files.css'
import '../stands/claims.css'
import './review.css'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { CompareFiles } from './CompareFiles.tsx'
import { useReviewAddress } from './useReviewAddress.ts'

/** Two or three files of the queue beside each other. */
export function ComparePage({ ids }: { ids: readonly string[] }) {
  const say = useText()
  const viewer = useViewer()
  const { query } = useReviewAddress()
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (!mayRegister(viewer?.roles ?? []))
      return <Empty title={say('claims.desk.closed')} text={say('review.closedWhy')} />
    return <CompareFiles ids={ids.slice(0, 3)} />
  }
  return (
    <Page
      title={say('review.compareTitle')}
      actions={<ButtonLink href={`/review${query}`}>{say('review.queue')}</ButtonLink>}
    >
      {content()}
    </Page>
  )
}
