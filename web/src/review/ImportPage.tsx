import './review.css'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { ImportDesk } from './ImportDesk.tsx'

/** Where lists of chambers and delegations come in: judged first, then imported. */
export function ImportPage() {
  const say = useText()
  const viewer = useViewer()
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (!mayRegister(viewer?.roles ?? []))
      return <Empty title={say('claims.desk.closed')} text={say('review.closedWhy')} />
    return <ImportDesk />
  }
  return (
    <Page
      title={say('review.import.title')}
      lead={say('review.import.lead')}
      actions={<ButtonLink href="/review">{say('review.queue')}</ButtonLink>}
    >
      {content()}
    </Page>
  )
}
