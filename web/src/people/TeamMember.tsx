import {
  GrantRoleDocument,
  type RoleName,
  type TeamMemberFragment,
  WithdrawRoleDocument,
} from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { ROLES } from './roles.ts'
import { toneOfRole } from './toneOfRole.ts'

/** One person, the roles they hold and those they could be given. */
export function TeamMember({ person }: { person: TeamMemberFragment }) {
  const say = useText()
  const [{ fetching: granting }, grant] = useMutation(GrantRoleDocument)
  const [{ fetching: withdrawing }, withdraw] = useMutation(WithdrawRoleDocument)
  const [wanted, setWanted] = useState('')
  const [refused, setRefused] = useState<string>()
  const busy = granting || withdrawing
  const roleOf = (role: RoleName) => say(`people.role.${role}`)

  const give = async (role: RoleName) => {
    const { data } = await grant({ personId: person.id, role })
    if (data?.grantRole.__typename !== 'Person')
      return setRefused(data?.grantRole.message ?? say('people.account.failed'))
    setRefused(undefined)
    setWanted('')
    toast(say('people.team.granted', { name: person.name, role: roleOf(role) }))
  }
  const take = async (role: RoleName) => {
    const { data } = await withdraw({ personId: person.id, role })
    if (data?.withdrawRole.__typename !== 'Person')
      return setRefused(data?.withdrawRole.message ?? say('people.account.failed'))
    setRefused(undefined)
    toast(say('people.team.withdrawn', { name: person.name, role: roleOf(role) }), {
      label: say('people.team.grant.do'),
      run: () => void give(role),
    })
  }
  const chosen = ROLES.find((role) => role === wanted)
  return (
    <article className="panel team-member">
      <div>
        <h2>
          <bdi>{person.name}</bdi>
        </h2>
        <p className="people-soft">
          {[person.jobTitle, person.institution?.name].filter(Boolean).join(' · ')}
          {person.email && (
            <>
              {' '}
              <bdi dir="ltr">{person.email}</bdi>
            </>
          )}
        </p>
      </div>
      <ul className="row team-roles">
        {person.roles.map((role) => (
          <li key={role}>
            <span className="badge" data-tone={toneOfRole(role)}>
              {roleOf(role)}
            </span>
            <button
              type="button"
              className="team-withdraw"
              aria-label={say('people.team.withdraw', { role: roleOf(role), name: person.name })}
              disabled={busy}
              onClick={() => take(role)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div className="row team-grant">
        <select
          className="input"
          aria-label={say('people.team.grantTo', { name: person.name })}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        >
          <option value="">{say('people.team.grant.choose')}</option>
          {ROLES.filter((role) => !person.roles.includes(role)).map((role) => (
            <option key={role} value={role}>
              {roleOf(role)}
            </option>
          ))}
        </select>
        <Button busy={busy} disabled={!chosen} onClick={() => chosen && give(chosen)}>
          {say('people.team.grant.do')}
        </Button>
      </div>
      {refused && (
        <Note tone="danger" urgent>
          {refused}
        </Note>
      )}
    </article>
  )
}
