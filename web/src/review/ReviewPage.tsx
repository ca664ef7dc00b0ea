import '../files/files.css'
import '../stands/claims.css'
import './review.css'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'
import { ReviewFile } from './ReviewFile.tsx'

/** Where the registration desk reads files and decides them: the queue, or one file of it. */
export function ReviewPage({ id }: { id?: string }) {
  const say = useText()
  const viewer = useViewer()
  const may = mayRegister(viewer?.roles ?? [])
  if (id && may) return <ReviewFile key={id} id={id} />
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    return may ? <ReviewDesk /> : <Empty title={say('claims.desk.closed')} text={say('review.closedWhy')} />
  }
  return (
    <Page title={say('review.title')} lead={say('review.lead')}>
      {content()}
    </Page>
  )
}
