import type { SessionPersonRole } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { FormPerson } from './draftForm.ts'
import { PersonSearch } from './PersonSearch.tsx'

const ROLES = ['SPEAKER', 'MODERATOR'] as const satisfies readonly SessionPersonRole[]

/** Who is on stage, as what, and whether they have said yes. */
export function PeopleFields({
  people,
  onChange,
}: {
  people: readonly FormPerson[]
  onChange: (people: FormPerson[]) => void
}) {
  const say = useText()
  const put = (id: string, part: Partial<FormPerson>) =>
    onChange(people.map((each) => (each.id === id ? { ...each, ...part } : each)))
  return (
    <div className="people-fields">
      {people.length === 0 && <p className="programme-soft">{say('programme.form.people.none')}</p>}
      <ul className="people-rows">
        {people.map((person) => (
          <li key={person.id}>
            <strong>
              <bdi>{person.name}</bdi>
            </strong>
            <select
              className="input"
              aria-label={say('programme.form.person.role', { name: person.name })}
              value={person.role}
              onChange={(event) => put(person.id, { role: event.target.value as SessionPersonRole })}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {say(`programme.role.${role}`)}
                </option>
              ))}
            </select>
            <label className="programme-check">
              <input
                type="checkbox"
                aria-label={say('programme.form.person.confirmedOf', { name: person.name })}
                checked={person.confirmed}
                onChange={(event) => put(person.id, { confirmed: event.target.checked })}
              />
              {say('programme.form.person.confirmed')}
            </label>
            <Button
              tone="quiet"
              aria-label={say('programme.form.person.remove', { name: person.name })}
              onClick={() => onChange(people.filter((each) => each.id !== person.id))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
      <PersonSearch
        without={people.map((each) => each.id)}
        onAdd={({ id, name }) => onChange([...people, { id, name, role: 'SPEAKER', confirmed: false }])}
      />
    </div>
  )
}
