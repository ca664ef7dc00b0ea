import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'

export function BrokenSection() {
  const say = useText()
  return (
    <Page title={say('shell.broken.title')}>
      <Empty title={say('shell.broken.text')}>
        <Button tone="primary" onClick={() => location.reload()}>
          {say('shell.retry')}
        </Button>
      </Empty>
    </Page>
  )
}
