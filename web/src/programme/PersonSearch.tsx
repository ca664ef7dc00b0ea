import { ProgrammePeopleDocument } from '@salon/schema/generated/graphql.ts'
import { useDeferredValue, useState } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextField } from '../ui/TextField.tsx'

interface Props {
  without: readonly string[]
  onAdd: (person: { id: string; name: string }) => void
}

/** Finds people by name and puts them on the session. */
export function PersonSearch({ without, onAdd }: Props) {
  const say = useText()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const [{ data, fetching }] = useQuery({
    query: ProgrammePeopleDocument,
    variables: { search: wanted, in: useSchemaLanguage(), first: 6 },
    pause: wanted.length < 2,
  })
  const found = wanted.length < 2 ? undefined : data?.people.nodes.filter((person) => !without.includes(person.id))
  return (
    <div className="person-search">
      <TextField
        label={say('programme.form.person.search')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={setSearch}
      />
      <ul className="person-found" aria-live="polite" aria-busy={fetching}>
        {found?.map((person) => (
          <li key={person.id}>
            <Button
              aria-label={say('programme.form.person.add', { name: person.name })}
              onClick={() => {
                onAdd(person)
                setSearch('')
              }}
            >
              <Icon name="plus" />
              <span>
                <bdi>{person.name}</bdi>
                <small>{[person.jobTitle, person.institution?.name].filter(Boolean).join(' · ')}</small>
              </span>
            </Button>
          </li>
        ))}
        {found?.length === 0 && !fetching && <li className="programme-soft">{say('programme.form.person.none')}</li>}
      </ul>
    </div>
  )
}
