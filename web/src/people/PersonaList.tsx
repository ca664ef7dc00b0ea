import { PersonasDocument, type PersonasQuery } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useLanguage, useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { arriveAs, enterPersona } from './authCalls.ts'
import { homeOf } from './homeOf.ts'
import { RoleBadges } from './RoleBadges.tsx'

type Persona = PersonasQuery['personas'][number]

/** Every role of the demo, one click each. Shows nothing where the demo is off. */
export function PersonaList() {
  const say = useText()
  const language = useLanguage()
  const [{ data, error }, read] = useQuery({ query: PersonasDocument, variables: { in: useSchemaLanguage() } })
  const [entering, setEntering] = useState<string>()
  const [failed, setFailed] = useState(false)

  const enter = async (persona: Persona) => {
    setFailed(false)
    setEntering(persona.key)
    const outcome = await enterPersona(persona.key)
    if (outcome === 'done') return arriveAs(language, homeOf(persona.roles))
    setEntering(undefined)
    setFailed(true)
  }

  if (error && !data) return <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  if (data.personas.length === 0) return <Note>{say('people.demo.off')}</Note>
  return (
    <>
      {failed && (
        <Note tone="danger" urgent>
          {say('people.persona.failed')}
        </Note>
      )}
      <ul className="personas">
        {data.personas.map((persona) => (
          <li key={persona.key} className="persona">
            <strong>
              <bdi>{persona.name}</bdi>
            </strong>
            <RoleBadges roles={persona.roles} />
            <p>{persona.hint}</p>
            <Button
              tone="primary"
              busy={entering !== undefined}
              aria-label={say('people.persona.enter', { name: persona.name })}
              onClick={() => enter(persona)}
            >
              {say(entering === persona.key ? 'people.persona.entering' : 'people.persona.enter.short')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
