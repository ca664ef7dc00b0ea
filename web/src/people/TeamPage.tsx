import './people.css'
import { useDeferredValue, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TeamMember } from './TeamMember.tsx'
import { useTeam } from './useTeam.ts'

/** Who does what in this edition, given and withdrawn by an administrator. */
export function TeamPage() {
  const say = useText()
  const viewer = useViewer()
  const allowed = viewer?.roles.includes('ADMINISTRATOR') ?? false
  const [search, setSearch] = useState('')
  const { people, hasMore, more, read, error, fetching } = useTeam(useDeferredValue(search), !allowed)
  return (
    <Page title={say('people.team.title')} lead={allowed && say('people.team.lead')}>
      {viewer === undefined && <AwaitViewer />}
      {viewer !== undefined && !allowed && (
        <Empty title={say('people.team.forbidden.title')} text={say('people.team.forbidden.body')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('people.signIn.title')}
          </ButtonLink>
        </Empty>
      )}
      {allowed && (
        <>
          <TextField label={say('people.team.search')} type="search" value={search} onChange={setSearch} />
          {error && !people && <Failure error={error} onRetry={read} />}
          {!people && !error && <Loading />}
          {people?.length === 0 && <Empty title={say(search ? 'people.team.none' : 'people.team.empty')} />}
          <ul className="people-list">
            {people?.map((person) => (
              <li key={person.id}>
                <TeamMember person={person} />
              </li>
            ))}
          </ul>
          {hasMore && (
            <Button busy={fetching} onClick={more}>
              {say('people.team.more')}
            </Button>
          )}
        </>
      )}
    </Page>
  )
}
