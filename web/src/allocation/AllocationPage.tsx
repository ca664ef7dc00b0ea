import '../stands/plan.css'
import '../stands/claims.css'
import './allocation.css'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { AllocationBoard } from './AllocationBoard.tsx'

/** Where the registration desk has stands proposed for all accepted files at once. */
export function AllocationPage() {
  const say = useText()
  const viewer = useViewer()
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (!mayRegister(viewer?.roles ?? []))
      return <Empty title={say('claims.desk.closed')} text={say('claims.desk.closedWhy')} />
    return <AllocationBoard />
  }
  return (
    <Page
      title={say('allocation.title')}
      lead={say('allocation.lead')}
      actions={<ButtonLink to="/allocate">{say('allocation.byHand')}</ButtonLink>}
    >
      {content()}
    </Page>
  )
}
