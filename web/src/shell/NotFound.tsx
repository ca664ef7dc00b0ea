import { useText } from '../i18n/useText.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'

export function NotFound() {
  const say = useText()
  return (
    <Page title={say('shell.notFound.title')}>
      <Empty title={say('shell.notFound.text')}>
        <ButtonLink href="/" tone="primary">
          {say('shell.nav.schedule')}
        </ButtonLink>
      </Empty>
    </Page>
  )
}
