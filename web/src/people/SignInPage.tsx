import './people.css'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useDomainClock } from '../live/clock.ts'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { LinkForm } from './LinkForm.tsx'
import { PersonaList } from './PersonaList.tsx'

/** A link by mail, or in the demo a role in one click. */
export function SignInPage() {
  const say = useText()
  const viewer = useViewer()
  const { demo } = useDomainClock()
  const [params] = useSearchParams()
  const [sentTo, setSentTo] = useState<string>()
  return (
    <Page title={say('people.signIn.title')} lead={say('people.signIn.lead')}>
      {viewer && (
        <Note>
          <p>
            {say('people.signIn.already', { name: viewer.person.name })}{' '}
            <Link href="/account">{say('people.account.title')}</Link>
          </p>
        </Note>
      )}
      {params.has('error') && !sentTo && (
        <Note tone="warning" urgent>
          <div>
            <strong>{say('people.signIn.expired.title')}</strong>
            <p>{say('people.signIn.expired.body')}</p>
          </div>
        </Note>
      )}
      <section className="panel sign-in">
        {sentTo ? (
          <div className="link-form" role="status">
            <h2>{say('people.signIn.sent.title')}</h2>
            <p>{say('people.signIn.sent.body', { email: `\u2068${sentTo}\u2069` })}</p>
            <div className="row">
              {demo && (
                <ButtonLink href="/mailbox" tone="primary">
                  {say('people.mailbox.open')}
                </ButtonLink>
              )}
              <Button onClick={() => setSentTo(undefined)}>{say('people.signIn.sent.other')}</Button>
            </div>
          </div>
        ) : (
          <LinkForm next={params.get('next') ?? '/account'} onSent={setSentTo} />
        )}
      </section>
      {demo && (
        <section className="people-section" aria-labelledby="demo-personas">
          <h2 id="demo-personas">{say('people.signIn.demo.title')}</h2>
          <p className="people-soft">
            {say('people.signIn.demo.body')} <Link href="/mailbox">{say('people.mailbox.open')}</Link>
          </p>
          <PersonaList />
        </section>
      )}
    </Page>
  )
}
