import './people.css'
import { AccountDocument, SetLanguageDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { Link, useLocation } from 'wouter'
import { useLanguage, useSchemaLanguage } from '../i18n/Language.tsx'
import { isLanguage, languages, ownNames, schemaLanguage } from '../i18n/languages.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { arriveAs, signOut } from './authCalls.ts'
import { RoleBadges } from './RoleBadges.tsx'
import { SignInList } from './SignInList.tsx'

/** Who I am here, in which language I am written to, and where I am signed in. */
export function AccountPage() {
  const say = useText()
  const language = useLanguage()
  const [, go] = useLocation()
  const [{ data, error }, read] = useQuery({
    query: AccountDocument,
    variables: { in: useSchemaLanguage() },
    requestPolicy: 'cache-and-network',
  })
  const [, setLanguage] = useMutation(SetLanguageDocument)
  const [leaving, setLeaving] = useState(false)
  const [failed, setFailed] = useState(false)
  const again = () => read({ requestPolicy: 'network-only' })

  const leave = async () => {
    setLeaving(true)
    if ((await signOut()) === 'done') return arriveAs(language, '')
    setLeaving(false)
    setFailed(true)
  }
  const choose = async (code: string) => {
    if (!isLanguage(code)) return
    const result = await setLanguage({ language: schemaLanguage[code] })
    if (result.error) setFailed(true)
    else go(`~/${code}/account`)
  }

  const viewer = data?.viewer
  return (
    <Page title={say('people.account.title')}>
      {error && !data && <Failure error={error} onRetry={again} />}
      {!data && !error && <Loading />}
      {data && !viewer && (
        <Empty title={say('people.account.signedOut.title')} text={say('people.account.signedOut.body')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('people.signIn.title')}
          </ButtonLink>
        </Empty>
      )}
      {failed && (
        <Note tone="danger" urgent>
          {say('people.account.failed')}
        </Note>
      )}
      {viewer && (
        <>
          <section className="panel account-card">
            <div>
              <h2>
                <bdi>{viewer.person.name}</bdi>
              </h2>
              <p>{[viewer.person.jobTitle, viewer.person.institution?.name].filter(Boolean).join(' · ')}</p>
              {viewer.person.email && (
                <p className="people-soft">
                  <bdi dir="ltr">{viewer.person.email}</bdi>
                </p>
              )}
            </div>
            <Button busy={leaving} onClick={leave}>
              {say('people.account.signOut')}
            </Button>
          </section>
          <section className="panel people-section" aria-labelledby="account-roles">
            <h2 id="account-roles">{say('people.account.roles')}</h2>
            {viewer.roles.length > 0 ? <RoleBadges roles={viewer.roles} /> : <p>{say('people.account.roles.none')}</p>}
            {viewer.roles.includes('ADMINISTRATOR') && (
              <p>
                <Link href="/team">{say('people.team.title')}</Link>
              </p>
            )}
          </section>
          <section className="panel people-section">
            <SelectField
              label={say('people.account.language')}
              hint={say('people.account.language.hint')}
              value={language}
              onChange={choose}
              options={languages.map((code) => ({ value: code, label: ownNames[code] }))}
            />
          </section>
          <section className="panel people-section" aria-labelledby="account-sign-ins">
            <h2 id="account-sign-ins">{say('people.account.signIns')}</h2>
            <SignInList signIns={viewer.signIns} onRevoked={again} />
          </section>
        </>
      )}
    </Page>
  )
}
