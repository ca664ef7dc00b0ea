import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Console } from './Console.tsx'
import { consoleRights } from './consoleRights.ts'

/** The live console, for those whose roles open it. */
export function ConsolePage() {
  const say = useText()
  const viewer = useViewer()
  if (viewer === undefined)
    return (
      <Page title={say('console.title')}>
        <AwaitViewer />
      </Page>
    )
  const rights = consoleRights(viewer?.roles ?? [])
  if (rights.look) return <Console canOperate={rights.operate} />
  return (
    <Page title={say('console.title')}>
      <Empty title={say('console.forbidden.title')} text={say('console.forbidden.body')}>
        <ButtonLink href="/sign-in" tone="primary">
          {say('console.forbidden.signIn')}
        </ButtonLink>
      </Empty>
    </Page>
  )
}
