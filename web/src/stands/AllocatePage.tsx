import './plan.css'
import './claims.css'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { AllocationDesk } from './AllocationDesk.tsx'
import { mayRegister } from './mayRegister.ts'

/** Where the registration desk gives stands: the files on one side, the plan on the other. */
export function AllocatePage() {
  const say = useText()
  const viewer = useViewer()
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (!mayRegister(viewer?.roles ?? []))
      return <Empty title={say('claims.desk.closed')} text={say('claims.desk.closedWhy')} />
    return <AllocationDesk />
  }
  return (
    <Page title={say('claims.desk.title')} lead={say('claims.desk.lead')}>
      {content()}
    </Page>
  )
}
